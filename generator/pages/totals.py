"""The figures by which a year is known: budget, executed and their rate, wherever a report prints them."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.funding import FundingRow
from generator.model.overview import Overview
from generator.model.report import Report
from generator.model.values import Figure, RateFigure
from generator.pages.shown import (
    NOTHING,
    Shown,
    show_rate,
    show_share,
)


@dataclass(frozen=True, slots=True)
class Totals:
    """全年预算数, 全年执行数, 预算完成率 and, beside them, 年初预算数; None: the report does not have it."""

    budget: Figure | None
    executed: Figure | None
    rate: RateFigure | None
    original: Figure | None = None

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
        return _of(overview)
    total = report.funding.total if report.funding else None
    if total:
        return _of(total)
    return Totals(None, None, None)


def _of(part: Overview | FundingRow) -> Totals:
    return Totals(part.budget_adjusted, part.executed, part.execution_rate, part.budget_original)
