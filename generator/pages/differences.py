"""The differences published as they are: on a page of their own, and in brief on the front page."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.checks.base import Verdict
from generator.checks.findings import Asked, Examination
from generator.model.archive import Archive, Filed
from generator.pages.addresses import FINDINGS, report_address
from generator.pages.page import HOME_CRUMB, Crumb, Page, column_names
from generator.pages.shown import (
    Difference,
    show_difference,
)


@dataclass(frozen=True, slots=True)
class PublishedDifference:
    """A difference with the report it stands in."""

    difference: Difference
    department: str
    year: str
    address: str
    fragment: str


@dataclass(frozen=True, slots=True)
class FindingsView:
    """Every conclusion that is not 一致, by its kind."""

    mismatches: tuple[PublishedDifference, ...]
    notices: tuple[PublishedDifference, ...]
    not_checked: tuple[PublishedDifference, ...]
    reports: int
    asked: int


def findings_page(archive: Archive, examination: Examination) -> Page:
    """The differences that are published as they are."""
    reports = archive.reports
    view = FindingsView(
        mismatches=published_differences(reports, examination, {Verdict.MISMATCH}),
        notices=published_differences(reports, examination, {Verdict.UNLIKELY, Verdict.ROUNDING}),
        not_checked=published_differences(reports, examination, {Verdict.NOT_CHECKED}),
        reports=len(reports),
        asked=sum(len(examination.of_file(filed.file)) for filed in reports),
    )
    return Page(
        address=FINDINGS,
        title="公布的差异",
        template="findings.md.j2",
        view=view,
        section="findings",
        kind="差异",
        description="照原文公布、但数字对不上的地方，连同差额、计算过程和说明。",
        crumbs=(HOME_CRUMB, Crumb("公布的差异")),
        names=column_names(archive.site),
    )


def _section_of(asked: Asked) -> str:
    """The section of the report page where the difference stands."""
    return "tasks" if asked.judgement.at.path.startswith("重点工作任务") else "overview"


def published_differences(
    reports: Iterable[Filed], examination: Examination, verdicts: set[Verdict]
) -> tuple[PublishedDifference, ...]:
    """What these reports conclude in those verdicts, mismatches first."""
    found = [
        (filed, one)
        for filed in reports
        for one in examination.of_file(filed.file)
        if one.verdict in verdicts
    ]
    found.sort(key=lambda pair: pair[1].verdict is not Verdict.MISMATCH)
    return tuple(
        PublishedDifference(
            difference=show_difference(one),
            department=filed.department.shown_name,
            year=str(filed.year),
            address=report_address(filed.year, filed.department_id),
            fragment=_section_of(one),
        )
        for filed, one in found
    )
