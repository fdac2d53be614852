"""A year: its departments in pictures and in a table, the projects' forms, the other years."""

from __future__ import annotations

from dataclasses import dataclass

from generator.addresses import year_address
from generator.pages.charts.breakdown import year_charts
from generator.pages.charts.execution import execution_chart
from generator.pages.charts.picture import CHART_STYLES, Chart
from generator.pages.charts.spread import Rated, spread_chart
from generator.pages.department_row import DepartmentRow
from generator.pages.downloads import Download, year_downloads
from generator.pages.forms import forms_of_departments
from generator.pages.overview import Overview
from generator.pages.page import HOME_CRUMB, Crumb, Page, column_names
from generator.pages.tables import CHOOSING_SCRIPTS, TABLE_STYLES, Table
from generator.pages.terms import TERM_SCRIPTS
from generator.pages.year_table import YearTable, year_table


@dataclass(frozen=True, slots=True)
class YearView:
    """A year's reports and forms, with the way to the other years; `table` is None where there are forms alone.

    `execution` is the picture of the table; `charts` are the others; each may be missing.
    """

    year: str
    table: YearTable | None
    execution: Chart | None
    charts: tuple[Chart, ...]
    forms: Table | None
    years: tuple[tuple[str, str, bool], ...]
    downloads: tuple[Download, ...]


def year_page(overview: Overview, year: int) -> Page:
    """All departments of a year."""
    title = f"{year} 年度各部门绩效自评"
    forms = tuple(gist.form for gist in overview.gists if gist.form and gist.year == year)
    reports = overview.of_year(year)
    table = year_table(year, reports) if reports else None
    spread = spread_chart(str(year), tuple(map(_rated, table.rows))) if table else None
    view = YearView(
        year=str(year),
        table=table,
        execution=picture_of(table) if table else None,
        charts=(
            *year_charts(str(year), [gist.spent for gist in reports]),
            *((spread,) if spread else ()),
        ),
        forms=forms_of_departments(forms) if forms else None,
        years=tuple((f"{one} 年度", year_address(one), one == year) for one in overview.years),
        downloads=year_downloads(year, reports=bool(reports)),
    )
    return Page(
        address=year_address(year),
        title=title,
        template="year.md.j2",
        view=view,
        section="years",
        kind="年度",
        year=str(year),
        description=f"{year} 年度各部门的预算、执行、执行率和核对结果。",
        crumbs=(HOME_CRUMB, Crumb(f"{year} 年度")),
        names=column_names(overview.site),
        styles=(*TABLE_STYLES, *(CHART_STYLES if view.execution or view.charts else ())),
        scripts=(*CHOOSING_SCRIPTS, *TERM_SCRIPTS),
    )


def picture_of(table: YearTable, *, most: int = 15) -> Chart | None:
    """Budget against execution of the year's largest departments; None where there are not two to compare."""
    return execution_chart(table.year, table.rows, most=most)


def _rated(row: DepartmentRow) -> Rated:
    return Rated(row.name, row.rate_value, row.rate)
