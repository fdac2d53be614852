"""A103: a part is greater than the whole it is a part of."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from generator.checks.adding import looked_at
from generator.checks.base import Judgement, Severity, Verdict, check, within
from generator.checks.tracing import Term, Trace
from generator.checks.wording import (
    UNKNOWN,
    differs_by,
    gap,
    name_of,
    place_of,
    rounding_explains,
    unit_of,
)
from generator.model.relations.breakdowns import Breakdown, Listing, Part, breakdowns
from generator.model.relations.tables import account_sums, funding_sums, three_public_sums
from generator.model.report import Report
from generator.money import add, subtract


def _parts_of_wholes(report: Report) -> Iterator[Breakdown]:
    """Every table of money whose parts cannot exceed their total."""
    tables = (breakdowns, account_sums, funding_sums, three_public_sums)
    claims = (claim for table in tables for claim in table(report))
    return (claim for claim in claims if claim.listing is not Listing.USUAL)


@check(
    "A103",
    Severity.MISMATCH,
    asks="分项不大于合计",
    of=within(_parts_of_wholes),
    changes=(("0.2.0", "收支、资金明细、“三公”经费的各项也核对。"),),
    good="""\
基本情况:
  整体收支:
    全年执行数: 100.00
    按支出性质:
      基本支出: 13.24
      项目支出:
""",
    bad="""\
收支:
  支出:
    合计: 100.00
    明细:
      - 名称: “三公”经费
        金额: 0
        其中: [{名称: 公务接待费, 金额: 13.24}]
      - {名称: 其他支出, 金额: 100.00}
""",
)
def part_exceeds_whole(breakdown: Breakdown) -> Iterator[Judgement]:
    """分项大于合计

    ## 查什么
    任何一个分项都不应当大于它所属的合计。

    ## 容差
    分项和合计各取末位半个单位的舍入区间；分项的区间整个在合计之上，才判为不符。

    ## 例外
    分项中有负数（冲减）时，别的分项可以大于合计，不作判断（未检查）。

    ## 依据
    表内勾稽关系：部分不大于整体。
    """
    whole = breakdown.total.stated if breakdown.total else None
    parts = [(part, part.stated) for part in breakdown.parts if part.stated]
    if whole is None or breakdown.total is None or not parts:
        missing = breakdown.total_name if whole is None else "各分项"
        yield _not_checked(breakdown, f"{missing}{UNKNOWN}，无从比较。")
        return
    if any(amount.value < 0 for _, amount in parts):
        yield _not_checked(breakdown, "分项中有负数，别的分项可以大于合计。")
        return
    above = [pair for pair in parts if pair[1].interval.lies_above(whole.interval)]
    for part, amount in above:
        difference = subtract(amount.base, whole.base)
        tolerance = add((amount.half, whole.half))
        yield Judgement(
            at=part.at,
            subject=name_of(part.at),
            verdict=Verdict.MISMATCH,
            message=f"{name_of(part.at)}大于{breakdown.total_name}，多 {gap(difference, unit_of(whole, breakdown.unit))}",
            explanation="部分不可能大于整体；四舍五入解释不了这个差额。",
            expected=whole.base,
            actual=amount.base,
            difference=difference,
            tolerance=tolerance,
            at_least=subtract(difference, tolerance),
            traced=partial(_above, breakdown, part, breakdown.total),
        )
    if not above:
        message = f"{breakdown.name}各项都不大于{breakdown.total_name}"
        traced = partial(_none_above, breakdown)
        yield Judgement(breakdown.at, breakdown.name, Verdict.CONSISTENT, message, traced=traced)


def _not_checked(breakdown: Breakdown, reason: str) -> Judgement:
    message = f"{breakdown.name}各项是否大于{breakdown.total_name}，没有核对：{reason}"
    return Judgement(
        breakdown.at,
        breakdown.name,
        Verdict.NOT_CHECKED,
        message,
        explanation=reason,
        traced=partial(looked_at, breakdown),
    )


def _above(breakdown: Breakdown, part: Part, total: Part) -> Trace:
    amount, whole = part.stated, total.stated
    if amount is None or whole is None:
        return Trace(place_of(part), (place_of(total),))
    unit = unit_of(whole, breakdown.unit)
    return Trace(
        place_of(part),
        (place_of(total),),
        working=((Term(amount.grouped), Term(">"), Term(whole.grouped)),),
        results=(
            differs_by(subtract(amount.base, whole.base), unit),
            rounding_explains(add((amount.half, whole.half)), unit),
        ),
    )


def _none_above(breakdown: Breakdown) -> Trace:
    """The greatest part beside the total says it for all."""
    seen = looked_at(breakdown)
    whole = breakdown.total.stated if breakdown.total else None
    stated = [(part.stated, part) for part in breakdown.parts if part.stated]
    if whole is None or not stated:
        return seen
    greatest, part = max(stated, key=lambda pair: pair[0].base)
    # What is printed to fewer places may look greater and still not be.
    sign = "≤" if greatest.base <= whole.base else "≈"
    line = (Term(f"各项中最大的 {greatest.grouped}"), Term(sign), Term(whole.grouped))
    return Trace(seen.checked, (place_of(part),), working=(line,))
