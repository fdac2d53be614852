"""The problems a department stated, year by year, and what its next report says became of them."""

from __future__ import annotations

from dataclasses import dataclass

from generator.pages.department.history import History
from generator.pages.fates import Fates
from generator.pages.page import name_of
from generator.pages.problem_rows import ProblemRow, stated_rows, told_rows


@dataclass(frozen=True, slots=True)
class ProblemsYear:
    """A year's problems and measures, each with the name of its project where a project's form states it."""

    year: str
    rows: tuple[tuple[str, ProblemRow], ...]


def problems_part(history: History, fates: Fates) -> tuple[ProblemsYear, ...]:
    """The years that state problems or measures, or whose problems the next year alone tells of; newest first."""
    by_year: dict[int, list[tuple[str, ProblemRow]]] = {}
    for filed in sorted(history.documents, key=lambda one: one.year):
        project = name_of(filed) if filed.project_id else ""
        stated = ((project, one) for one in stated_rows(filed, fates))
        told = ((project, one) for one in told_rows(filed, fates))
        by_year.setdefault(filed.year, []).extend(stated)
        by_year.setdefault(filed.year - 1, []).extend(told)
    return tuple(
        ProblemsYear(str(year), tuple(rows))
        for year, rows in sorted(by_year.items(), reverse=True)
        if rows
    )
