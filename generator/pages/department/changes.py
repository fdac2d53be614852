"""How 全年执行数 changed from one year to the next: computed by us, and only where both years speak of the same thing."""

from __future__ import annotations

from dataclasses import dataclass

from generator.checks.last_year import why_incomparable
from generator.model.archive import Case
from generator.model.values import Figure
from generator.money import Amount, Unit, percent_of, plain, subtract
from generator.pages.shown import (
    NOTHING,
    Shown,
    show_change,
    show_change_in_wan,
)
from generator.pages.totals import totals_of


@dataclass(frozen=True, slots=True)
class YearChange:
    """The change in 万元 and in per cent of last year's figure; dashes, and `why`, where it is not computed."""

    amount: Shown = NOTHING
    per_cent: Shown = NOTHING
    why: str = ""

    @property
    def computed(self) -> bool:
        """Whether there is one."""
        return self.amount is not NOTHING


def change_of(case: Case) -> YearChange:
    """That of a report against last year's report; where there is none, against what it prints of last year itself."""
    if why := why_incomparable(case):
        return YearChange(why=why if case.last_year else "")
    now, then = totals_of(case.report).executed, _executed_before(case)
    if not (now and now.amount and then and then.amount):
        return YearChange()
    return _between(then.amount, now.amount)


def _between(then: Amount, now: Amount) -> YearChange:
    change = subtract(now.base, then.base)
    if not then.unit is now.unit is Unit.WAN:
        # Zeros that only the change of unit brings.
        change = change.normalize()
    amount = show_change_in_wan(change)
    if then.base <= 0:
        return YearChange(amount)
    return YearChange(amount, show_change(plain(percent_of(change, then.base, 2)), "%"))


def _executed_before(case: Case) -> Figure | None:
    if case.last_year:
        return totals_of(case.last_year.report).executed
    return case.report.last_year.executed if case.report.last_year else None
