"""The departments of a year side by side, each in one line, and what they come to."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from generator.checks.findings import Asked, Examination
from generator.model.archive import Archive, Filed
from generator.model.values import Figure
from generator.money import Amount, add, percent_of
from generator.pages.concluded import Tag, concerns, tally
from generator.pages.page import address_of, name_of
from generator.pages.shown import (
    NOT_STATED,
    NOTHING,
    Shown,
    bar_width,
    share_of,
    show_computed,
    show_computed_wan,
    show_in_wan,
    wan_of,
)
from generator.pages.tables import Workable
from generator.pages.totals import Totals, totals_of


@dataclass(frozen=True, slots=True)
class DepartmentRow:
    """A department's year in one line; amounts in 万元."""

    name: str
    address: str
    budget: Shown
    executed: Shown
    rate: Shown
    bar: str
    tasks: int
    problems: int
    tags: tuple[Tag, ...]
    totals: Totals


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


@dataclass(frozen=True, slots=True)
class Sums:
    """What the reports of a year come to, in 万元; a value is None where no report states the figure.

    One report needs no adding up: its own printed figures are the year's. `budgets` and `spent` say how many state it.
    """

    reports: int
    budgets: int
    spent: int
    budget_value: Decimal | None
    executed_value: Decimal | None
    rate_value: Decimal | None
    budget: Shown
    executed: Shown
    rate: Shown

    @property
    def complete(self) -> bool:
        """Whether every report states both."""
        return self.budgets == self.spent == self.reports


def sums_of(reports: Sequence[Filed]) -> Sums:
    """The sums of these reports; a rate only where every one of them states both figures."""
    totals = [totals_of(filed.report) for filed in reports]
    budgets = _stated(one.budget for one in totals)
    spent = _stated(one.executed for one in totals)
    complete = len(budgets) == len(spent) == len(reports)
    budget, executed = add(map(wan_of, budgets)), add(map(wan_of, spent))
    rate = percent_of(executed, budget, 2) if complete and budget > 0 else None
    single = totals[0] if len(totals) == 1 else None
    return Sums(
        reports=len(reports),
        budgets=len(budgets),
        spent=len(spent),
        budget_value=budget if budgets else None,
        executed_value=executed if spent else None,
        rate_value=rate,
        budget=show_in_wan(single.budget) if single else _show_total(budget, budgets),
        executed=show_in_wan(single.executed) if single else _show_total(executed, spent),
        rate=single.shown_rate
        if single
        else (NOTHING if rate is None else show_computed(rate, "%")),
    )


def year_table(archive: Archive, year: int, examination: Examination) -> YearTable:
    """The departments of a year, in the order of departments.yml."""
    reports = archive.of_year(year)
    rows = tuple(_row(filed, examination.of_file(filed.file)) for filed in reports)
    asked = [one for filed in reports for one in examination.of_file(filed.file)]
    sums = sums_of(reports)
    has_totals = len(reports) > 1 and bool(sums.budgets) and bool(sums.spent)
    missing = f"全年预算数 {sums.budgets} 个部门、全年执行数 {sums.spent} 个部门载明"
    return YearTable(
        year=str(year),
        label=f"{year} 年度已公开",
        rows=rows,
        budget=sums.budget,
        executed=sums.executed,
        rate=sums.rate,
        bar=bar_width(sums.rate_value),
        tags=tally(asked),
        tasks=sum(row.tasks for row in rows),
        problems=sum(row.problems for row in rows),
        has_totals=has_totals,
        incomplete=missing if has_totals and not sums.complete else "",
        computed=has_totals or any(row.rate.computed or row.budget.computed for row in rows),
    )


def _stated(figures: Iterable[Figure | None]) -> list[Amount]:
    return [figure.amount for figure in figures if figure and figure.amount]


def _show_total(total: Decimal, stated: list[Amount]) -> Shown:
    """A total by us; a total of nothing stated is not 0."""
    return show_computed_wan(total) if stated else NOT_STATED


def _row(filed: Filed, asked: tuple[Asked, ...]) -> DepartmentRow:
    totals = totals_of(filed.report)
    return DepartmentRow(
        name=name_of(filed),
        address=address_of(filed),
        budget=show_in_wan(totals.budget),
        executed=show_in_wan(totals.executed),
        rate=totals.shown_rate,
        bar=bar_width(share_of(totals.executed, totals.budget)),
        tasks=len(filed.report.tasks),
        problems=len(list(filed.report.problems())),
        tags=concerns(tally(asked)),
        totals=totals,
    )
