"""A department through the years: budget and execution, sources, nature."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from generator.checks.tracing import Term
from generator.model.report import Report
from generator.model.values import Figure
from generator.pages.charts.breakdown import DIVISIONS, Division, spent_parts
from generator.pages.charts.execution import trend_chart
from generator.pages.charts.picture import Chart, Figures, said
from generator.pages.charts.placing import Measured, Year, rows_of
from generator.pages.shown import NOTHING, show_in_wan, wan
from generator.pages.tables import Column, row, table
from generator.pages.totals import Totals, totals_of


def department_trend(department: str, reports: Sequence[Report]) -> Chart | None:
    """Of one department; `reports` oldest first. A year without a report has its place, and nothing in it."""
    if len(reports) < 2:
        return None
    by_year = {report.year: totals_of(report) for report in reports}
    years = []
    for year in range(reports[0].year, reports[-1].year + 1):
        totals = by_year.get(year, Totals(None, None, None))
        years.append(
            Year(
                str(year),
                wan(totals.budget),
                wan(totals.executed),
                show_in_wan(totals.executed),
                totals.shown_rate,
            )
        )
    return trend_chart("历年预算与执行", years, f"{department}历年部门整体支出绩效自评报告")


def department_charts(department: str, reports: Sequence[Report]) -> tuple[Chart, ...]:
    """Sources and nature of what a department spent, through the years; one where two years list the same part.

    `reports` are in the order of their years, oldest first.
    """
    charts = (_department_chart(department, division, reports) for division in DIVISIONS)
    return tuple(chart for chart in charts if chart)


def _department_chart(
    department: str, division: Division, reports: Sequence[Report]
) -> Chart | None:
    listed = [
        (str(report.year), parts) for report in reports if (parts := spent_parts(division, report))
    ]
    if len(listed) < 2:
        return None
    kept = [
        attribute
        for attribute in division.parts
        # What is 0 or blank in all years is in the table alone.
        if any(wan(parts[attribute]) for _, parts in listed if attribute in parts)
    ]
    measured = []
    for attribute in kept:
        measured.append(Measured(division.parts[attribute], ()))
        for year, parts in listed:
            figure = parts.get(attribute)
            shown = show_in_wan(figure) if figure else NOTHING
            value = wan(figure)
            measured.append(Measured(year, (value,), Figures(shown)))
    if not measured:
        return None
    attributes = [one for one in division.parts if any(one in parts for _, parts in listed)]
    columns = tuple(Column(year) for year, _ in listed)
    rows = (
        row(
            division.parts[one],
            columns,
            tuple(show_in_wan(parts[one]) if one in parts else NOTHING for _, parts in listed),
        )
        for one in attributes
    )
    over_years = table(
        f"历年执行数{division.title}",
        None,
        division.head,
        columns,
        rows,
        shape="keep",
        quiet=True,
    )
    return Chart(
        name=division.name,
        title=f"历年执行数{division.title}",
        unit="万元",
        message=_over_years(division, kept, listed),
        source=f"{department}历年部门整体支出绩效自评报告",
        bars=rows_of(measured, ("executed",), short=True),
        table=over_years,
    )


def _over_years(
    division: Division, kept: Sequence[str], listed: Sequence[tuple[str, dict[str, Figure]]]
) -> tuple[Term, ...]:
    """Where the largest part began and where it is now."""
    (first, before), (last, now) = listed[0], listed[-1]
    most = max(kept, key=lambda one: wan(now.get(one)) or Decimal(0))
    then, today = before.get(most), now.get(most)
    if wan(then) is None or wan(today) is None:
        return said("没有载明的数不画，不作 0。")
    return said(
        division.parts[most], f" {first} 年度 ", show_in_wan(then), f" 万元，{last} 年度 ",
        show_in_wan(today), " 万元。",
    )  # fmt: skip
