"""The key tasks of a department through the years: a task of one name in one row."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from generator.checks.likeness import bare
from generator.model.archive import Filed
from generator.model.report import Task
from generator.pages.department.history import History
from generator.pages.page import address_of
from generator.pages.shown import (
    NOTHING,
    Shown,
    show_in_wan,
    show_rate,
    show_share,
)


@dataclass(frozen=True, slots=True)
class TaskYear:
    """What a year's report says of a task: `listed` whether it names it at all; amounts in 万元."""

    year: str
    listed: bool
    executed: Shown = NOTHING
    budget: Shown = NOTHING
    rate: Shown = NOTHING

    @property
    def has_money(self) -> bool:
        """Whether the report has any figure of the task, be it left blank."""
        return any(one is not NOTHING for one in (self.executed, self.budget, self.rate))


@dataclass(frozen=True, slots=True)
class TaskRow:
    """A task by the name the newest report has for it, with a cell for every year of the table."""

    name: str
    cells: tuple[TaskYear, ...]


@dataclass(frozen=True, slots=True)
class TasksTable:
    """The years that list tasks, newest first, with the page of each report; the tasks, those of the newest year first."""

    years: tuple[tuple[str, str], ...]
    rows: tuple[TaskRow, ...]


def tasks_table(history: History) -> TasksTable | None:
    """The tasks of all years; None where no report lists any."""
    reports = [filed for filed in history.reports if filed.report.tasks]
    if not reports:
        return None
    named: dict[tuple[str, int], tuple[str, dict[int, Task]]] = {}
    for filed in reports:
        for key, task in _keyed(filed):
            named.setdefault(key, (str(task.name), {}))[1][filed.year] = task
    years = [filed.year for filed in reports]
    return TasksTable(
        tuple((str(filed.year), address_of(filed)) for filed in reports),
        tuple(
            TaskRow(name, tuple(_cell(year, tasks.get(year)) for year in years))
            for name, tasks in named.values()
        ),
    )


def _keyed(filed: Filed) -> list[tuple[tuple[str, int], Task]]:
    """The tasks by their names without punctuation; of one name, by their order too."""
    seen: Counter[str] = Counter()
    keyed = []
    for task in filed.report.tasks:
        name = bare(task.name)
        keyed.append(((name, seen[name]), task))
        seen[name] += 1
    return keyed


def _cell(year: int, task: Task | None) -> TaskYear:
    if task is None:
        return TaskYear(str(year), listed=False)
    rate = show_rate(task.execution_rate) if task.execution_rate else NOTHING
    if rate is NOTHING:
        rate = show_share(task.executed, task.budget)
    return TaskYear(
        str(year),
        listed=True,
        executed=show_in_wan(task.executed) if task.executed else NOTHING,
        budget=show_in_wan(task.budget) if task.budget else NOTHING,
        rate=rate,
    )
