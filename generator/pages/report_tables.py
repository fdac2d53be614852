"""The money tables of a report page: each total with its parts, each task with its money, and what was concluded."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.checks.base import Verdict
from generator.checks.findings import Asked
from generator.model.relations.breakdowns import Breakdown, Part
from generator.model.report import Report, Task
from generator.model.values import Figure
from generator.money import Amount, add
from generator.pages.addresses import line_fragment
from generator.pages.shown import (
    NOTHING,
    Difference,
    Shown,
    bar_width,
    differences,
    share_of,
    show_amount,
    show_computed,
    show_rate,
    show_share,
)


@dataclass(frozen=True, slots=True)
class BreakdownRow:
    """A part of a total, its share, and the length of its bar."""

    name: str
    amount: Shown
    share: Shown
    bar: str


@dataclass(frozen=True, slots=True)
class BreakdownTable:
    """A breakdown with its printed total and what the checks say of it."""

    name: str
    unit: str
    line: int
    fragment: str
    rows: tuple[BreakdownRow, ...]
    total_name: str
    total: Shown
    differences: tuple[Difference, ...]
    consistent: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TaskRow:
    """A task with its money."""

    name: str
    budget: Shown
    executed: Shown
    rate: Shown
    bar: str


@dataclass(frozen=True, slots=True)
class TaskTable:
    """The tasks with money, what they explain of project spending, and what the checks say."""

    unit: str
    line: int
    fragment: str
    rows: tuple[TaskRow, ...]
    explained: tuple[Shown, Shown, Shown] | None
    count: int
    differences: tuple[Difference, ...]
    consistent: tuple[str, ...]


def unit_of(figure: Part | None, report: Report) -> str:
    """The unit a figure of money is printed in; that of the report where it is not stated."""
    stated = figure.stated if figure else None
    return (stated.unit if isinstance(stated, Amount) else report.unit.value).value


def breakdown_table(
    breakdown: Breakdown, report: Report, asked: tuple[Asked, ...]
) -> BreakdownTable:
    """The table of one breakdown, with the conclusions about it and its parts."""
    unit = unit_of(breakdown.total, report)
    rows = tuple(
        BreakdownRow(
            part.at.name,
            show_amount(part, unit),
            show_share(part, breakdown.total),
            bar_width(share_of(part, breakdown.total)),
        )
        for part in breakdown.parts
    )
    inside = {breakdown.at.path, *(part.at.path for part in breakdown.parts)}
    here = [one for one in asked if one.judgement.at.path in inside]
    return BreakdownTable(
        name=breakdown.name,
        unit=unit,
        line=breakdown.at.line,
        fragment=line_fragment(breakdown.at.line),
        rows=rows,
        total_name=f"公布的{breakdown.total_name}",
        total=show_amount(breakdown.total),
        differences=differences(here),
        consistent=_consistent(here),
    )


def _consistent(asked: Iterable[Asked]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one.rule.code for one in asked if one.verdict is Verdict.CONSISTENT))


def task_table_of(report: Report, asked: tuple[Asked, ...]) -> TaskTable | None:
    """The table of the tasks that have money; None where none has."""
    tasks = [t for t in report.tasks if t.budget or t.executed or t.execution_rate]
    if not tasks:
        return None
    place = tasks[0].at.parent or tasks[0].at
    paths, line = {place.path}, place.line
    paths |= {task.execution_rate.at.path for task in tasks if task.execution_rate}
    here = [one for one in asked if one.judgement.at.path in paths]
    return TaskTable(
        unit=report.unit.value.value,
        line=line,
        fragment=line_fragment(line),
        rows=tuple(_task_row(task, report.unit.value.value) for task in tasks),
        explained=_explained(report, tasks),
        count=len(tasks),
        differences=differences(here),
        consistent=_consistent(here),
    )


def _task_row(task: Task, unit: str) -> TaskRow:
    rate = show_rate(task.execution_rate) if task.execution_rate else NOTHING
    if rate is NOTHING:
        rate = show_share(task.executed, task.budget)
    return TaskRow(
        task.name,
        show_amount(task.budget, unit),
        show_amount(task.executed, unit),
        rate,
        bar_width(share_of(task.executed, task.budget)),
    )


def _explained(report: Report, tasks: list[Task]) -> tuple[Shown, Shown, Shown] | None:
    """What the tasks spent, the printed 项目支出, and the share: computed by us, only where all is stated."""
    nature = report.overview.by_nature if report.overview else None
    project = nature.project.amount if nature and nature.project else None
    spent = [task.executed.amount for task in tasks if task.executed and task.executed.amount]
    if project is None or project.value <= 0 or len(spent) < len(tasks):
        return None
    if any(amount.unit is not report.unit.value for amount in (project, *spent)):
        return None
    total = add(amount.value for amount in spent)
    whole = Figure(project, tasks[0].at)
    part = Figure(type(project)(str(total), total, project.unit, project.places), tasks[0].at)
    return show_computed(total), Shown(project.grouped), show_share(part, whole)
