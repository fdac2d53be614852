"""A102: a printed rate is not the quotient of the figures beside it."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from functools import partial

from generator.checks.base import Judgement, Severity, Verdict, check, within
from generator.checks.tracing import Line, Related, Term, Trace
from generator.checks.wording import UNKNOWN, place_of, place_of_rate
from generator.model.relations.rates import RateClaim, rate_claims
from generator.model.values import Figure
from generator.money import (
    Amount,
    Interval,
    Rate,
    group_thousands,
    percent_cut_off,
    percent_of,
    percent_range,
    plain,
    subtract,
)

_HUNDRED = Interval(Decimal(100), Decimal(100))


@check(
    "A102",
    Severity.MISMATCH,
    asks="比率",
    of=within(rate_claims),
    changes=(
        (
            "0.2.0",
            "“三公”经费的完成率、资金明细的执行率也核对；没有小数的比率只看同一张表里的位数。",
        ),
    ),
    good="""\
基本情况:
  整体收支:
    全年预算数: 6390.11
    全年执行数: 6385.04
    预算完成率: 99.92%
""",
    bad="""\
基本情况:
  整体收支:
    全年预算数: 6390.11
    全年执行数: 6385.04
    预算完成率: 99.29%
""",
)
def rate_does_not_follow(claim: RateClaim) -> Iterator[Judgement]:
    """比率与所依据的数不符

    ## 查什么
    印出的预算完成率、执行率，应当等于执行数（完成数、决算数）除以预算数。

    ## 容差
    执行数和预算数各取其舍入区间，商也就是一个区间；印出的比率取末位半个单位的区间。两者有重叠即为一致，没有重叠判为不符。
    没有小数的比率，如果同一张表里别的比率有小数，按那些比率的位数看待：与 98.94% 并列的 100% 就是 100.00%。
    只有把多余位数直接舍去才相符的，说明“疑为截断而非四舍五入”。

    ## 不能说明什么
    两位小数的比率分辨不出很小的差额：6384.99 与 6385.04 除以 6390.11 都是 99.92%。

    ## 依据
    财预〔2020〕10号：预算执行率为全年执行数与全年预算数之比。预算数为零的，由 A104 判断。
    """
    rate = claim.rate.rate
    part, base = _amount(claim.part), _amount(claim.base)
    if base is not None and base.value == 0:
        return
    if rate is None or part is None or base is None:
        yield _not_checked(claim)
        return
    claimed = rate.at_places(claim.places)
    fits = (claimed.interval * base.interval).overlaps(part.interval * _HUNDRED)
    computed = percent_of(part.in_wan, base.in_wan, claim.places)
    yield Judgement(
        at=claim.at,
        subject=claim.subject,
        verdict=Verdict.CONSISTENT if fits else Verdict.MISMATCH,
        message=_message(claim, rate, computed, fits=fits),
        explanation="" if fits else _explanation(claimed, part, base),
        counted="%",
        expected=computed,
        actual=rate.value,
        difference=subtract(rate.value, computed),
        traced=partial(_trace, claim, claimed, part, base, computed),
    )


def _amount(figure: Figure | None) -> Amount | None:
    return figure.amount if figure else None


def _related(claim: RateClaim) -> tuple[Related, ...]:
    return tuple(place_of(figure) for figure in (claim.part, claim.base) if figure)


def _not_checked(claim: RateClaim) -> Judgement:
    named = (
        (claim.rate.at.name, claim.rate.rate),
        (claim.part_name, _amount(claim.part)),
        (claim.base_name, _amount(claim.base)),
    )
    missing = "、".join(name for name, value in named if value is None)
    reason = f"{missing}{UNKNOWN}，无从比较。"
    message = f"{claim.subject}没有核对：{reason}"
    traced = partial(_looked_at, claim)
    return Judgement(
        claim.at, claim.subject, Verdict.NOT_CHECKED, message, explanation=reason, traced=traced
    )


def _looked_at(claim: RateClaim) -> Trace:
    return Trace(place_of_rate(claim.rate), _related(claim))


def _trace(claim: RateClaim, claimed: Rate, part: Amount, base: Amount, computed: Decimal) -> Trace:
    possible = percent_range(part.interval, base.interval, claimed.places + 2)
    away = subtract(claimed.value, computed)
    return Trace(
        place_of_rate(claim.rate, claimed),
        _related(claim),
        working=(_working(part, base, claimed, computed),),
        results=(
            (
                "相差",
                Term("没有") if away == 0 else Term(f"{plain(abs(away))} 个百分点", computed=True),
            ),
            *((("按四舍五入，商可以是", _range(possible)),) if possible else ()),
        ),
    )


def _message(claim: RateClaim, rate: Rate, computed: Decimal, *, fits: bool) -> str:
    of = f"{claim.part_name}除以{claim.base_name}"
    if fits:
        return f"{claim.subject} {rate.printed} 与{of}相符"
    return f"{claim.subject}印的是 {rate.printed}，按{of}算是 {plain(computed)}%"


def _range(ends: tuple[Decimal, Decimal]) -> Term:
    return Term(f"{plain(ends[0])}% 至 {plain(ends[1])}%", computed=True)


def _working(part: Amount, base: Amount, rate: Rate, computed: Decimal) -> Line:
    shown = f"{group_thousands(plain(computed))}%"
    differs = (Term("≠"), Term(rate.printed)) if computed != rate.value else ()
    return (
        Term(_with_unit(part, base)), Term("÷"), Term(_with_unit(base, part)), Term("="),
        Term(shown, computed=True), *differs,
    )  # fmt: skip


def _with_unit(amount: Amount, other: Amount) -> str:
    """The unit is said only where the two figures differ in it."""
    if amount.unit is other.unit:
        return amount.grouped
    return f"{amount.grouped} {amount.unit.value}"


def _explanation(claimed: Rate, part: Amount, base: Amount) -> str:
    cut = percent_cut_off(part.in_wan, base.in_wan, claimed.places)
    if cut == claimed.value:
        return "把多余的位数直接舍去才得到印出的比率：疑为截断而非四舍五入。"
    return (
        "执行数和预算数的四舍五入解释不了这个差别：三个数不可能同时成立，但不能由此断定哪一个错了。"
    )
