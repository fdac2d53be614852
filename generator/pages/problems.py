"""Every problem and measure across departments and years, each with what the next year's report says of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any, Generic, TypeVar

from generator.addresses import PROBLEMS
from generator.pages.fates import UNANSWERED, WORDS
from generator.pages.overview import Overview
from generator.pages.page import HOME_CRUMB, Crumb, Page, column_names
from generator.pages.problem_rows import ProblemRow
from generator.pages.splitting.contents import Contents, contents_under
from generator.pages.splitting.cuts import Label
from generator.pages.splitting.dividing import BOUND, Division, LongList, division_of
from generator.pages.splitting.listing import Lookup
from generator.pages.splitting.pages import with_parts
from generator.pages.tables import TABLE_SCRIPTS, TABLE_STYLES, Workable

T = TypeVar("T")

# What a document is called in a list, and its page.
Named = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Of(Generic[T]):
    """What is told of a department in a year."""

    year: int
    department_id: str
    told: T


@dataclass(frozen=True, slots=True)
class ProblemYear(Workable):
    """The rows of a year, in the order of departments.yml; `none` are the documents that say they found none.

    With `contents` and `listed_none` the ones and the others are on pages of their own.
    """

    year: str
    fragment: str
    rows: tuple[ProblemRow, ...]
    problems: int
    measures: int
    none: tuple[Named, ...] = ()
    contents: Contents | None = None
    listed_none: Contents | None = None

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


def problems_page(overview: Overview, bound: int = BOUND) -> Page:
    """The page of all problems."""
    rows, none = tuple(_rows(overview)), tuple(_none(overview))
    divisions = division_of(PROBLEMS, _lists(overview, rows, none), bound)
    years = tuple(
        _with_contents(year, divisions, bound)
        for number in sorted({one.year for one in rows} | {one.year for one in none}, reverse=True)
        for year in (_year(number, _told(rows, number), _told(none, number)),)
    )
    met = Counter(row.fate.word for year in years for row in year.rows if row.fate)
    page = Page(
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
    return with_parts(page, divisions, bound)


def count_of_problems(overview: Overview) -> int:
    """How many the page of problems lists, for those who lead to it."""
    rows = (row for gist in overview.gists for row in (*gist.stated, *gist.told))
    return sum(1 for row in rows if row.problem)


def _rows(overview: Overview) -> Iterator[Of[ProblemRow]]:
    """As departments.yml orders them, the older first: a year's own words stand before what is told of it later."""
    order = {identity: number for number, identity in enumerate(overview.departments)}
    gists = sorted(
        overview.gists, key=lambda gist: (order[gist.department_id], gist.project_id, gist.year)
    )
    for gist in gists:
        yield from (Of(gist.year, gist.department_id, one) for one in gist.stated)
        yield from (Of(gist.year - 1, gist.department_id, one) for one in gist.told)


def _none(overview: Overview) -> Iterator[Of[Named]]:
    for gist in overview.gists:
        if gist.says_none:
            yield Of(gist.year, gist.department_id, (gist.named, gist.address))


def _lists(
    overview: Overview, rows: tuple[Of[ProblemRow], ...], none: tuple[Of[Named], ...]
) -> tuple[LongList[Any], ...]:
    lookup = Lookup(overview)
    return (
        LongList(
            name="",
            title="",
            fragment="",
            unit="条",
            entries=lookup.entries(_newest_first(rows), _department_of, _under),
            show=_year_of,
            body="lists/problems.md.j2",
            sifted=True,
            weight=7,
        ),
        LongList(
            name="none",
            title="写明没有发现问题的",
            fragment="",
            unit="份报告",
            entries=lookup.entries(_newest_first(none), _department_of, _under),
            show=_names,
            body="lists/none.md.j2",
            weight=2,
        ),
    )


def _newest_first(ones: tuple[Of[T], ...]) -> list[Of[T]]:
    return sorted(ones, key=lambda one: one.year, reverse=True)


def _department_of(one: Of[Any]) -> str:
    return one.department_id


def _under(one: Of[Any]) -> Label:
    year = f"{one.year} 年度"
    return Label(str(one.year), year, year)


def _told(ones: tuple[Of[T], ...], year: int) -> tuple[T, ...]:
    return tuple(one.told for one in ones if one.year == year)


def _names(ones: tuple[Of[Named], ...]) -> tuple[Named, ...]:
    return tuple(one.told for one in ones)


def _year_of(rows: tuple[Of[ProblemRow], ...]) -> ProblemYear:
    """Of rows of one year."""
    return _year(rows[0].year, tuple(one.told for one in rows))


def _year(year: int, rows: tuple[ProblemRow, ...], none: tuple[Named, ...] = ()) -> ProblemYear:
    problems = sum(1 for row in rows if row.problem)
    measures = sum(1 for row in rows if row.measure)
    return ProblemYear(str(year), f"y{year}", rows, problems, measures, none)


def _with_contents(
    year: ProblemYear, divisions: tuple[Division[Any], ...], bound: int
) -> ProblemYear:
    contents, none = (contents_under(one, year.year, bound) for one in divisions)
    return replace(year, contents=contents, listed_none=none)
