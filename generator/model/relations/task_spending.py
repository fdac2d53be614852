"""What the tasks spent, beside the department's 项目支出."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.overview import TotalBasis
from generator.model.report import Report, Task
from generator.model.values import Figure
from generator.source.place import Place


@dataclass(frozen=True, slots=True)
class TaskSpending:
    """The tasks whose 完成数 is carried, and 项目支出 as spent in the year."""

    at: Place
    tasks: tuple[Task, ...]
    project: Figure


def task_spending(report: Report) -> Iterator[TaskSpending]:
    """The one claim, where the report has such tasks and 项目支出 divides 全年执行数."""
    nature = report.overview.by_nature if report.overview else None
    tasks = tuple(task for task in report.tasks if task.executed)
    if not tasks or nature is None or nature.project is None:
        return
    if nature.basis is None or nature.basis.value is TotalBasis.EXECUTED:
        yield TaskSpending(tasks[0].at.parent or tasks[0].at, tasks, nature.project)
