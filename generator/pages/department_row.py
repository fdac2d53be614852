"""A department's year in one line, and what several of them come to."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from generator.checks.findings import Asked
from generator.model.archive import Filed
from generator.money import ZERO, add, percent_of
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
    wan,
)
from generator.pages.totals import totals_of


@dataclass(frozen=True, slots=True)
class DepartmentRow:
    """A department's year in one line; amounts in 万元.

    The values are those of the figures, None where they are not stated; `rate_value` is in per cent, as printed, or
    computed by us where none is printed.
    """

    name: str
    address: str
    budget: Shown
    executed: Shown
    rate: Shown
    bar: str
    tasks: int
    problems: int
    tags: tuple[Tag, ...]
    budget_value: Decimal | None
    executed_value: Decimal | None
    rate_value: Decimal | None

    @property
    def size(self) -> Decimal:
        """By what departments are put in order: the budget, where none is stated what was spent; 0 for neither."""
        return self.budget_value or self.executed_value or ZERO


def department_row(filed: Filed, asked: Iterable[Asked]) -> DepartmentRow:
    """That of a report; `asked` are the checks asked of it."""
    totals = totals_of(filed.report)
    printed = totals.rate.value if totals.rate else None
    computed = share_of(totals.executed, totals.budget)
    return DepartmentRow(
        name=name_of(filed),
        address=address_of(filed),
        budget=show_in_wan(totals.budget),
        executed=show_in_wan(totals.executed),
        rate=totals.shown_rate,
        bar=bar_width(computed),
        tasks=len(filed.report.tasks),
        problems=len(list(filed.report.problems())),
        tags=concerns(tally(asked)),
        budget_value=wan(totals.budget),
        executed_value=wan(totals.executed),
        rate_value=computed if printed is None else printed,
    )


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


def sums_of_rows(rows: Sequence[DepartmentRow]) -> Sums:
    """The sums of these reports; a rate only where every one of them states both figures."""
    budgets = [one.budget_value for one in rows if one.budget_value is not None]
    spent = [one.executed_value for one in rows if one.executed_value is not None]
    complete = len(budgets) == len(spent) == len(rows)
    budget, executed = add(budgets), add(spent)
    rate = percent_of(executed, budget, 2) if complete and budget > 0 else None
    single = rows[0] if len(rows) == 1 else None
    return Sums(
        reports=len(rows),
        budgets=len(budgets),
        spent=len(spent),
        budget_value=budget if budgets else None,
        executed_value=executed if spent else None,
        rate_value=rate,
        budget=single.budget if single else _show_total(budget, budgets),
        executed=single.executed if single else _show_total(executed, spent),
        rate=single.rate if single else (NOTHING if rate is None else show_computed(rate, "%")),
    )


def _show_total(total: Decimal, stated: list[Decimal]) -> Shown:
    """A total by us; a total of nothing stated is not 0."""
    return show_computed_wan(total) if stated else NOT_STATED
