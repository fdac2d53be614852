"""The judgement on a total and its parts, in words: asked by every check of a sum."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from generator.checks.base import Judgement, Verdict
from generator.checks.sums import SumResult, judge_sum
from generator.checks.tracing import Line, Term, Trace
from generator.checks.wording import (
    UNKNOWN,
    Measured,
    bound,
    differs_by,
    gap,
    money,
    place_of,
    rounding_explains,
    sum_line,
    unit_of,
)
from generator.model.relations.breakdowns import Breakdown, Listing
from generator.money import Printed


def judge_breakdown(breakdown: Breakdown) -> Judgement:
    """Whether the printed parts make up the printed total, within what their places can hide."""
    parts = [part.stated for part in breakdown.parts]
    total = breakdown.total.stated if breakdown.total else None
    if total is None or breakdown.total is None:
        return _not_checked(breakdown, f"{breakdown.total_name}{UNKNOWN}，无从比较。")
    result = judge_sum(total, parts, breakdown.listing)
    if result.verdict is Verdict.NOT_CHECKED:
        return _not_checked(breakdown, _why_open(parts))
    unit = unit_of(total, breakdown.unit)
    return Judgement(
        at=breakdown.at,
        subject=breakdown.name,
        verdict=result.verdict,
        message=_message(breakdown, result, unit),
        explanation=_explanation(breakdown, result, unit),
        counted=unit if isinstance(unit, str) else "",
        expected=result.computed,
        actual=total.base,
        difference=result.difference,
        tolerance=result.tolerance,
        at_least=result.at_least,
        traced=partial(_trace, breakdown, result, unit),
    )


def looked_at(breakdown: Breakdown) -> Trace:
    """The total and its parts, before anything is concluded."""
    total = breakdown.total
    return Trace(
        place_of(total) if total else None, tuple(map(place_of, breakdown.parts)), listed=True
    )


def _trace(breakdown: Breakdown, result: SumResult, unit: Measured) -> Trace:
    seen = looked_at(breakdown)
    return Trace(
        seen.checked,
        seen.beside,
        working=(_working(breakdown, result, unit),),
        results=(differs_by(result.difference, unit), rounding_explains(result.tolerance, unit)),
        listed=True,
    )


def _working(breakdown: Breakdown, result: SumResult, unit: Measured) -> Line:
    """The sum; beside one part alone, or where the sum is another, the printed total."""
    parts = [part.stated for part in breakdown.parts]
    agrees = result.verdict is Verdict.CONSISTENT
    total = breakdown.total.stated.grouped if breakdown.total and breakdown.total.stated else ""
    if len(parts) == 1:
        return sum_line(parts, (Term("=" if agrees else "≠"), Term(total)))
    added = (Term("="), Term(money(result.computed, unit), computed=True))
    return sum_line(parts, added if agrees else (*added, Term("≠"), Term(total)))


def _not_checked(breakdown: Breakdown, reason: str) -> Judgement:
    message = f"{breakdown.name}各项之和与{breakdown.total_name}没有核对：{reason}"
    return Judgement(
        breakdown.at,
        breakdown.name,
        Verdict.NOT_CHECKED,
        message,
        explanation=reason,
        traced=partial(looked_at, breakdown),
    )


def _why_open(parts: Sequence[Printed | None]) -> str:
    if any(part is not None and part.value < 0 for part in parts):
        if None in parts:
            return "有的分项未载明，又有负数，无从判断。"
        return "其中列出的分项有负数，合起来可以超过合计。"
    return "有的分项未载明，差额可能就在其中。"


def _message(breakdown: Breakdown, result: SumResult, unit: Measured) -> str:
    whole = f"{breakdown.name}各项加起来"
    total = f"公布的{breakdown.total_name}"
    if result.verdict is Verdict.CONSISTENT:
        return f"{whole}等于{total}"
    difference = gap(result.difference, unit)
    if result.verdict is Verdict.MISMATCH:
        return f"{whole}与{total}不符，差 {difference}"
    if result.verdict is Verdict.ROUNDING:
        return f"{whole}与{total}差 {difference}，是四舍五入的尾差"
    if result.at_least == 0:
        return f"{whole}与{total}差 {difference}，单靠四舍五入很难凑成"
    return f"{whole}与{total}差 {difference}，值得留意"


def _explanation(breakdown: Breakdown, result: SumResult, unit: Measured) -> str:
    if result.verdict is Verdict.CONSISTENT:
        return ""
    rounding = f"四舍五入最多能解释 {bound(result.tolerance, unit)}"
    if result.verdict is Verdict.UNLIKELY and result.at_least > 0:
        if breakdown.listing is Listing.SOME:
            return "列出的只是其中几项，可能没有列全；报告没有说明，请读者留意。"
        return "按通常的编法应当相等，但没有表格规定必须相等；报告没有说明，请读者留意。"
    if result.verdict is not Verdict.MISMATCH:
        return f"{rounding}。"
    if result.tolerance == 0:
        return _exact(unit)
    return f"{rounding}，所以不是尾差：这几个数不可能同时成立，但不能由此断定哪一个错了。"


def _exact(unit: Measured) -> str:
    if isinstance(unit, str):
        return "这些数是准确数，没有四舍五入可言：它们不可能同时成立，但不能由此断定哪一个错了。"
    return "这些数以元为单位印到分，是准确数，没有四舍五入可言。"
