"""The pages a reader looks things up in: glossary, about, search, and the data file of a report or form."""

from __future__ import annotations

from dataclasses import dataclass

from generator.addresses import ABOUT, GLOSSARY, SEARCH, year_address
from generator.model.archive import Archive, Filed
from generator.pages.overview import Overview
from generator.pages.page import (
    HOME_CRUMB,
    Crumb,
    Page,
    address_of,
    column_names,
    site_marks,
    site_names,
    source_of,
    way_to,
)
from generator.pages.shelf import Shelf
from generator.pages.splitting.dividing import BOUND
from generator.pages.terms import terms_of

# So many titles take the room of a line.
_TITLES = 4


@dataclass(frozen=True, slots=True)
class AboutView:
    """Who publishes, as far as it is set, and how to read the site."""

    site_name: str
    marks: tuple[tuple[str, str], ...]
    reports: int
    forms: int
    years: str


@dataclass(frozen=True, slots=True)
class SearchView:
    """The list of titles that works without script; `listed`: reports and departments are in it one by one."""

    groups: tuple[tuple[str, tuple[tuple[str, str], ...]], ...]
    listed: bool


@dataclass(frozen=True, slots=True)
class SourceView:
    """A data file, line by line, and what it is the data of: 报告 or 自评表."""

    file: str
    lines: tuple[str, ...]
    report: str
    word: str


def glossary_page(overview: Overview) -> Page:
    """The words the reports use."""
    return Page(
        address=GLOSSARY,
        title="名词解释",
        template="glossary.md.j2",
        view=terms_of(overview.glossary),
        section="glossary",
        kind="名词解释",
        description="报告里用到的名词，用平常话解释。",
        crumbs=(HOME_CRUMB, Crumb("名词解释")),
        names=column_names(overview.site),
    )


def about_page(overview: Overview) -> Page:
    """What the site is and how to read it."""
    site, years = overview.site, overview.years
    span = f"{years[-1]} 至 {years[0]}" if len(years) > 1 else "".join(str(year) for year in years)
    return Page(
        address=ABOUT,
        title="关于本站",
        template="about.md.j2",
        view=AboutView(
            site.name, tuple(site_marks(site)), len(overview.reports), len(overview.forms), span
        ),
        section="about",
        kind="关于",
        description="本站公布什么、数字从哪里来、怎样看核对结果。",
        crumbs=(HOME_CRUMB, Crumb("关于")),
        names=site_names(site),
    )


def search_page(
    overview: Overview,
    others: tuple[tuple[str, str], ...],
    departments: tuple[tuple[str, str], ...] = (),
    bound: int = BOUND,
) -> Page:
    """The search, and below it the titles of all pages: `others` are those that are neither reports nor departments.

    Where reports and departments are too many for a page of `bound` lines, the page of each year and that of all departments,
    which list them too, stand for them.
    """
    listed = len(overview.gists) + len(departments) <= _TITLES * bound
    titles: dict[int, list[tuple[str, str]]] = {year: [] for year in overview.years}
    for gist in overview.gists if listed else ():
        titles[gist.year].append((gist.title, gist.address))
    groups = [
        (
            f"{year} 年度",
            ((f"{year} 年度各部门绩效自评", year_address(year)), *titles[year]),
        )
        for year in overview.years
    ]
    if departments:
        groups.append(("部门", departments if listed else departments[:1]))
    groups.append(("本站", others))
    return Page(
        address=SEARCH,
        title="搜索",
        template="search.md.j2",
        view=SearchView(tuple(groups), listed),
        section="search",
        scripts=("search.js",),
        description="按部门、任务、金额搜索全部公开内容。",
        crumbs=(HOME_CRUMB, Crumb("搜索")),
        names=site_names(overview.site),
    )


def source_page(archive: Archive, filed: Filed, shelf: Shelf) -> Page:
    """The YAML of a report or form with numbered lines; kept out of search."""
    word = "自评表" if filed.project_id else "报告"
    lines = tuple(filed.text.rstrip("\n").split("\n"))
    return Page(
        address=source_of(filed),
        title=f"数据文件：{filed.title}",
        template="source.md.j2",
        view=SourceView(filed.file, lines, address_of(filed), word),
        section="years",
        crumbs=(*way_to(filed, shelf.report_beside(filed), beyond=True), Crumb("数据文件")),
        names=site_names(archive.site),
    )
