"""Points and scores of a 绩效自评表, added up and compared; scores are exact, so nothing is allowed for rounding."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import partial

from generator.checks.base import Judgement, Verdict
from generator.checks.tracing import Line, Related, Term, Trace, Traced
from generator.checks.wording import UNKNOWN, differs_by, money, place_of, sum_line
from generator.model.relations.indicators import PointsTable
from generator.model.settings import Settings
from generator.model.values import Number
from generator.money import ZERO, Quantity, add, subtract
from generator.source.place import Place

POINTS = "分"
_WEIGHTS = "各项指标的分值"


def judge_weights(table: PointsTable, settings: Settings) -> Iterator[Judgement]:
    """Whether the points of all indicators, with those for carrying out the budget, make the full score.

    The points for the budget may stand in 资金明细, among the indicators, or nowhere.
    """
    cells = [row.weight for row in table.rows]
    if all(cell is None for cell in cells):
        return
    at, full = table.at, settings.full_score.value
    stated = stated_of(cells)
    own = add(quantity.value for quantity in stated)
    budget = budget_points(table, settings)
    if not stated:
        yield left_open(at, _WEIGHTS, f"{_WEIGHTS}{UNKNOWN}。", spots_of(cells))
        return
    if full in {own, add((own, budget)), add((own, table.unlisted))}:
        message = f"{_WEIGHTS}合起来是满分 {_said(full)}"
        yield agrees(at, _WEIGHTS, message, partial(_full_score, table, own, budget, full))
        return
    if len(stated) < len(cells) and (own <= full or any(one.value < 0 for one in stated)):
        yield left_open(at, _WEIGHTS, "有的指标没有印分值，差额可能就在其中。", spots_of(cells))
        return
    counted = add((own, budget)) if table.funded else own
    more = (Term("+"), _budget_term(table, budget)) if table.funded else ()
    tail = (
        Term("="),
        Term(money(counted, POINTS), computed=True),
        Term("≠"),
        Term(money(full, POINTS)),
    )
    yield Judgement(
        at=at,
        subject=_WEIGHTS,
        verdict=Verdict.MISMATCH,
        message=_weights_message(table, counted, budget, full),
        explanation=(
            f"分值是准确数，没有四舍五入可言。满分 {_said(full)}按{settings.full_score.basis}；"
            "各项指标没有列全的，也会这样。"
        ),
        expected=full,
        actual=counted,
        counted=POINTS,
        difference=subtract(counted, full),
        tolerance=ZERO,
        at_least=abs(subtract(counted, full)),
        traced=Trace(
            beside=spots_of((*cells, *table.weight)),
            working=(sum_line(quantities_of(cells), (*more, *tail)),),
            results=(differs_by(subtract(counted, full), POINTS),),
        ),
    )


def _full_score(table: PointsTable, own: Decimal, budget: Decimal, full: Decimal) -> Trace:
    """How the points make the full score: alone, with those for the budget, or with those no row belongs to."""
    cells = [row.weight for row in table.rows]
    more: Line = ()
    if own != full:
        with_budget = add((own, budget)) == full
        rest = _budget_term(table, budget) if with_budget else Term(money(table.unlisted, POINTS))
        more = (Term("+"), rest)
    return Trace(
        beside=spots_of((*cells, *table.weight)),
        working=(
            sum_line(
                quantities_of(cells),
                (*more, Term("="), Term(money(full, POINTS), computed=True)),
            ),
        ),
    )


def _weights_message(table: PointsTable, counted: Decimal, budget: Decimal, full: Decimal) -> str:
    if table.funded:
        return f"{_WEIGHTS}加上预算执行率的分值是 {_said(counted)}，不是满分 {_said(full)}"
    rest = subtract(full, budget)
    return (
        f"{_WEIGHTS}加起来是 {_said(counted)}，既不是满分 {_said(full)}，"
        f"也不是除去预算执行率 {_said(budget)}后的 {_said(rest)}"
    )


def budget_points(table: PointsTable, settings: Settings) -> Decimal:
    """The points for carrying out the budget: as printed in 资金明细, else by the settings."""
    if table.weight:
        return add(quantity.value for quantity in stated_of(table.weight))
    return settings.funding_weight.value


def _budget_term(table: PointsTable, budget: Decimal) -> Term:
    return Term(money(budget, POINTS), computed=not table.weight)


def stated_of(cells: Iterable[Number | None]) -> list[Quantity]:
    """The quantities that are printed."""
    return [cell.stated for cell in cells if cell is not None and cell.stated is not None]


def quantities_of(cells: Iterable[Number | None]) -> list[Quantity | None]:
    """The quantities, None for one left blank."""
    return [cell.stated if cell else None for cell in cells]


def _said(value: Decimal) -> str:
    return f"{money(value, POINTS)} {POINTS}"


def spots_of(cells: Iterable[Number | None]) -> tuple[Related, ...]:
    """Where the numbers stand, those left blank among them."""
    return tuple(place_of(cell) for cell in cells if cell)


def agrees(at: Place, subject: str, message: str, traced: Traced) -> Judgement:
    """一致."""
    return Judgement(at, subject, Verdict.CONSISTENT, message, traced=traced)


def left_open(at: Place, subject: str, reason: str, seen: tuple[Related, ...]) -> Judgement:
    """未检查, with the reason and what there was to see."""
    message = f"{subject}没有核对：{reason}"
    traced = Trace(beside=seen)
    return Judgement(at, subject, Verdict.NOT_CHECKED, message, explanation=reason, traced=traced)
