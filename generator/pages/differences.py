"""The differences published as they are: on a page of their own, and in brief on the front page."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from generator.addresses import FINDINGS
from generator.checks.base import Rule, Verdict
from generator.checks.findings import Asked, Examination
from generator.model.archive import Archive, Filed
from generator.pages.concluded import (
    Difference,
    differences,
    gravity,
    show_difference,
    without_fragment,
)
from generator.pages.page import HOME_CRUMB, Crumb, Page, address_of, column_names, name_of
from generator.pages.report.order import present_in
from generator.pages.report.placing import section_of
from generator.pages.tables import TABLE_SCRIPTS, TABLE_STYLES, is_long, is_sortable


@dataclass(frozen=True, slots=True)
class PublishedDifference:
    """A difference with the document it stands in, and the section of its page."""

    difference: Difference
    department: str
    year: str
    document: str
    address: str
    fragment: str


@dataclass(frozen=True, slots=True)
class NotChecked:
    """A check that could not be made, how often, and where: words, address, section."""

    code: str
    asks: str
    count: int
    places: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True, slots=True)
class FindingsView:
    """Every conclusion that is not 一致, by its kind; `surveyed` are those on all reports together.

    `sortable` and `long` are said of the table of `roundings`.
    """

    mismatches: tuple[PublishedDifference, ...]
    notices: tuple[PublishedDifference, ...]
    roundings: tuple[PublishedDifference, ...]
    not_checked: tuple[NotChecked, ...]
    surveyed: tuple[Difference, ...]
    sortable: bool
    long: bool
    reports: int
    forms: int
    asked: int


def findings_page(archive: Archive, examination: Examination) -> Page:
    """The differences that are published as they are."""
    documents, surveyed = archive.documents, examination.surveyed
    roundings = published_differences(documents, examination, {Verdict.ROUNDING})
    view = FindingsView(
        mismatches=published_differences(documents, examination, {Verdict.MISMATCH}),
        notices=published_differences(documents, examination, {Verdict.UNLIKELY}),
        roundings=roundings,
        not_checked=_not_checked(archive, examination),
        surveyed=differences(surveyed),
        sortable=is_sortable(len(roundings)),
        long=is_long(len(roundings)),
        reports=len(archive.reports),
        forms=len(archive.forms),
        asked=sum(len(examination.of_file(filed.file)) for filed in documents) + len(surveyed),
    )
    return Page(
        address=FINDINGS,
        title="公布的差异",
        template="findings.md.j2",
        view=view,
        section="findings",
        styles=TABLE_STYLES,
        scripts=TABLE_SCRIPTS,
        kind="差异",
        description="照原文公布、但数字对不上的地方，连同差额、计算过程和说明。",
        crumbs=(HOME_CRUMB, Crumb("公布的差异")),
        names=column_names(archive.site),
    )


def published_differences(
    documents: Iterable[Filed], examination: Examination, verdicts: Collection[Verdict]
) -> tuple[PublishedDifference, ...]:
    """What these reports and forms conclude in those verdicts, the gravest first."""
    found = _found(documents, examination, verdicts)
    return tuple(_published(one, filed) for one, filed in sorted(found, key=_gravest_first))


def _found(
    documents: Iterable[Filed], examination: Examination, verdicts: Collection[Verdict]
) -> Iterator[tuple[Asked, Filed]]:
    for filed in documents:
        for one in examination.of_file(filed.file):
            if one.verdict in verdicts:
                yield one, filed


def _gravest_first(found: tuple[Asked, Filed]) -> int:
    return gravity(found[0])


def _published(one: Asked, filed: Filed) -> PublishedDifference:
    return PublishedDifference(
        difference=without_fragment(show_difference(one)),
        department=filed.department.shown_name,
        year=str(filed.year),
        document=_document(filed),
        address=address_of(filed),
        fragment=section_of(one.judgement.at, present_in(filed)),
    )


def _document(filed: Filed) -> str:
    """示例局 2023 年度报告; a project's form names the project."""
    form = f"“{name_of(filed)}”自评表" if filed.project_id else "报告"
    return f"{filed.department.shown_name} {filed.year} 年度{form}"


def _not_checked(archive: Archive, examination: Examination) -> tuple[NotChecked, ...]:
    """By check, in the order of their codes."""
    by_rule: dict[str, tuple[Rule, list[tuple[Asked, Filed]]]] = {}
    for one, filed in _found(archive.documents, examination, {Verdict.NOT_CHECKED}):
        by_rule.setdefault(one.rule.code, (one.rule, []))[1].append((one, filed))
    return tuple(
        NotChecked(code, rule.asks, len(found), tuple(_places(found)))
        for code, (rule, found) in sorted(by_rule.items())
    )


def _places(found: list[tuple[Asked, Filed]]) -> Iterator[tuple[str, str, str]]:
    """Each document once, at the first of the places."""
    first: dict[str, tuple[Asked, Filed]] = {}
    for one, filed in found:
        first.setdefault(filed.file, (one, filed))
    for one, filed in first.values():
        yield _document(filed), address_of(filed), section_of(one.judgement.at, present_in(filed))
