"""A year: its departments in pictures and in a table, the projects' forms, the other years."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from generator.addresses import year_address
from generator.pages.charts.breakdown import year_charts
from generator.pages.charts.execution import execution_chart
from generator.pages.charts.picture import CHART_STYLES, Chart
from generator.pages.charts.spread import Rated, spread_chart
from generator.pages.department_row import DepartmentRow
from generator.pages.downloads import Download, year_downloads
from generator.pages.forms import forms_of_departments
from generator.pages.gist import Gist, department_of
from generator.pages.overview import Overview
from generator.pages.page import HOME_CRUMB, Crumb, Page, column_names
from generator.pages.splitting.contents import Contents, contents_in
from generator.pages.splitting.dividing import BOUND, LongList, division_of
from generator.pages.splitting.listing import Lookup
from generator.pages.splitting.pages import with_parts
from generator.pages.tables import CHOOSING_SCRIPTS, TABLE_STYLES, Table
from generator.pages.terms import TERM_SCRIPTS
from generator.pages.year_table import YearTable, year_table


@dataclass(frozen=True, slots=True)
class YearView:
    """A year's reports and forms, with the way to the other years; `table` is None where there are forms alone.

    Where there are `departments` or `listed_forms`, the rows of the table and the forms are on pages of their own.
    `execution` is the picture of the table; `charts` are the others; each may be missing.
    """

    year: str
    table: YearTable | None
    departments: Contents | None
    execution: Chart | None
    charts: tuple[Chart, ...]
    forms: Table | None
    listed_forms: Contents | None
    years: tuple[tuple[str, str, bool], ...]
    downloads: tuple[Download, ...]


def year_page(overview: Overview, year: int, bound: int = BOUND) -> Page:
    """All departments of a year."""
    forms = tuple(gist for gist in overview.gists if gist.form and gist.year == year)
    reports = overview.of_year(year)
    table = year_table(year, reports) if reports else None
    spread = spread_chart(str(year), tuple(map(_rated, table.rows))) if table else None
    divisions = division_of(year_address(year), _lists(overview, year, reports, forms), bound)
    departments, listed_forms = contents_in(divisions, bound)
    view = YearView(
        year=str(year),
        table=table,
        departments=departments,
        execution=picture_of(table) if table else None,
        charts=(
            *year_charts(str(year), [gist.spent for gist in reports]),
            *((spread,) if spread else ()),
        ),
        forms=_forms(forms) if forms else None,
        listed_forms=listed_forms,
        years=tuple((f"{one} 年度", year_address(one), one == year) for one in overview.years),
        downloads=year_downloads(year, reports=bool(reports)),
    )
    page = Page(
        address=year_address(year),
        title=f"{year} 年度各部门绩效自评",
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
    return with_parts(page, divisions, bound)


def _lists(
    overview: Overview, year: int, reports: tuple[Gist, ...], forms: tuple[Gist, ...]
) -> tuple[LongList[Gist], ...]:
    lookup = Lookup(overview)
    return (
        LongList(
            name="departments",
            title="",
            fragment="",
            unit="个部门",
            entries=lookup.entries(reports, department_of),
            show=partial(year_table, year),
            body="lists/year.md.j2",
            summed=True,
            sifted=True,
        ),
        LongList(
            name="forms",
            title="项目支出绩效自评表",
            fragment="forms",
            unit="份自评表",
            entries=lookup.entries(forms, department_of),
            show=_forms,
            body="lists/forms.md.j2",
            sifted=True,
            weight=8,
        ),
    )


def _forms(gists: Sequence[Gist]) -> Table:
    return forms_of_departments(gist.form for gist in gists if gist.form)


def picture_of(table: YearTable, *, most: int = 15) -> Chart | None:
    """Budget against execution of the year's largest departments; None where there are not two to compare."""
    return execution_chart(table.year, table.rows, most=most)


def _rated(row: DepartmentRow) -> Rated:
    return Rated(row.name, row.rate_value, row.rate)
