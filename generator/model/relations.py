"""勾稽关系: what the figures of a report claim about each other.

The checks ask these claims, the pages show them; neither digs in the report for them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.overview import BasicExpenditure
from generator.model.report import Report, Task
from generator.model.values import Figure, RateFigure
from generator.source.place import Place


@dataclass(frozen=True, slots=True)
class Breakdown:
    """A total and the parts said to make it up, in the order written; `total` None: not stated."""

    at: Place
    total_name: str
    total: Figure | None
    parts: tuple[Figure, ...]

    @property
    def name(self) -> str:
        """按资金来源, 按支出性质, 基本支出."""
        return self.at.name


@dataclass(frozen=True, slots=True)
class RateClaim:
    """A printed rate and the two figures it is the quotient of; None: not stated.

    `places` are the places it claims: 100% beside rates with two decimals means 100.00%.
    """

    at: Place
    subject: str
    rate: RateFigure
    places: int
    part_name: str
    part: Figure | None
    base_name: str
    base: Figure | None


def breakdowns(report: Report) -> Iterator[Breakdown]:
    """Every breakdown the report carries, in the order of the form."""
    overview = report.overview
    if overview is None:
        return
    for block in (overview.by_source, overview.by_nature):
        if block is not None and (parts := block.stated_parts()):
            yield Breakdown(block.at, *overview.total_for(block.basis), parts)
    basic = overview.by_nature.basic if overview.by_nature else None
    if isinstance(basic, BasicExpenditure):
        kinds = tuple(figure for figure in (basic.personnel, basic.operations) if figure)
        if kinds:
            yield Breakdown(basic.at, "合计", basic.total, kinds)


def rate_claims(report: Report) -> Iterator[RateClaim]:
    """Every printed execution rate: the department's, then the tasks'."""
    beside = _places_beside(report)
    overview = report.overview
    if overview and (rate := overview.execution_rate):
        yield RateClaim(
            rate.at, rate.at.name, rate, _claimed_places(rate, beside),
            "全年执行数", overview.executed, "全年预算数", overview.budget_adjusted,
        )  # fmt: skip
    for task in report.tasks:
        if rate := task.execution_rate:
            yield RateClaim(
                rate.at, f"「{task.name}」{rate.at.name}", rate, _claimed_places(rate, beside),
                "完成数", task.executed, "预算数", task.budget,
            )  # fmt: skip


def _rates(report: Report) -> Iterator[RateFigure]:
    if report.overview and report.overview.execution_rate:
        yield report.overview.execution_rate
    yield from (task.execution_rate for task in report.tasks if task.execution_rate)


def _places_beside(report: Report) -> int:
    """The fewest decimals among the rates that have any; 0 when none has."""
    places = (figure.rate.places for figure in _rates(report) if figure.rate)
    return min((count for count in places if count), default=0)


def _claimed_places(figure: RateFigure, beside: int) -> int:
    return (figure.rate.places if figure.rate else 0) or beside


@dataclass(frozen=True, slots=True)
class UnspentClaim:
    """What the tasks left unspent, beside what the department left; only tasks with both figures."""

    at: Place
    tasks: tuple[Task, ...]
    budget: Figure | None
    executed: Figure | None


def unspent_claim(report: Report) -> UnspentClaim | None:
    """The claim, where the report has tasks with money; None where it has not."""
    tasks = tuple(task for task in report.tasks if task.budget and task.executed)
    if not tasks or report.overview is None:
        return None
    overview = report.overview
    list_place = tasks[0].at.parent or tasks[0].at
    return UnspentClaim(list_place, tasks, overview.budget_adjusted, overview.executed)
