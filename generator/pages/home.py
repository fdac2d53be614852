"""The front page: what this is, where the money of the newest year went, and the ways in."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from generator.addresses import (
    CHECKS,
    COMPARE,
    CORRECTIONS,
    DATA,
    DEPARTMENTS,
    FINDINGS,
    GLOSSARY,
    HOME,
    PROBLEMS,
    STATUS,
    year_address,
)
from generator.checks.base import Verdict
from generator.pages.charts.breakdown import year_charts
from generator.pages.charts.execution import trend_chart
from generator.pages.charts.picture import CHART_STYLES, Chart
from generator.pages.charts.placing import Year
from generator.pages.department_row import DepartmentRow, Sums, sums_of_rows
from generator.pages.differences import differences_of
from generator.pages.news import Put, recent_corrections, recent_publications
from generator.pages.overview import Overview
from generator.pages.page import Page, site_names
from generator.pages.problems import count_of_problems
from generator.pages.published import PublishedDifference
from generator.pages.shown import Shown
from generator.pages.tables import Column, Row, Table, row, table
from generator.pages.terms import TERM_SCRIPTS
from generator.pages.year import picture_of
from generator.pages.year_table import YearTable, rows_of_reports, year_table

# A home page stays a page: what is older or smaller stands one step further.
_SHOWN = 5
_DEPARTMENTS = 10
# One or two more are shown rather than left out.
_ALL = 12
_WHAT_THIS_IS = "这里公开各部门每年的预算、执行、重点工作、成效和问题，每个数字都按公开的方法核对。"
_COLUMNS = (Column("全年预算数"), Column("全年执行数"), Column("执行率"))
_VERDICTS = Column("核对", "tags")


@dataclass(frozen=True, slots=True)
class Way:
    """A way in: its words, the page it leads to, what is found there, and others of its kind."""

    title: str
    address: str
    words: str
    others: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class HomeView:
    """What this is, the newest year in figures and in a picture, the ways in, what is new.

    `table` holds the departments of the picture; `more` says how many there are where it holds not all. `charts` show
    how the money divides where there is one department alone. `dated`: whether any publication has its date.
    """

    lead: str
    year: YearTable | None
    newest: str
    execution: Chart | None
    table: Table | None
    more: str
    charts: tuple[Chart, ...]
    trend: Chart | None
    ways: tuple[Way, ...]
    recent: tuple[tuple[str, str, str], ...]
    dated: bool
    corrections: tuple[Put, ...]
    differences: tuple[PublishedDifference, ...]


def home_page(overview: Overview, made: Collection[str]) -> Page:
    """The front page; `made` are the addresses of the other pages: it leads to those alone."""
    newest = max((gist.year for gist in overview.reports), default=None)
    reports = overview.of_year(newest) if newest else ()
    year = year_table(newest, reports) if newest else None
    published = differences_of(overview.gists, {Verdict.MISMATCH, Verdict.UNLIKELY})
    recent = recent_publications(overview, _SHOWN)
    rows = _largest(year.rows) if year else ()
    single = year is not None and len(year.rows) == 1
    execution = picture_of(year, most=len(rows)) if year else None
    view = HomeView(
        lead=overview.site.introduction or _WHAT_THIS_IS,
        year=year,
        newest=year_address(newest) if newest else "",
        execution=execution,
        table=_table(year, rows, alone=execution is None) if year else None,
        more=f"全部 {len(year.rows)} 个部门" if year and len(rows) < len(year.rows) else "",
        charts=year_charts(year.year, [gist.spent for gist in reports]) if year and single else (),
        trend=_trend(overview),
        ways=tuple(way for way in _ways(overview, len(published)) if way.address in made),
        recent=recent,
        dated=any(date for _, _, date in recent),
        corrections=recent_corrections(overview, _SHOWN),
        differences=published[:_SHOWN],
    )
    return Page(
        address=HOME,
        title=overview.site.name,
        template="home.md.j2",
        view=view,
        section="home",
        kind="首页",
        description=overview.site.introduction or overview.site.name,
        names=site_names(overview.site),
        styles=("home.css", *CHART_STYLES),
        scripts=TERM_SCRIPTS,
    )


def _largest(rows: tuple[DepartmentRow, ...]) -> tuple[DepartmentRow, ...]:
    """Those with the largest budgets, in the order of the picture beside them."""
    most = len(rows) if len(rows) <= _ALL else _DEPARTMENTS
    return tuple(sorted(rows, key=lambda one: one.size, reverse=True)[:most])


def _table(year: YearTable, rows: Sequence[DepartmentRow], *, alone: bool) -> Table:
    """With a title of its own where it stands `alone`; beside a picture there is no room for the verdicts."""
    columns = (*_COLUMNS, _VERDICTS) if alone else _COLUMNS
    foot: tuple[Row, ...] = ()
    if year.has_totals:
        total = f"{len(year.rows)} 个部门合计"
        sums = (year.budget, year.executed, year.rate, None)
        foot = (row(total, columns, sums[: len(columns)]),)
    return table(
        f"{year.year} 年度{'各部门' if len(year.rows) > 1 else ''}预算与执行",
        None,
        "部门",
        columns,
        (_row(one, columns) for one in rows),
        unit="万元" if alone else "",
        shape="stack dense",
        foot=foot,
        quiet=not alone,
    )


def _row(one: DepartmentRow, columns: tuple[Column, ...]) -> Row:
    values = (one.budget, one.executed, one.rate, one.tags)
    return replace(row(one.name, columns, values[: len(columns)]), address=one.address)


_TREND_COLUMNS = (
    Column("部门数"),
    Column("全年预算数"),
    Column("全年执行数"),
    Column("执行率"),
)


def _trend(overview: Overview) -> Chart | None:
    """All departments through the years, oldest first in the picture, newest first in the table."""
    reported = {gist.year for gist in overview.reports}
    if len(reported) < 2:
        return None
    sums = {
        year: sums_of_rows(rows_of_reports(overview.of_year(year)))
        for year in range(min(reported), max(reported) + 1)
    }
    rows = (
        replace(
            row(str(year), _TREND_COLUMNS, (_count(one), one.budget, one.executed, one.rate)),
            address=year_address(year) if one.reports else "",
        )
        for year, one in sorted(sums.items(), reverse=True)
        if one.reports
    )
    several = any(one.reports > 1 for one in sums.values())
    title = f"历年预算与执行{'合计' if several else ''}"
    note = "；合计由本站计算，各年公开的部门多少不同" if several else ""
    return trend_chart(
        title,
        [
            Year(str(year), one.budget_value, one.executed_value, one.executed, one.rate)
            for year, one in sums.items()
        ],
        f"各部门各年度部门整体支出绩效自评报告{note}",
        table(title, None, "年度", _TREND_COLUMNS, rows, shape="keep", quiet=True),
    )


def _count(sums: Sums) -> Shown:
    return Shown(f"{sums.reports} 个")


def _ways(overview: Overview, differences: int) -> Iterator[Way]:
    """Every way there may be, in the order in which people ask."""
    reported = {gist.department_id for gist in overview.gists}
    problems = count_of_problems(overview)
    corrections = sum(len(gist.corrections) for gist in overview.gists)
    yield Way("各部门", DEPARTMENTS, f"{len(reported)} 个部门，逐个看历年的预算、执行和问题")
    for year in overview.years[:1]:
        others = tuple((str(one), year_address(one)) for one in overview.years[1:])
        yield Way(f"{year} 年度", year_address(year), "全部报告放在一页，连同图表和合计", others)
    yield Way("问题与改进", PROBLEMS, f"各部门自己写明的 {problems} 个问题和改进措施")
    yield Way("公布的差异", FINDINGS, _differences(differences))
    yield Way("更正记录", CORRECTIONS, f"公布以后改正过的 {corrections} 处")
    yield Way("并排比较", COMPARE, "自选部门或年度，放在一起看")
    yield Way("公开情况", STATUS, "哪个部门哪一年公开了，什么时候公开的")
    yield Way("数据下载", DATA, "CSV、XLSX、JSON 和开放接口")
    yield Way("核对方法", CHECKS, "每个数字是怎样核对的")
    yield Way("名词解释", GLOSSARY, "一般公共预算、三公经费这些词是什么意思")


def _differences(count: int) -> str:
    return f"照原文公布、但对不上或可疑的 {count} 处，连同计算" if count else "核对过的数字都对得上"
