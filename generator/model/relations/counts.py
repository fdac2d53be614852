"""What the numbers of things claim: projects by grade, problems by what became of them (预算绩效管理)."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.management import ProblemsFound, Round
from generator.model.relations.breakdowns import Breakdown, Listing
from generator.model.report import Report
from generator.model.values import Number

_ITEMS = "个"


def count_sums(report: Report) -> Iterator[Breakdown]:
    """项目数 with the projects of each grade, 发现问题 with those solved and those in hand; usual only. In 个."""
    management = report.management
    if management is None:
        return
    for one in (management.goals, management.tracking, management.evaluation):
        if one is not None:
            yield from _grades(one)
    if management.problems is not None:
        yield from _problems(management.problems)


def _grades(one: Round) -> Iterator[Breakdown]:
    if any(grade.count for grade in one.grades):
        parts = tuple(grade.count or Number(None, grade.at) for grade in one.grades)
        name = f"{one.at.name}的等级个数"
        at = one.grades[0].at.parent or one.at
        yield Breakdown(at, name, "项目数", one.projects, parts, Listing.USUAL, _ITEMS)


def _problems(found: ProblemsFound) -> Iterator[Breakdown]:
    if found.solved is None and found.in_progress is None:
        return
    parts = tuple(part or Number(None, found.at) for part in (found.solved, found.in_progress))
    name = "发现问题"
    yield Breakdown(found.at, name, "发现问题个数", found.count, parts, Listing.USUAL, _ITEMS)
