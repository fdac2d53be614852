"""What follows from the figures of a report, as prose likes to say it: changes, shares, rates, what is left."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from functools import lru_cache

from generator.checks.prose.known_figures import Known, Measure
from generator.checks.prose.topics import LEFT_OVER, RATES
from generator.model.archive import Case
from generator.model.relations.breakdowns import Breakdown, Listing, breakdowns
from generator.model.relations.changes import Change, Computed, changes, half_of, percentage
from generator.model.relations.tables import account_sums, funding_sums, three_public_sums
from generator.model.report import Report
from generator.model.values import Figure, RateFigure
from generator.money import Amount, add, subtract
from generator.prose.figures import Direction
from generator.source.place import Place

_HUNDRED = Decimal(100)
# Shares are said of what was spent; of these columns nobody says them.
_NOT_SHARED = frozenset({"预算数", "上年决算数", "年初预算数", "全年预算数"})
_OVERVIEW = frozenset({"按资金来源", "按支出性质"})
_SHARED = (breakdowns, account_sums, funding_sums, three_public_sums)
_TASKS = ("任务", "项目", "工作")
_PLAN = ("预算",)
_LEFT_OR_PLANNED = (*LEFT_OVER, *_PLAN)


def _changed_by(case: Case) -> Iterator[Known]:
    """By how much things changed since last year."""
    for change in changes(case):
        yield _of_change(change, Measure.MONEY, change.gap, "增减额", case)


def _grown_by(case: Case) -> Iterator[Known]:
    """By how many per cent things grew since last year."""
    for change in changes(case):
        if growth := change.growth:
            yield _of_change(change, Measure.PERCENT, growth, "增减幅度", case)


def _left(case: Case) -> Iterator[Known]:
    """What was left of every budget, and what the tasks had and spent together."""
    unit, year = case.report.unit.value, case.filed.year
    for base, spent, _ in _pairs(case):
        budget, executed = _stated(base), _stated(spent)
        left = abs(subtract(budget.in_wan, executed.in_wan))
        half = add((half_of(budget), half_of(executed)))
        label = (base.at, "与", spent.at.name, "之差")
        yield Known(
            Measure.MONEY, left, half, None, spent.at, year,
            label=label, besides=_LEFT_OR_PLANNED, by_row=True, gap=True, unit=unit,
        )  # fmt: skip
    yield from _of_tasks(case.report)


def _executed(case: Case) -> Iterator[Known]:
    """Every rate of execution that is not printed, and how far each is off."""
    year = case.filed.year
    for base, spent, printed in _pairs(case):
        if rate := percentage(_stated(spent), _stated(base)):
            label: tuple[str | Place, ...] = (spent.at, "占", base.at.name, "的比例")
            if not printed:
                yield Known(
                    Measure.PERCENT, *rate, None, spent.at, year,
                    label=label, besides=RATES, by_row=True,
                )  # fmt: skip
            off = abs(subtract(_HUNDRED, rate.value))
            label = (base.at, "与", spent.at.name, "相差的幅度")
            yield Known(
                Measure.PERCENT, off, rate.half, None, spent.at, year,
                label=label, besides=_PLAN, by_row=True, gap=True,
            )  # fmt: skip


def _shared(case: Case) -> Iterator[Known]:
    """What share of its total each part is."""
    year = case.filed.year
    for part, whole in _shares(case.report):
        if share := percentage(_stated(part), _stated(whole)):
            label = (part.at, "占", whole.at, "的比例")
            yield Known(Measure.PERCENT, *share, None, part.at, year, label=label)


def _points(case: Case) -> Iterator[Known]:
    """By how many percentage points the rate of execution changed."""
    found = {change.terms[0]: change for change in changes(case)}
    budget, spent = found.get("全年预算数"), found.get("全年执行数")
    if budget is None or spent is None:
        return
    now = percentage(spent.now_amount, budget.now_amount)
    last = percentage(spent.last_amount, budget.last_amount)
    if now and last:
        moved = subtract(now.value, last.value)
        yield Known(
            Measure.POINTS, abs(moved), add((now.half, last.half)), None, spent.now.at, case.filed.year,
            label=("预算执行率比上年增减",), besides=RATES, by_row=True, gap=True, direction=_direction(moved),
        )  # fmt: skip


def _of_change(change: Change, measure: Measure, moved: Computed, word: str, case: Case) -> Known:
    return Known(
        measure,
        abs(moved.value),
        moved.half,
        None,
        change.now.at,
        case.filed.year,
        label=(f"{change.name}比上年{word}",),
        gap=True,
        direction=_direction(moved.value),
        unit=case.report.unit.value,
    )


def _direction(moved: Decimal) -> Direction:
    return Direction.UP if moved > 0 else Direction.DOWN if moved < 0 else Direction.LEVEL


def _stated(figure: Figure) -> Amount:
    if figure.amount is None:
        raise ValueError(figure.at.path)
    return figure.amount


def _shares(report: Report) -> Iterator[tuple[Figure, Figure]]:
    """Every part with its whole, both stated."""
    for table in _SHARED:
        for claim in table(report):
            whole = claim.total
            if isinstance(whole, Figure) and whole.amount and _divides(claim):
                for part in claim.parts:
                    if isinstance(part, Figure) and part.amount and part.amount.value >= 0:
                        yield part, whole
    nature = report.overview.by_nature if report.overview else None
    if nature and nature.project and nature.project.amount:
        for task in report.tasks:
            if task.executed and task.executed.amount:
                yield task.executed, nature.project


def _divides(claim: Breakdown) -> bool:
    """Whether shares of it are said at all: not of a budget's columns, nor of what only usually adds up."""
    key = claim.total.at.key if claim.total else ""
    return claim.listing is not Listing.USUAL and (
        key not in _NOT_SHARED or claim.at.key in _OVERVIEW
    )


@lru_cache(maxsize=2)
def _pairs(case: Case) -> tuple[tuple[Figure, Figure, bool], ...]:
    """Every budget and what was spent of it, both stated, and whether their rate is printed."""
    return tuple(
        (base, spent, rate is not None and rate.rate is not None)
        for base, spent, rate in _budgets(case.report)
        if base and spent and base.amount and spent.amount
    )


def _budgets(report: Report) -> Iterator[tuple[Figure | None, Figure | None, RateFigure | None]]:
    overview = report.overview
    if overview is not None:
        yield overview.budget_adjusted, overview.executed, overview.execution_rate
        yield overview.budget_original, overview.executed, None
        yield overview.budget_original, overview.budget_adjusted, None
    for task in report.tasks:
        yield task.budget, task.executed, task.execution_rate
    for row in report.funding.rows() if report.funding else ():
        yield row.budget_adjusted, row.executed, row.execution_rate
    for expense in report.three_public.rows() if report.three_public else ():
        yield expense.budget, expense.final, expense.rate


def _of_tasks(report: Report) -> Iterator[Known]:
    """What the tasks had and what they spent together, where more than one says so."""
    for label, figures in (
        ("各任务预算数合计", [task.budget for task in report.tasks]),
        ("各任务完成数合计", [task.executed for task in report.tasks]),
    ):
        stated = [figure for figure in figures if figure and figure.amount]
        if len(stated) > 1:
            amounts = [_stated(figure) for figure in stated]
            yield Known(
                Measure.MONEY,
                add(amount.in_wan for amount in amounts),
                add(half_of(amount) for amount in amounts),
                None,
                report.at,
                report.year,
                label=(label,),
                besides=_TASKS,
                by_row=True,
                unit=report.unit.value,
            )


# What follows, by measure and kind by kind: what prose says oftenest first.
DERIVED: Mapping[Measure, tuple[Callable[[Case], Iterator[Known]], ...]] = {
    Measure.MONEY: (_changed_by, _left),
    Measure.PERCENT: (_grown_by, _executed, _shared),
    Measure.POINTS: (_points,),
    Measure.SCORE: (),
}
