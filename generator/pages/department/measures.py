"""What is followed through the years: the figures of a report by the names their columns bear."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from generator.model.overview import BasicExpenditure, ByNature, TotalBasis
from generator.model.report import Report
from generator.model.values import Figure
from generator.pages.shown import NOTHING, Shown, show_in_wan
from generator.pages.tables import Column
from generator.pages.totals import totals_of


@dataclass(frozen=True, slots=True)
class Measure:
    """A column of figures: its head, and the figure of a report that stands in it; None: the report has no such figure."""

    name: str
    figure: Callable[[Report], Figure | None]

    @property
    def column(self) -> Column:
        """The head."""
        return Column(self.name)

    def shown(self, report: Report) -> Shown:
        """In 万元: absent is a dash, blank is 未载明, 0 is 0."""
        figure = self.figure(report)
        return show_in_wan(figure) if figure else NOTHING


def _nature(report: Report) -> ByNature | None:
    """按支出性质 as carried out; a block that divides a budget does not say what was spent."""
    nature = report.overview.by_nature if report.overview else None
    if nature and nature.basis and nature.basis.value is not TotalBasis.EXECUTED:
        return None
    return nature


def _basic(report: Report) -> Figure | None:
    nature = _nature(report)
    basic = nature.basic if nature else None
    if isinstance(basic, BasicExpenditure):
        # Kinds without their 合计: the part is there, and blank.
        return basic.total or Figure(None, basic.at)
    return basic


def _project(report: Report) -> Figure | None:
    nature = _nature(report)
    return nature.project if nature else None


def _three_public(report: Report) -> Figure | None:
    total = report.three_public.total if report.three_public else None
    return total.final if total else None


ORIGINAL = Measure("年初预算数", lambda report: totals_of(report).original)
ADJUSTED = Measure("全年预算数", lambda report: totals_of(report).budget)
EXECUTED = Measure("全年执行数", lambda report: totals_of(report).executed)
KINDS = (
    Measure("基本支出", _basic),
    Measure("项目支出", _project),
    Measure("“三公”经费", _three_public),
)
