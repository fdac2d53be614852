"""The scores of a 绩效自评表 beside their total; they are exact, but for a total printed to fewer places."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import partial

from generator.checks.base import Judgement, Verdict
from generator.checks.points import (
    POINTS,
    agrees,
    budget_points,
    left_open,
    quantities_of,
    spots_of,
    stated_of,
)
from generator.checks.tracing import Term, Trace
from generator.checks.wording import UNKNOWN, differs_by, gap, money, place_of, sum_line
from generator.model.relations.indicators import PointsTable
from generator.model.settings import Settings
from generator.model.values import Number
from generator.money import HALF, ZERO, Quantity, add, step_of, subtract
from generator.source.numerals import places_of

_SCORES = "各项得分"


def judge_total(
    table: PointsTable | None, total: Number | None, settings: Settings, *, fixed: bool
) -> Iterator[Judgement]:
    """Whether the scores make the total. Not `fixed`: the table prints no 总分 of its own, so it is only usual."""
    if total is None or total.stated is None:
        if total and table and any(stated_of(row.score for row in table.rows)):
            reason = f"{total.at.name}{UNKNOWN}，无从比较。"
            yield left_open(
                total.at, total.at.name, reason, spots_of(row.score for row in table.rows)
            )
        return
    cells = [row.score for row in table.rows] if table else []
    if table is None or not stated_of(cells):
        reason = f"报告没有印{_SCORES}，无从核对。"
        yield left_open(total.at, total.at.name, reason, (place_of(total),))
        return
    yield _judge_total(table, cells, total, total.stated, settings, fixed=fixed)


def _judge_total(
    table: PointsTable,
    cells: Sequence[Number | None],
    total: Number,
    printed: Quantity,
    settings: Settings,
    *,
    fixed: bool,
) -> Judgement:
    ways, hidden = _possible(table, cells, settings)
    sums = [way.value for way in ways]
    blank = len(stated_of(cells)) < len(cells) or len(_extra(table)) < len(table.extra)
    name = total.at.name
    if printed.value in sums:
        way = next(one for one in ways if one.value == printed.value)
        message = f"{_SCORES}加起来等于公布的{name}"
        return agrees(total.at, name, message, partial(_total_trace, total, printed, way))
    if (blank or hidden) and _may_hide(sums, hidden, printed, stated_of(cells), blank=blank):
        reason = "有的指标没有印得分" if blank else "没有印预算执行率的得分"
        seen = (place_of(total), *spots_of((*cells, *table.score)))
        return left_open(total.at, name, f"{reason}，差额可能就在其中。", seen)
    computed, difference = sums[0], subtract(printed.value, sums[0])
    rounded = any(_rounds_to(printed, one, stated_of([*cells, *table.score])) for one in sums)
    verdict = Verdict.MISMATCH if fixed else Verdict.UNLIKELY
    return Judgement(
        at=total.at,
        subject=name,
        verdict=Verdict.ROUNDING if rounded else verdict,
        message=f"{_SCORES}加起来与公布的{name}{'' if rounded else '不符，'}差 {gap(difference, POINTS)}",
        explanation=_why_total(rounded=rounded, fixed=fixed),
        expected=computed,
        actual=printed.value,
        counted=POINTS,
        difference=difference,
        tolerance=ZERO,
        at_least=ZERO if rounded else abs(difference),
        traced=partial(_total_trace, total, printed, ways[0]),
    )


def _total_trace(total: Number, printed: Quantity, way: _Way) -> Trace:
    added = add(one.value for one in stated_of(way.cells))
    line: list[Term] = [Term("="), Term(money(added, POINTS), computed=True)]
    if added != way.value:
        line += [Term("，按满分"), Term(money(way.value, POINTS), computed=True)]
    if way.value != printed.value:
        line += [Term("≠"), Term(printed.grouped)]
    return Trace(
        place_of(total),
        spots_of(way.cells),
        working=(sum_line(quantities_of(way.cells), line),),
        results=(differs_by(subtract(printed.value, way.value), POINTS),),
        listed=True,
    )


def _why_total(*, rounded: bool, fixed: bool) -> str:
    if rounded:
        return "总分的小数位比各项得分少，四舍五入可以解释这个差额。"
    if fixed:
        return "得分是准确数，没有四舍五入可言：这几个数不可能同时成立，但不能由此断定哪一个错了。"
    return "表里没有印总分，这里用自评得分比较；两者按惯例相同，报告没有说明，请读者留意。"


@dataclass(frozen=True, slots=True)
class _Way:
    """What the total may be, and the scores that make it; more than the full score counts as that."""

    value: Decimal
    cells: tuple[Number | None, ...]


def _possible(
    table: PointsTable, cells: Sequence[Number | None], settings: Settings
) -> tuple[list[_Way], Decimal]:
    """What the total may be, the likeliest first, and how many points for the budget may not be printed."""
    full, budget = settings.full_score.value, budget_points(table, settings)
    own = add(one.value for one in stated_of(cells))
    weights = stated_of(row.weight for row in table.rows)
    known = len(weights) == len(table.rows)
    inside = known and add(one.value for one in weights) == full
    ways = [_Way(own, tuple(cells))]
    if table.score and not inside:
        scored = add(one.value for one in stated_of(table.score))
        # A score of 0 for the budget is no part of the sum.
        with_budget = _Way(add((own, scored)), (*cells, *(table.score if scored else ())))
        ways = [with_budget] if known else [with_budget, *ways]
    if extra := _extra(table):
        on_top = [
            _Way(
                add((one.value, *(points.value for points in extra))),
                (*one.cells, *(row.score for row in table.extra)),
            )
            for one in ways
        ]
        ways += [*on_top, *(_Way(min(one.value, full), one.cells) for one in on_top)]
    return ways, ZERO if inside or table.score else budget


def _may_hide(
    sums: Sequence[Decimal],
    hidden: Decimal,
    printed: Quantity,
    stated: Sequence[Quantity],
    *,
    blank: bool,
) -> bool:
    """Whether what is not printed may hold the difference; it may hold anything from 0 up to its points."""
    if any(one.value < 0 for one in stated):
        return True
    return min(sums) <= printed.value and (blank or printed.value <= add((max(sums), hidden)))


def _rounds_to(printed: Quantity, value: Decimal, parts: Iterable[Quantity]) -> bool:
    """Whether the total is the sum, printed to fewer places than its parts."""
    places = places_of(printed.printed)
    if places >= max((places_of(part.printed) for part in parts), default=0):
        return False
    return abs(subtract(printed.value, value)) <= step_of(places) * HALF


def _extra(table: PointsTable) -> list[Quantity]:
    return stated_of(row.score for row in table.extra)
