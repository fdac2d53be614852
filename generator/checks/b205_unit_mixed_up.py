"""B205: the digits of a figure in prose are right, its unit is not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.checks.b201_figure_nearly_known import said
from generator.checks.base import Judgement, Related, Severity, Verdict, check
from generator.checks.binding import ProseBinding, bound_prose
from generator.model.archive import Case
from generator.prose.figures import Kind


def _bindings(case: Case) -> Iterable[ProseBinding]:
    binding = bound_prose(case)
    return [binding] if any(r.figure.kind is Kind.AMOUNT for r in binding.readings) else []


@check(
    "B205",
    Severity.NOTICE,
    asks="正文里金额的单位",
    of=_bindings,
    good="""\
基本情况:
  整体收支: {全年执行数: 6385.04}
综合评价:
  自评结论: 全年支出63850400元。
""",
    bad="""\
基本情况:
  整体收支: {全年执行数: 6385.04}
综合评价:
  自评结论: 全年支出6385.04元。
""",
    since="0.2.0",
)
def unit_mixed_up(binding: ProseBinding) -> Iterator[Judgement]:
    """金额的数字相同，单位不同

    ## 查什么
    正文里的金额，数字与报告里的某个数完全相同，大小却正好差一万倍或一亿倍，多半是元、万元、亿元写错了。

    ## 判断
    只看四位以上有效数字、没有“约”“余”等字样、又与报告里任何数都对不上的金额。

    ## 依据
    同一份报告里，正文与表格应当一致。
    """
    slips = [reading for reading in binding.readings if reading.slip and reading.slip.of_unit]
    for reading in slips:
        slip, words = reading.slip, reading.figure.printed
        if slip is None:
            continue
        meant = f"{slip.meant.name} {said(slip.meant)}"
        yield Judgement(
            at=reading.text.at,
            subject=f"“{words}”",
            verdict=Verdict.UNLIKELY,
            message=f"正文写“{words}”，与{meant}数字相同而单位不同",
            explanation="多半是元、万元、亿元写错了；请与原文核对。",
            words=words,
            related=(Related(slip.meant.at, meant),) if slip.meant.at else (),
        )
    if not slips:
        first = binding.readings[0].text.at
        yield Judgement(first, "正文", Verdict.CONSISTENT, "正文里的金额没有单位错用的迹象")
