"""部门年度重点工作任务: the goals in the form's wording, each task with its money, and what they explain."""

from __future__ import annotations

from dataclasses import dataclass

from generator.checks.findings import Asked
from generator.model.report import Report, Task
from generator.model.values import Figure
from generator.money import add
from generator.pages.agreements import Agreement, agreements
from generator.pages.concluded import Difference, differences
from generator.pages.report.prose import Paragraphs, Titled, paragraphs
from generator.pages.shown import (
    NOTHING,
    Shown,
    bar_width,
    share_of,
    show_amount,
    show_computed,
    show_rate,
    show_share,
)
from generator.pages.tables import Column, Row, Table, row, table
from generator.pages.wording import goal_sentence, result_sentence, we

_COLUMNS = (
    Column("预算数"),
    Column("完成数"),
    Column("执行率"),
    Column("执行率图示", "wide", unseen=True),
)


@dataclass(frozen=True, slots=True)
class Explained:
    """What the tasks spent of the printed 项目支出, and the share of it: computed by us."""

    count: int
    spent: Shown
    project: Shown
    share: Shown
    unit: str


@dataclass(frozen=True, slots=True)
class TasksPart:
    """The goals, the table of the tasks that have money, and the reasons for deviations, task by task.

    `whole` and `agreements` are what was concluded where there is no table.
    """

    we: str
    goals: Paragraphs
    table: Table | None
    explained: Explained | None
    reasons: tuple[Titled, ...]
    whole: tuple[Difference, ...]
    agreements: tuple[Agreement, ...]


def tasks_part(report: Report, asked: tuple[Asked, ...]) -> TasksPart:
    """The tasks of the year."""
    tasks = [t for t in report.tasks if t.budget or t.executed or t.execution_rate]
    return TasksPart(
        we=we(report.department),
        goals=_goals(report),
        table=_table(report, tasks, asked) if tasks else None,
        explained=_explained(report, tasks) if tasks else None,
        reasons=tuple(
            Titled(f"「{task.name}」", paragraphs(task.deviation_reason))
            for task in report.tasks
            if task.deviation_reason
        ),
        whole=() if tasks else differences(asked),
        agreements=() if tasks else agreements(asked),
    )


def results_of(report: Report) -> Paragraphs:
    """各重点工作任务绩效目标完成情况: what was done, and the clause of figures, task by task."""
    told = [task for task in report.tasks if result_sentence(task, last=False)]
    return tuple(result_sentence(task, last=task is told[-1]) for task in told)


def _goals(report: Report) -> Paragraphs:
    last = len(report.tasks)
    return tuple(
        goal_sentence(number, task, last=number == last)
        for number, task in enumerate(report.tasks, start=1)
    )


def _table(report: Report, tasks: list[Task], asked: tuple[Asked, ...]) -> Table:
    unit = report.unit.value.value
    at = tasks[0].at.parent or tasks[0].at
    rows = (_row(task, unit) for task in tasks)
    return table("重点工作任务", at, "任务", _COLUMNS, rows, unit=unit, asked=asked)


def _row(task: Task, unit: str) -> Row:
    rate = show_rate(task.execution_rate) if task.execution_rate else NOTHING
    if rate is NOTHING:
        rate = show_share(task.executed, task.budget)
    return row(
        task.name,
        _COLUMNS,
        (
            show_amount(task.budget, unit),
            show_amount(task.executed, unit),
            rate,
            bar_width(share_of(task.executed, task.budget)),
        ),
    )


def _explained(report: Report, tasks: list[Task]) -> Explained | None:
    """Only where all is stated, in one unit."""
    nature = report.overview.by_nature if report.overview else None
    project = nature.project.amount if nature and nature.project else None
    spent = [task.executed.amount for task in tasks if task.executed and task.executed.amount]
    if project is None or project.value <= 0 or len(spent) < len(tasks):
        return None
    unit = report.unit.value
    if any(amount.unit is not unit for amount in (project, *spent)):
        return None
    total = add(amount.value for amount in spent)
    whole = Figure(project, tasks[0].at)
    part = Figure(type(project)(str(total), total, project.unit, project.places), tasks[0].at)
    return Explained(
        len(tasks),
        show_computed(total),
        Shown(project.grouped),
        show_share(part, whole),
        unit.value,
    )
