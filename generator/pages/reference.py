"""The pages a reader looks things up in: methods, glossary, about, search, and a report's data file."""

from __future__ import annotations

from dataclasses import dataclass

from generator.checks.base import Check, Rule
from generator.checks.registry import ALL, ruleset
from generator.model.archive import Archive, Filed
from generator.pages.addresses import (
    ABOUT,
    CHECKS,
    GLOSSARY,
    SEARCH,
    report_address,
    source_address,
    year_address,
)
from generator.pages.page import HOME_CRUMB, Crumb, Page, column_names, site_marks, site_names
from generator.pages.report import report_title


@dataclass(frozen=True, slots=True)
class RuleView:
    """A rule as the public reads it."""

    code: str
    title: str
    severity: str
    sections: tuple[tuple[str, str], ...]
    good: tuple[str, ...]
    bad: tuple[str, ...]
    since: str


@dataclass(frozen=True, slots=True)
class ChecksView:
    """The checks of figures first, then the rules of reading."""

    checks: tuple[RuleView, ...]
    reading: tuple[RuleView, ...]
    ruleset: str


@dataclass(frozen=True, slots=True)
class TermView:
    """A word and its plain meaning."""

    word: str
    meaning: str
    source: str
    fragment: str


@dataclass(frozen=True, slots=True)
class AboutView:
    """Who publishes, as far as it is set, and how to read the site."""

    site_name: str
    marks: tuple[tuple[str, str], ...]
    reports: int
    years: str


@dataclass(frozen=True, slots=True)
class SearchView:
    """The list of titles that works without script."""

    groups: tuple[tuple[str, tuple[tuple[str, str], ...]], ...]


@dataclass(frozen=True, slots=True)
class SourceView:
    """A data file, line by line."""

    file: str
    lines: tuple[str, ...]
    report: str


def checks_page(archive: Archive) -> Page:
    """Every rule with its method, from the registry."""
    checks = tuple(_rule(rule) for rule in ALL if isinstance(rule, Check))
    reading = tuple(_rule(rule) for rule in ALL if not isinstance(rule, Check))
    return Page(
        address=CHECKS,
        title="核对方法",
        template="checks.md.j2",
        view=ChecksView(checks, reading, ruleset()),
        section="checks",
        kind="核对方法",
        description="每一项核对查什么、容差怎么算、依据是什么，附正反例子。",
        crumbs=(HOME_CRUMB, Crumb("核对方法")),
        names=column_names(archive.site),
        contents=True,
    )


def _rule(rule: Rule) -> RuleView:
    return RuleView(
        code=rule.code,
        title=rule.title,
        severity=rule.severity.chinese,
        sections=rule.sections,
        good=tuple(rule.good.text.splitlines()),
        bad=tuple(rule.bad.text.splitlines()),
        since=rule.since,
    )


def glossary_page(archive: Archive) -> Page:
    """The words the reports use."""
    terms = tuple(
        TermView(word, term.meaning, term.source or "", f"term-{number}")
        for number, (word, term) in enumerate(archive.glossary.items(), start=1)
    )
    return Page(
        address=GLOSSARY,
        title="名词解释",
        template="glossary.md.j2",
        view=terms,
        section="glossary",
        kind="名词解释",
        description="报告里用到的名词，用平常话解释。",
        crumbs=(HOME_CRUMB, Crumb("名词解释")),
        names=column_names(archive.site),
    )


def about_page(archive: Archive) -> Page:
    """What the site is and how to read it."""
    site, years = archive.site, archive.years
    span = f"{years[-1]} 至 {years[0]}" if len(years) > 1 else "".join(str(year) for year in years)
    return Page(
        address=ABOUT,
        title="关于本站",
        template="about.md.j2",
        view=AboutView(site.name, tuple(site_marks(site)), len(archive.reports), span),
        section="about",
        kind="关于",
        description="本站公布什么、数字从哪里来、怎样看核对结果。",
        crumbs=(HOME_CRUMB, Crumb("关于")),
        names=site_names(site),
    )


def search_page(archive: Archive, others: tuple[tuple[str, str], ...]) -> Page:
    """The search, and below it the titles of all pages: `others` are those that are no reports."""
    groups = [
        (
            f"{year} 年度",
            (
                (f"{year} 年度各部门绩效自评", year_address(year)),
                *(
                    (report_title(filed), report_address(filed.year, filed.department_id))
                    for filed in archive.of_year(year)
                ),
            ),
        )
        for year in archive.years
    ]
    groups.append(("本站", others))
    return Page(
        address=SEARCH,
        title="搜索",
        template="search.md.j2",
        view=SearchView(tuple(groups)),
        section="search",
        description="按部门、任务、金额搜索全部公开内容。",
        crumbs=(HOME_CRUMB, Crumb("搜索")),
        names=site_names(archive.site),
    )


def source_page(archive: Archive, filed: Filed) -> Page:
    """The report's YAML with numbered lines; kept out of search."""
    report = report_address(filed.year, filed.department_id)
    return Page(
        address=source_address(filed.year, filed.department_id),
        title=f"数据文件：{report_title(filed)}",
        template="source.md.j2",
        view=SourceView(filed.file, tuple(filed.text.rstrip("\n").split("\n")), report),
        section="years",
        crumbs=(
            HOME_CRUMB,
            Crumb(f"{filed.year} 年度", year_address(filed.year)),
            Crumb(filed.department.shown_name, report),
            Crumb("数据文件"),
        ),
        names=site_names(archive.site),
    )
