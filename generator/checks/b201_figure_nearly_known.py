"""B201: a figure in prose that nearly is, but is not, a figure of the report."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.checks.base import Judgement, Related, Severity, Verdict, check
from generator.checks.binding import ProseBinding, Reading, bound_prose
from generator.checks.known_figures import Known, Measure
from generator.checks.slips import Slip
from generator.model.archive import Case
from generator.money import group_thousands, plain


def _bindings(case: Case) -> Iterable[ProseBinding]:
    binding = bound_prose(case)
    return [binding] if binding.readings else []


@check(
    "B201",
    Severity.NOTICE,
    asks="正文里的数",
    of=_bindings,
    good="""\
基本情况:
  整体收支: {全年预算数: 6390.11, 全年执行数: 6385.04}
综合评价:
  自评结论: 全年执行数6385.04万元，预算执行率99.92%。
""",
    bad="""\
基本情况:
  整体收支: {全年预算数: 6390.11, 全年执行数: 6385.04}
综合评价:
  自评结论: 全年共支出6385.40万元，预算执行率99.92%。
""",
    since="0.2.0",
)
def figure_nearly_known(binding: ProseBinding) -> Iterator[Judgement]:
    """正文里的数与报告里的数只差一点

    ## 查什么
    正文里的每个金额、百分比和得分，与报告里印出的数、上年的数，以及由它们算出的数（差额、结余、占比、执行率、增减幅度）比对。
    四位以上有效数字、没有“约”“余”等字样的数，如果与其中一个数只差一处笔误——一位数字不同、两位数字颠倒、多一位或少一位、
    小数点错位——就作提示，并指出最接近的那个数。单位错用由 B205 判断。

    ## 容差
    按正文写的精度比较：1.23亿元代表1.225亿至1.235亿元；报告里的数四舍五入到同样精度后相等，就算对得上。
    “约”“余”“近”等再放宽一个末位。算出的数另加所依据的数的舍入。

    ## 不能说明什么
    对不上又不相近的数只作统计，不逐个提示：它可能是报告表格里没有的数。对得上也可能是巧合，报告页面印出巧合的机会。

    ## 依据
    同一份报告里，正文与表格应当一致。
    """
    near = [reading for reading in binding.near if reading.slip and not reading.slip.of_unit]
    for reading in near:
        if reading.slip:
            yield _near_miss(reading, reading.slip)
    if not near:
        yield _all_clear(binding)


def _near_miss(reading: Reading, slip: Slip) -> Judgement:
    words = reading.figure.printed
    meant = f"{slip.meant.name} {said(slip.meant)}"
    how = f"差在{slip.kind}" if not slip.kind.startswith(("多", "少")) else slip.kind
    where = slip.meant.at
    return Judgement(
        at=reading.text.at,
        subject=f"“{words}”",
        verdict=Verdict.UNLIKELY,
        message=f"正文写“{words}”，报告里没有这个数，最接近的是{meant}，{how}",
        explanation="可能是笔误，也可能是报告表格里没有列出的数；请与原文核对。",
        words=words,
        related=(Related(where, meant),) if where else (),
    )


def _all_clear(binding: ProseBinding) -> Judgement:
    first = binding.readings[0].text.at
    message = (
        f"正文里的 {binding.figures} 个金额、百分比和得分中，"
        f"{binding.bound} 个与报告里的数对得上，没有只差一点的"
    )
    return Judgement(first, "正文", Verdict.CONSISTENT, message)


def said(known: Known) -> str:
    """The value of a known figure in words: 6,385.04 万元, 99.92%."""
    places = 2 if not known.printed else None
    value = known.value if places is None else round(known.value, places)
    digits = group_thousands(plain(value.normalize() if value == value.to_integral() else value))
    return digits + {Measure.MONEY: " 万元", Measure.PERCENT: "%"}.get(known.measure, "")
