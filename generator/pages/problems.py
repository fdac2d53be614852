"""Every problem and measure across departments and years, each with what the next year's report says of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.addresses import PROBLEMS
from generator.checks.answers import answer_to
from generator.model.archive import Archive, Filed
from generator.model.relations.problems import says_none, stated_problems
from generator.model.report import Issue
from generator.pages.fates import UNANSWERED, WORDS, Fate, Fates, fates_of, told_by
from generator.pages.page import HOME_CRUMB, Crumb, Page, address_of, column_names, name_of
from generator.pages.tables import TABLE_SCRIPTS, TABLE_STYLES, Workable


@dataclass(frozen=True, slots=True)
class ProblemRow:
    """A problem, its measure, or both, as the source pairs them; `fate` is None where no problem is stated.

    `told_in` is the year whose 上年问题落实 alone knows of the problem; empty where the report itself states it.
    """

    department: str
    address: str
    fragment: str
    problem: tuple[str, ...]
    cause: str
    measure: tuple[str, ...]
    notes: tuple[tuple[str, str], ...]
    fate: Fate | None
    told_in: str = ""


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


def has_problems(archive: Archive) -> bool:
    """Whether any report or form states a problem or a measure, or follows one up."""
    return any(filed.report.issues or filed.report.followed_up for filed in archive.documents)


def problems_page(archive: Archive) -> Page:
    """The page of all problems."""
    years = tuple(_years(archive))
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
        names=column_names(archive.site),
    )


def count_of_problems(archive: Archive) -> int:
    """How many the page of problems lists, for those who lead to it."""
    return sum(year.problems for year in _years(archive))


def _years(archive: Archive) -> Iterator[ProblemYear]:
    fates = fates_of(archive)
    by_year: dict[int, list[ProblemRow]] = {}
    for filed in _by_department(archive):
        by_year.setdefault(filed.year, []).extend(stated_rows(filed, fates))
        by_year.setdefault(filed.year - 1, []).extend(told_rows(filed, fates))
    for year, rows in sorted(by_year.items(), reverse=True):
        none = _without(archive, year)
        if rows or none:
            yield _year(year, rows, none)


def _by_department(archive: Archive) -> list[Filed]:
    """As departments.yml orders them, the older first: a year's own words stand before what is told of it later."""
    order = list(archive.departments)
    return sorted(
        archive.documents,
        key=lambda filed: (order.index(filed.department_id), filed.project_id, filed.year),
    )


def _year(year: int, rows: list[ProblemRow], none: tuple[tuple[str, str], ...]) -> ProblemYear:
    problems = sum(1 for row in rows if row.problem)
    measures = sum(1 for row in rows if row.measure)
    return ProblemYear(str(year), f"y{year}", tuple(rows), problems, measures, none)


def stated_rows(filed: Filed, fates: Fates) -> Iterator[ProblemRow]:
    """What the report itself states, numbered as its page numbers it."""
    problems, measures = 0, 0
    for issue in filed.report.issues:
        problems += bool(issue.problem)
        measures += bool(issue.corrective_action)
        stated = bool(issue.problem) and not says_none(str(issue.problem))
        if not stated and not issue.corrective_action:
            continue
        yield ProblemRow(
            department=_named(filed),
            address=address_of(filed),
            fragment=f"problem-{problems}" if issue.problem else f"action-{measures}",
            problem=_lines(issue.problem) if stated else (),
            cause=issue.cause or "",
            measure=_lines(issue.corrective_action),
            notes=_notes(issue),
            fate=fates.of(str(issue.problem), filed) if stated else None,
        )


def told_rows(filed: Filed, fates: Fates) -> Iterator[ProblemRow]:
    """Problems of the year before that only this report's 上年问题落实 tells of."""
    chapter = filed.report.followed_up
    last = fates.documents.get((filed.year - 1, filed.department_id, filed.project_id))
    known = stated_problems(last.report) if last else ()
    answers = [answer_to(str(issue.problem), chapter) for issue in known]
    for entry in chapter:
        if not says_none(entry.problem) and not any(entry is answer for answer in answers):
            yield ProblemRow(
                department=_named(filed),
                address=address_of(filed),
                fragment="followed",
                problem=_lines(entry.problem),
                cause="",
                measure=(),
                notes=(),
                fate=told_by(entry, filed),
                told_in=str(filed.year),
            )


def _without(archive: Archive, year: int) -> tuple[tuple[str, str], ...]:
    """The documents of a year that speak of problems only to say that there are none."""
    return tuple(
        (_named(filed), address_of(filed))
        for filed in archive.documents
        if filed.year == year
        and any(filed.report.problems())
        and not any(stated_problems(filed.report))
    )


def _named(filed: Filed) -> str:
    """The department; a project's form names both."""
    name = filed.department.shown_name
    return f"{name}“{name_of(filed)}”" if filed.project_id else name


def _lines(text: str | None) -> tuple[str, ...]:
    return tuple(text.split("\n")) if text else ()


def _notes(issue: Issue) -> tuple[tuple[str, str], ...]:
    given: Iterable[tuple[str, str | None]] = (
        ("责任单位", issue.responsible),
        ("完成时限", issue.due),
    )
    return tuple((name, text) for name, text in given if text)
