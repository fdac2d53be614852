"""Every problem and measure across departments and years, each with what the next year's report says of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from generator.addresses import PROBLEMS
from generator.pages.fates import UNANSWERED, WORDS
from generator.pages.gist import Gist
from generator.pages.overview import Overview
from generator.pages.page import HOME_CRUMB, Crumb, Page, column_names
from generator.pages.problem_rows import ProblemRow
from generator.pages.tables import TABLE_SCRIPTS, TABLE_STYLES, Workable


@dataclass(frozen=True, slots=True)
class ProblemYear(Workable):
    """The rows of a year, in the order of departments.yml; `none` are the documents that say they found none."""

    year: str
    fragment: str
    rows: tuple[ProblemRow, ...]
    problems: int
    measures: int
    none: tuple[tuple[str, str], ...]

    @property
    def name(self) -> str:
        """What the address calls its table."""
        return f"problems{self.year}"


@dataclass(frozen=True, slots=True)
class ProblemsView:
    """All years, newest first, and how many problems came to what: the words of `fates.WORDS`, those that occur."""

    years: tuple[ProblemYear, ...]
    problems: int
    measures: int
    counts: tuple[tuple[str, int], ...]
    unanswered: bool


def has_problems(overview: Overview) -> bool:
    """Whether any report or form states a problem or a measure, or follows one up."""
    return any(gist.on_problems for gist in overview.gists)


def problems_page(overview: Overview) -> Page:
    """The page of all problems."""
    years = tuple(_years(overview))
    met = Counter(row.fate.word for year in years for row in year.rows if row.fate)
    return Page(
        address=PROBLEMS,
        title="问题与改进",
        template="problems.md.j2",
        view=ProblemsView(
            years=years,
            problems=sum(year.problems for year in years),
            measures=sum(year.measures for year in years),
            counts=tuple((word, met[word]) for word in WORDS if met[word]),
            unanswered=UNANSWERED in met,
        ),
        section="problems",
        styles=TABLE_STYLES,
        scripts=TABLE_SCRIPTS,
        kind="问题",
        description="各部门各年度报告写明的问题和改进措施，以及下一年度报告写明的落实情况。",
        crumbs=(HOME_CRUMB, Crumb("问题与改进")),
        names=column_names(overview.site),
    )


def count_of_problems(overview: Overview) -> int:
    """How many the page of problems lists, for those who lead to it."""
    rows = (row for gist in overview.gists for row in (*gist.stated, *gist.told))
    return sum(1 for row in rows if row.problem)


def _years(overview: Overview) -> Iterator[ProblemYear]:
    by_year: dict[int, list[ProblemRow]] = {}
    none: dict[int, list[tuple[str, str]]] = {}
    for gist in _by_department(overview):
        by_year.setdefault(gist.year, []).extend(gist.stated)
        by_year.setdefault(gist.year - 1, []).extend(gist.told)
    for gist in overview.gists:
        if gist.says_none:
            none.setdefault(gist.year, []).append((gist.named, gist.address))
    for year, rows in sorted(by_year.items(), reverse=True):
        without = tuple(none.get(year, ()))
        if rows or without:
            yield _year(year, rows, without)


def _by_department(overview: Overview) -> list[Gist]:
    """As departments.yml orders them, the older first: a year's own words stand before what is told of it later."""
    order = {identity: number for number, identity in enumerate(overview.departments)}
    return sorted(
        overview.gists, key=lambda gist: (order[gist.department_id], gist.project_id, gist.year)
    )


def _year(year: int, rows: list[ProblemRow], none: tuple[tuple[str, str], ...]) -> ProblemYear:
    problems = sum(1 for row in rows if row.problem)
    measures = sum(1 for row in rows if row.measure)
    return ProblemYear(str(year), f"y{year}", tuple(rows), problems, measures, none)
