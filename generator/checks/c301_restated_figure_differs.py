"""C301: last year's figure as printed now is not the one published then."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import partial

from generator.checks.base import Example, Judgement, Severity, Verdict, check
from generator.checks.last_year import (
    related_then,
    spot_of,
    standing_amount,
    standing_rate,
    why_incomparable,
)
from generator.checks.tracing import Term, Trace
from generator.checks.wording import UNKNOWN, bound, gap
from generator.model.follow_up import Correction
from generator.model.relations.years import Restated, restated
from generator.model.values import Figure, RateFigure
from generator.money import ZERO, Amount, Rate, add, plain, shortest, subtract

_LAST_YEAR = """\
年度: 2022
部门: 示例局
报告类型: 部门整体支出绩效自评报告
金额单位: 万元
金额小数位: 2
基本情况:
  整体收支: {全年执行数: 750.48}
"""


@check(
    "C301",
    Severity.MISMATCH,
    asks="上年数",
    of=restated,
    good=Example(
        "上年数: {全年执行数: 750.48}\n",
        beside=(("2022/shili.yml", _LAST_YEAR),),
    ),
    bad=Example(
        "上年数: {全年执行数: 232.27}\n",
        beside=(("2022/shili.yml", _LAST_YEAR),),
    ),
    since="0.2.0",
)
def restated_figure_differs(claim: Restated) -> Iterator[Judgement]:
    """今年印的上年数与上年公布的不符

    ## 查什么
    今年的报告里印的上年数，应当就是上年报告公布的那个数。
    “上年数”各项与上年报告的整体收支、按支出性质、“三公”经费合计比，“三公”经费表的上年决算数与上年报告的决算数逐行比。
    上年报告登记过更正记录的，以更正后的数为准。

    ## 容差
    单位和小数位都相同的，应当完全相等（950 与 950.00 算相等）。单位或小数位不同的，各取末位半个单位的舍入区间，没有重叠的才算不符。

    ## 例外
    没有上年的报告、上年的报告没有载明这个数、两年口径不同（本级与汇总）、当年或上年有部门并入的，不作判断（未检查）。

    ## 不能说明什么
    不符只说明两年的报告对不上，不说明哪一年的错了。上年数按新口径调整过的，报告应当说明。

    ## 依据
    已经公布的数变了，应当有更正记录；政府信息公开条例第十一条要求公开的信息协调一致。
    """
    reason = _why_not(claim)
    if reason or claim.then is None or claim.case.last_year is None:
        message = f"{claim.subject}没有与上年的报告核对：{reason}"
        then_there = (spot_of(claim.then),) if claim.then else ()
        yield Judgement(
            claim.now.at,
            claim.subject,
            Verdict.NOT_CHECKED,
            message,
            explanation=reason,
            traced=Trace(spot_of(claim.now), then_there),
        )
        return
    last = claim.case.last_year.report
    if isinstance(claim.then, Figure) and isinstance(claim.now, Figure):
        then, correction = standing_amount(last, claim.then)
        if claim.now.amount and then:
            yield _judge(claim, _amounts(claim.now.amount, then), claim.then, correction)
    elif isinstance(claim.then, RateFigure) and isinstance(claim.now, RateFigure):
        rate, correction = standing_rate(last, claim.then)
        if claim.now.rate and rate:
            yield _judge(claim, _rates(claim.now.rate, rate), claim.then, correction)


def _why_not(claim: Restated) -> str:
    if claim.case.last_year is None:
        return f"没有 {claim.case.report.year - 1} 年度的报告。"
    stated = claim.then and (
        claim.then.amount if isinstance(claim.then, Figure) else claim.then.rate
    )
    if not stated:
        return f"上年的报告里，{claim.then_name}{UNKNOWN}。"
    return why_incomparable(claim.case)


@dataclass(frozen=True, slots=True)
class _Pair:
    """The two figures in words and in numbers, and what rounding could hide between them."""

    now: str
    then: str
    actual: Decimal
    expected: Decimal
    holds: bool
    tolerance: Decimal
    gap: str
    bound: str
    counted: str = ""


def _amounts(now: Amount, then: Amount) -> _Pair:
    same = (now.unit, now.places) == (then.unit, then.places)
    tolerance = ZERO if same else add((now.half, then.half))
    return _Pair(
        now=f"{now.grouped} {now.unit.value}",
        then=f"{then.grouped} {then.unit.value}",
        actual=now.base,
        expected=then.base,
        holds=now.base == then.base if same else now.interval.overlaps(then.interval),
        tolerance=tolerance,
        gap=gap(subtract(now.base, then.base), now.unit),
        bound=bound(tolerance, now.unit),
    )


def _rates(now: Rate, then: Rate) -> _Pair:
    same = now.places == then.places
    halves = (subtract(rate.interval.high, rate.value) for rate in (now, then))
    tolerance = ZERO if same else add(halves)
    return _Pair(
        now=now.printed,
        then=then.printed,
        actual=now.value,
        expected=then.value,
        holds=now.value == then.value if same else now.interval.overlaps(then.interval),
        tolerance=tolerance,
        gap=f"{plain(abs(subtract(now.value, then.value)))} 个百分点",
        bound=f"{shortest(tolerance)} 个百分点",
        counted="%",
    )


def _judge(
    claim: Restated, pair: _Pair, where: Figure | RateFigure, correction: Correction | None
) -> Judgement:
    year = claim.case.report.year
    published = "更正后公布的" if correction else "公布的"
    message = (
        f"{year} 年度的报告印的{claim.subject}是 {pair.now}，"
        f"{year - 1} 年度的报告{published}{claim.then_name}是 {pair.then}"
    )
    return Judgement(
        at=claim.now.at,
        subject=claim.subject,
        verdict=Verdict.CONSISTENT if pair.holds else Verdict.MISMATCH,
        message=f"{message}，{'两者相符' if pair.holds else f'差 {pair.gap}'}",
        explanation="" if pair.holds else _explanation(pair, correction),
        counted=pair.counted,
        expected=pair.expected,
        actual=pair.actual,
        difference=subtract(pair.actual, pair.expected),
        tolerance=pair.tolerance,
        traced=partial(_trace, claim.now, pair, where, correction),
    )


def _trace(
    now: Figure | RateFigure,
    pair: _Pair,
    where: Figure | RateFigure,
    correction: Correction | None,
) -> Trace:
    sign = "=" if pair.actual == pair.expected else "≈" if pair.holds else "≠"
    same = pair.actual == pair.expected
    results = [("相差", Term("没有") if same else Term(pair.gap, computed=True))]
    if pair.tolerance != 0:
        results.append(("四舍五入最多能解释", Term(pair.bound, computed=True)))
    return Trace(
        spot_of(now),
        related_then(where, correction),
        working=((Term(pair.now), Term(sign), Term(pair.then)),),
        results=tuple(results),
    )


def _explanation(pair: _Pair, correction: Correction | None) -> str:
    rounding = "单位和小数位都相同，同一个数应当完全相等。"
    if pair.tolerance != 0:
        rounding = f"单位或小数位不同，四舍五入最多能解释 {pair.bound}，解释不了这个差。"
    record = "上年的报告没有更正这个数的记录；"
    if correction is not None:
        record = f"上年的报告已经把它更正为 {correction.after}；"
    return f"{rounding}{record}不能由此断定哪一年的数错了。"
