"""Points and scores of a 绩效自评表, added up and compared; scores are exact, so nothing is allowed for rounding."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from generator.checks.base import Judgement, Term, Verdict
from generator.checks.wording import UNKNOWN, gap, money, place_of, sum_line
from generator.model.relations.indicators import PointsTable
from generator.model.settings import Settings
from generator.model.values import Number
from generator.money import HALF, ZERO, Quantity, add, step_of, subtract
from generator.source.numerals import places_of
from generator.source.place import Place

POINTS = "分"
_WEIGHTS = "各项指标的分值"
_SCORES = "各项得分"


def judge_weights(table: PointsTable, settings: Settings) -> Iterator[Judgement]:
    """Whether the points of all indicators, with those for carrying out the budget, make the full score.

    The points for the budget may stand in 资金明细, among the indicators, or nowhere.
    """
    cells = [row.weight for row in table.rows]
    if all(cell is None for cell in cells):
        return
    at, full = table.at, settings.full_score.value
    stated = _stated(cells)
    own = add(quantity.value for quantity in stated)
    budget = _budget_points(table, settings)
    if not stated:
        yield _open(at, _WEIGHTS, f"{_WEIGHTS}{UNKNOWN}。")
        return
    if full in {own, add((own, budget)), add((own, table.unlisted))}:
        yield _agrees(at, _WEIGHTS, f"{_WEIGHTS}合起来是满分 {_said(full)}")
        return
    if len(stated) < len(cells) and (own <= full or any(one.value < 0 for one in stated)):
        yield _open(at, _WEIGHTS, "有的指标没有印分值，差额可能就在其中。")
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
        working=(sum_line(_quantities(cells), (*more, *tail)),),
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
        related=tuple(place_of(cell) for cell in (*cells, *table.weight) if cell),
    )


def _weights_message(table: PointsTable, counted: Decimal, budget: Decimal, full: Decimal) -> str:
    if table.funded:
        return f"{_WEIGHTS}加上预算执行率的分值是 {_said(counted)}，不是满分 {_said(full)}"
    rest = subtract(full, budget)
    return (
        f"{_WEIGHTS}加起来是 {_said(counted)}，既不是满分 {_said(full)}，"
        f"也不是除去预算执行率 {_said(budget)}后的 {_said(rest)}"
    )


def _budget_points(table: PointsTable, settings: Settings) -> Decimal:
    if table.weight:
        return add(quantity.value for quantity in _stated(table.weight))
    return settings.funding_weight.value


def _budget_term(table: PointsTable, budget: Decimal) -> Term:
    return Term(money(budget, POINTS), computed=not table.weight)


def judge_total(
    table: PointsTable | None, total: Number | None, settings: Settings, *, fixed: bool
) -> Iterator[Judgement]:
    """Whether the scores make the total. Not `fixed`: the table prints no 总分 of its own, so it is only usual."""
    if total is None or total.stated is None:
        if total and table and any(_stated(row.score for row in table.rows)):
            yield _open(total.at, total.at.name, f"{total.at.name}{UNKNOWN}，无从比较。")
        return
    cells = [row.score for row in table.rows] if table else []
    if table is None or not _stated(cells):
        yield _open(total.at, total.at.name, f"报告没有印{_SCORES}，无从核对。")
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
    sums, hidden = _possible(table, cells, settings)
    blank = len(_stated(cells)) < len(cells) or len(_extra(table)) < len(table.extra)
    name = total.at.name
    if printed.value in sums:
        return _agrees(total.at, name, f"{_SCORES}加起来等于公布的{name}")
    if (blank or hidden) and _may_hide(sums, hidden, printed, _stated(cells), blank=blank):
        reason = "有的指标没有印得分" if blank else "没有印预算执行率的得分"
        return _open(total.at, name, f"{reason}，差额可能就在其中。")
    computed, difference = sums[0], subtract(printed.value, sums[0])
    rounded = any(_rounds_to(printed, one, _stated([*cells, *table.score])) for one in sums)
    verdict = Verdict.MISMATCH if fixed else Verdict.UNLIKELY
    with_budget = table.score if computed != add(one.value for one in _stated(cells)) else ()
    outcome = (
        Term("="), Term(money(computed, POINTS), computed=True), Term("≠"), Term(printed.grouped),
    )  # fmt: skip
    return Judgement(
        at=total.at,
        subject=name,
        verdict=Verdict.ROUNDING if rounded else verdict,
        message=f"{_SCORES}加起来与公布的{name}{'' if rounded else '不符，'}差 {gap(difference, POINTS)}",
        working=(sum_line(_quantities((*cells, *with_budget)), outcome),),
        explanation=_why_total(rounded=rounded, fixed=fixed),
        expected=computed,
        actual=printed.value,
        counted=POINTS,
        difference=difference,
        tolerance=ZERO,
        at_least=ZERO if rounded else abs(difference),
        related=(place_of(total), *(place_of(one) for one in (*cells, *with_budget) if one)),
    )


def _why_total(*, rounded: bool, fixed: bool) -> str:
    if rounded:
        return "总分的小数位比各项得分少，四舍五入可以解释这个差额。"
    if fixed:
        return "得分是准确数，没有四舍五入可言：这几个数不可能同时成立，但不能由此断定哪一个错了。"
    return "表里没有印总分，这里用自评得分比较；两者按惯例相同，报告没有说明，请读者留意。"


def _possible(
    table: PointsTable, cells: Sequence[Number | None], settings: Settings
) -> tuple[list[Decimal], Decimal]:
    """What the total may be, the likeliest first, and how many points for the budget may not be printed."""
    full, budget = settings.full_score.value, _budget_points(table, settings)
    own = add(one.value for one in _stated(cells))
    weights = _stated(row.weight for row in table.rows)
    known = len(weights) == len(table.rows)
    inside = known and add(one.value for one in weights) == full
    sums = [own]
    if table.score and not inside:
        with_budget = add((own, *(one.value for one in _stated(table.score))))
        sums = [with_budget] if known else [with_budget, own]
    if extra := _extra(table):
        on_top = [add((one, *(points.value for points in extra))) for one in sums]
        sums += [*on_top, *(min(one, full) for one in on_top)]
    return sums, ZERO if inside or table.score else budget


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
    return _stated(row.score for row in table.extra)


def _stated(cells: Iterable[Number | None]) -> list[Quantity]:
    return [cell.stated for cell in cells if cell is not None and cell.stated is not None]


def _quantities(cells: Iterable[Number | None]) -> list[Quantity | None]:
    return [cell.stated if cell else None for cell in cells]


def _said(value: Decimal) -> str:
    return f"{money(value, POINTS)} {POINTS}"


def _agrees(at: Place, subject: str, message: str) -> Judgement:
    return Judgement(at, subject, Verdict.CONSISTENT, message)


def _open(at: Place, subject: str, reason: str) -> Judgement:
    return Judgement(
        at, subject, Verdict.NOT_CHECKED, f"{subject}没有核对：{reason}", explanation=reason
    )
