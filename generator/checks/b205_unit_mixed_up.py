"""B205: the digits of a figure in prose are right, its unit is not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.checks.base import Judgement, Severity, Verdict, check
from generator.checks.prose.binding import ProseBinding, bound_prose
from generator.checks.prose.slips import Slip
from generator.checks.tracing import Related, Trace
from generator.checks.wording import quoted
from generator.model.archive import Case
from generator.prose.figures import Kind


def _bindings(case: Case) -> Iterable[ProseBinding]:
    binding = bound_prose(case)
    amounts = any(reading.spoken.figure.kind is Kind.AMOUNT for reading in binding.readings)
    return [binding] if amounts else []


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
    只看与报告里任何数都对不上、没有“约”“余”等字样的金额，末尾的零不算，要有四位以上有效数字；
    同一句话里没有写明是哪一项的，要有五位以上。单价和人均数不看。

    ## 依据
    同一份报告里，正文与表格应当一致。
    """
    found = False
    for reading in binding.near:
        if reading.near is None or reading.near.slip is not Slip.UNIT:
            continue
        found = True
        words, known = reading.spoken.figure.printed, reading.near.meant
        yield Judgement(
            at=reading.spoken.text.at,
            subject=quoted(words),
            verdict=Verdict.UNLIKELY,
            message=f"正文写{quoted(words)}，与{known.said}数字相同而单位不同",
            explanation="多半是元、万元、亿元写错了；请与原文核对。",
            words=words,
            traced=Trace(Related(reading.spoken.text.at, f"正文 {words}"), known.related),
        )
    if not found:
        first = binding.readings[0].spoken.text.at
        yield Judgement(first, "正文", Verdict.CONSISTENT, "正文里的金额没有单位写错的迹象")
