"""Every figure that the prose of a report may be speaking of: printed ones, last year's, and what follows from them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum

from generator.model.archive import Case
from generator.model.relations.breakdowns import breakdowns
from generator.model.relations.changes import Change, amount_of, changes
from generator.model.relations.tables import account_sums, funding_sums, three_public_sums
from generator.model.report import Report
from generator.model.values import Figure, Number, RateFigure
from generator.model.walking import leaves
from generator.money import ZERO, Amount, add, percent_of, subtract
from generator.prose.figures import Direction
from generator.source.place import Place

_ONE_HUNDRED = Decimal(100)
# Quotients are kept to this many places; no prose prints more.
_PLACES = 8


class Measure(Enum):
    """What a figure is measured in: money (万元), shares (per cent), percentage points, or points of a score."""

    MONEY = "money"
    PERCENT = "percent"
    POINTS = "points"
    SCORE = "score"


@dataclass(frozen=True, slots=True)
class Known:
    """A figure prose may speak of: its name, its value (万元 or per cent) and how far rounding may have moved it.

    `printed`: it stands in the report so, not derived by us. `direction` is that of a change.
    """

    name: str
    measure: Measure
    value: Decimal
    half: Decimal
    printed: bool
    at: Place | None = None
    direction: Direction | None = None


def known_of(case: Case) -> tuple[Known, ...]:
    """Everything known, printed figures first."""
    return (*_printed(case.report), *_last_year(case), *_derived(case))


def _printed(report: Report) -> Iterator[Known]:
    for value in leaves(report):
        if isinstance(value, Figure) and value.amount:
            yield _money(_name(value.at), value.amount, value.at)
        elif isinstance(value, RateFigure) and value.rate:
            rate = value.rate
            half = subtract(rate.interval.high, rate.value)
            yield Known(_name(value.at), Measure.PERCENT, rate.value, half, True, value.at)
        elif isinstance(value, Number) and value.quantity:
            yield Known(_name(value.at), Measure.SCORE, value.quantity.value, ZERO, True, value.at)


def _money(name: str, amount: Amount, at: Place | None, *, printed: bool = True) -> Known:
    return Known(name, Measure.MONEY, amount.in_wan, amount.half, printed, at)


def _name(at: Place) -> str:
    """全年预算数; 「物业管理费」预算数; 公务接待费决算数."""
    parent = at.parent
    if parent is None or not parent.key:
        return at.name
    return f"「{parent.label}」{at.name}" if parent.label else _row_name(parent.name, at.name)


def _row_name(block: str, key: str) -> str:
    return f"{block}{key}" if key in _COLUMNS else key


_COLUMNS = frozenset(
    {
        "预算数",
        "决算数",
        "完成率",
        "上年决算数",
        "合计",
        "年初预算数",
        "全年执行数",
        "执行率",
        "得分",
        "分值",
        "项目数",
        "预算金额",
        "平均得分",
    }
)


def _last_year(case: Case) -> Iterator[Known]:
    """The figures of last year's report."""
    last = case.last_year
    overview = last.report.overview if last else None
    if last is None or overview is None:
        return
    for value in leaves(overview):
        if isinstance(value, Figure) and value.amount:
            yield _money(f"{last.year} 年度{value.at.name}", value.amount, value.at)


def _derived(case: Case) -> Iterator[Known]:
    report = case.report
    for change in changes(case):
        yield from _of_change(change)
    yield from _of_shares(report)
    yield from _of_execution(report)
    yield from _of_tasks(report)


def _of_change(change: Change) -> Iterator[Known]:
    now, last = change.now.amount, change.last.amount
    if now is None or last is None:
        return
    gap = subtract(now.in_wan, last.in_wan)
    direction = Direction.UP if gap > 0 else Direction.DOWN if gap < 0 else Direction.LEVEL
    half = add((now.half, last.half))
    name = f"{change.name}比上年"
    yield Known(f"{name}增减额", Measure.MONEY, abs(gap), half, False, None, direction)
    yield _money(f"上年{change.name}", last, change.last.at)
    if last.in_wan > 0 and (growth := _percent(now, last)) is not None:
        moved = abs(subtract(growth.value, _ONE_HUNDRED))
        yield Known(f"{name}增减幅度", Measure.PERCENT, moved, growth.half, False, None, direction)


def _of_shares(report: Report) -> Iterator[Known]:
    """What share of its total each part is."""
    for table in (breakdowns, account_sums, funding_sums, three_public_sums):
        for claim in table(report):
            whole = claim.total.stated if claim.total else None
            for part in claim.parts:
                if isinstance(whole, Amount) and isinstance(part, Figure) and part.amount:
                    share = _percent(part.amount, whole)
                    if share is not None:
                        name = f"{part.at.name}占{claim.total_name}的比例"
                        yield Known(name, Measure.PERCENT, share.value, share.half, False)


@dataclass(frozen=True, slots=True)
class _Quotient:
    value: Decimal
    half: Decimal


def _percent(part: Amount, whole: Amount) -> _Quotient | None:
    """Part ÷ whole in per cent with what rounding of both may have moved it; None on a base that may be 0."""
    base = whole.interval
    if base.low <= 0:
        return None
    low = percent_of(part.interval.low, base.high if part.value >= 0 else base.low, _PLACES)
    high = percent_of(part.interval.high, base.low if part.value >= 0 else base.high, _PLACES)
    value = percent_of(part.in_wan, whole.in_wan, _PLACES)
    return _Quotient(value, max(subtract(high, value), subtract(value, low)))


def _of_execution(report: Report) -> Iterator[Known]:
    """The execution rate and what was left unspent, of the department, each task and each row of a form."""
    for name, budget, executed in _pairs(report):
        spent, whole = amount_of(executed), amount_of(budget)
        if spent is None or whole is None or spent.amount is None or whole.amount is None:
            continue
        left = subtract(whole.amount.in_wan, spent.amount.in_wan)
        half = add((whole.amount.half, spent.amount.half))
        yield Known(f"{name}结余", Measure.MONEY, abs(left), half, False)
        rate = _percent(spent.amount, whole.amount)
        if rate is not None:
            yield Known(f"{name}执行率", Measure.PERCENT, rate.value, rate.half, False)
            off = abs(subtract(_ONE_HUNDRED, rate.value))
            yield Known(f"{name}偏差率", Measure.PERCENT, off, rate.half, False)


def _pairs(report: Report) -> Iterable[tuple[str, Figure | None, Figure | None]]:
    overview = report.overview
    if overview is not None:
        yield "", overview.budget_adjusted, overview.executed
        yield "", overview.budget_original, overview.executed
        yield "年初与全年预算", overview.budget_original, overview.budget_adjusted
    for task in report.tasks:
        yield f"「{task.name}」", task.budget, task.executed
    for row in report.funding.rows() if report.funding else ():
        yield row.at.name, row.budget_adjusted, row.executed
    for expense in report.three_public.rows() if report.three_public else ():
        yield expense.at.name, expense.budget, expense.final


def _of_tasks(report: Report) -> Iterator[Known]:
    """What the tasks had and spent together, and what share of the department's spending that is."""
    budgets = [task.budget.amount for task in report.tasks if task.budget and task.budget.amount]
    spent = [
        task.executed.amount for task in report.tasks if task.executed and task.executed.amount
    ]
    for name, amounts in (("各任务预算数合计", budgets), ("各任务完成数合计", spent)):
        if len(amounts) > 1:
            yield Known(
                name,
                Measure.MONEY,
                add(amount.in_wan for amount in amounts),
                add(amount.half for amount in amounts),
                printed=False,
            )
