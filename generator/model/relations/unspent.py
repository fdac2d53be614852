"""What the tasks left unspent, beside what the department left."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.report import Report, Task
from generator.model.values import Figure
from generator.source.place import Place


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
