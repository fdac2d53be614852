"""The departments of a year side by side, each in one line, and what they come to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.model.archive import Filed
from generator.pages.concluded import Tag, tags_of
from generator.pages.department_row import DepartmentRow, Sums, department_row, sums_of_rows
from generator.pages.gist import Gist
from generator.pages.shown import Shown, bar_width
from generator.pages.tables import Workable


@dataclass(frozen=True, slots=True)
class YearTable(Workable):
    """All departments of a year; totals are ours, over those that state the figure."""

    year: str
    label: str
    rows: tuple[DepartmentRow, ...]
    budget: Shown
    executed: Shown
    rate: Shown
    bar: str
    tags: tuple[Tag, ...]
    tasks: int
    problems: int
    has_totals: bool
    incomplete: str
    computed: bool


def rows_of_reports(gists: Sequence[Gist]) -> tuple[DepartmentRow, ...]:
    """The lines of those that are reports."""
    return tuple(gist.row for gist in gists if gist.row)


def sums_of(reports: Sequence[Filed]) -> Sums:
    """The sums of these reports; a rate only where every one of them states both figures."""
    return sums_of_rows([department_row(filed, ()) for filed in reports])


def year_table(year: int, reports: Sequence[Gist]) -> YearTable:
    """The departments of a year, in the order of departments.yml."""
    rows = rows_of_reports(reports)
    sums = sums_of_rows(rows)
    has_totals = len(rows) > 1 and bool(sums.budgets) and bool(sums.spent)
    missing = f"全年预算数 {sums.budgets} 个部门、全年执行数 {sums.spent} 个部门载明"
    return YearTable(
        year=str(year),
        label=f"{year} 年度已公开",
        rows=rows,
        budget=sums.budget,
        executed=sums.executed,
        rate=sums.rate,
        bar=bar_width(sums.rate_value),
        tags=tags_of(count for gist in reports for count in gist.verdicts),
        tasks=sum(row.tasks for row in rows),
        problems=sum(row.problems for row in rows),
        has_totals=has_totals,
        incomplete=missing if has_totals and not sums.complete else "",
        computed=has_totals or any(row.rate.computed or row.budget.computed for row in rows),
    )
