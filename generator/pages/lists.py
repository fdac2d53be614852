"""Home and year: many reports side by side."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from generator.addresses import HOME, year_address
from generator.checks.base import Verdict
from generator.checks.findings import Asked, Examination
from generator.model.archive import Archive, Filed
from generator.model.values import Figure
from generator.money import Amount, add, percent_of
from generator.pages.differences import PublishedDifference, published_differences
from generator.pages.forms import forms_table
from generator.pages.page import (
    HOME_CRUMB,
    Crumb,
    Page,
    address_of,
    column_names,
    name_of,
    site_names,
)
from generator.pages.shown import (
    NOT_STATED,
    NOTHING,
    Shown,
    Tag,
    bar_width,
    concerns,
    share_of,
    show_computed,
    show_in_wan,
    show_rate,
    show_share,
    tally,
    wan_of,
)
from generator.pages.tables import Table
from generator.pages.totals import totals_of

# A home page stays a page: what is older or smaller stands one step further.
_SHOWN_ON_HOME = 5


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


@dataclass(frozen=True, slots=True)
class YearTable:
    """All departments of a year; totals are ours, over those that state the figure."""

    year: str
    label: str
    rows: tuple[DepartmentRow, ...]
    budget: Shown
    executed: Shown
    rate: Shown
    bar: str
    tags: tuple[Tag, ...]
    has_totals: bool
    incomplete: str
    computed: bool


@dataclass(frozen=True, slots=True)
class HomeView:
    """What this is, the newest year in figures, the newest reports, the differences published."""

    lead: str
    year: YearTable | None
    years: tuple[tuple[str, str], ...]
    recent: tuple[tuple[str, str, str], ...]
    differences: tuple[PublishedDifference, ...]


@dataclass(frozen=True, slots=True)
class YearView:
    """A year's reports and forms, with the way to the other years; `table` is None where there are forms alone."""

    year: str
    table: YearTable | None
    forms: Table | None
    years: tuple[tuple[str, str, bool], ...]


def home_page(archive: Archive, examination: Examination) -> Page:
    """The front page."""
    years = archive.years
    newest = max((filed.year for filed in archive.reports), default=None)
    published = published_differences(
        archive.documents, examination, {Verdict.MISMATCH, Verdict.UNLIKELY}
    )
    view = HomeView(
        lead=archive.site.introduction or "",
        year=_table(archive, newest, examination) if newest else None,
        years=tuple((f"{year} 年度", year_address(year)) for year in years if year != newest),
        recent=tuple(_recent(filed) for filed in _newest_first(archive)[:_SHOWN_ON_HOME]),
        differences=published[:_SHOWN_ON_HOME],
    )
    return Page(
        address=HOME,
        title=archive.site.name,
        template="home.md.j2",
        view=view,
        section="home",
        kind="首页",
        description=archive.site.introduction or archive.site.name,
        names=site_names(archive.site),
    )


def year_page(archive: Archive, year: int, examination: Examination) -> Page:
    """All departments of a year."""
    title = f"{year} 年度各部门绩效自评"
    forms = tuple(form for form in archive.forms if form.year == year)
    view = YearView(
        year=str(year),
        table=_table(archive, year, examination) if archive.of_year(year) else None,
        forms=forms_table(forms, examination, departments=True) if forms else None,
        years=tuple((f"{one} 年度", year_address(one), one == year) for one in archive.years),
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
        names=column_names(archive.site),
    )


def _newest_first(archive: Archive) -> list[Filed]:
    """By 公开日期 where the record has it, else by year."""
    return sorted(
        archive.reports, key=lambda filed: _published_on(filed) or str(filed.year), reverse=True
    )


def _published_on(filed: Filed) -> str:
    publication = filed.report.publication
    return (publication.published_on or "") if publication else ""


def _recent(filed: Filed) -> tuple[str, str, str]:
    return filed.title, address_of(filed), _published_on(filed)


def _table(archive: Archive, year: int, examination: Examination) -> YearTable:
    reports = archive.of_year(year)
    rows = tuple(_row(filed, examination.of_file(filed.file)) for filed in reports)
    asked = [one for filed in reports for one in examination.of_file(filed.file)]
    totals = [totals_of(filed.report) for filed in reports]
    budgets = _stated(one.budget for one in totals)
    spent = _stated(one.executed for one in totals)
    complete = len(budgets) == len(spent) == len(reports)
    budget, executed = add(map(wan_of, budgets)), add(map(wan_of, spent))
    has_totals = len(reports) > 1 and bool(budgets) and bool(spent)
    rate = percent_of(executed, budget, 2) if complete and budget > 0 else None
    missing = f"全年预算数 {len(budgets)} 个部门、全年执行数 {len(spent)} 个部门载明"
    # One report needs no adding up: its own printed figures are the year's.
    single = rows[0] if len(rows) == 1 else None
    return YearTable(
        year=str(year),
        label=f"{year} 年度已公开",
        rows=rows,
        budget=single.budget if single else _show_total(budget, budgets),
        executed=single.executed if single else _show_total(executed, spent),
        rate=single.rate if single else (NOTHING if rate is None else show_computed(rate, "%")),
        bar=bar_width(rate),
        tags=tally(asked),
        has_totals=has_totals,
        incomplete=missing if has_totals and not complete else "",
        computed=has_totals or any(row.rate.computed or row.budget.computed for row in rows),
    )


def _stated(figures: Iterable[Figure | None]) -> list[Amount]:
    return [figure.amount for figure in figures if figure and figure.amount]


def _show_total(total: Decimal, stated: list[Amount]) -> Shown:
    """A total by us; a total of nothing stated is not 0."""
    return show_computed(total) if stated else NOT_STATED


def _row(filed: Filed, asked: tuple[Asked, ...]) -> DepartmentRow:
    totals = totals_of(filed.report)
    share = show_share(totals.executed, totals.budget)
    return DepartmentRow(
        name=name_of(filed),
        address=address_of(filed),
        budget=show_in_wan(totals.budget),
        executed=show_in_wan(totals.executed),
        rate=show_rate(totals.rate) if totals.rate else share,
        bar=bar_width(share_of(totals.executed, totals.budget)),
        tasks=len(filed.report.tasks),
        problems=len(list(filed.report.problems())),
        tags=concerns(tally(asked)),
    )
