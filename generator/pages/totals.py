"""The three figures by which a year is known: budget, executed and their rate, wherever a report prints them."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.report import Report
from generator.model.values import Figure, RateFigure
from generator.pages.shown import NOTHING, Shown, show_rate, show_share


@dataclass(frozen=True, slots=True)
class Totals:
    """全年预算数, 全年执行数 and 预算完成率; None: the report does not have it."""

    budget: Figure | None
    executed: Figure | None
    rate: RateFigure | None

    @property
    def shown_rate(self) -> Shown:
        """The rate as printed; computed by us, and so marked, where none is printed."""
        if self.rate:
            return show_rate(self.rate)
        computed = show_share(self.executed, self.budget)
        return show_rate(None) if computed is NOTHING else computed


def totals_of(report: Report) -> Totals:
    """Those of 整体收支; of a report without it, those of the national form's 年度资金总额."""
    overview = report.overview
    if overview and (overview.budget_adjusted or overview.executed or overview.execution_rate):
        return Totals(overview.budget_adjusted, overview.executed, overview.execution_rate)
    total = report.funding.total if report.funding else None
    if total:
        return Totals(total.budget_adjusted, total.executed, total.execution_rate)
    return Totals(None, None, None)
