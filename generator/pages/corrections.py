"""Every correction of a published value across departments and years, the newest first."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.addresses import CORRECTIONS
from generator.checks.base import Verdict
from generator.checks.findings import Examination
from generator.model.archive import Archive, Filed
from generator.model.follow_up import Correction
from generator.pages.differences import PublishedDifference, published_differences
from generator.pages.page import HOME_CRUMB, Crumb, Page, address_of, column_names, name_of
from generator.pages.put_right import shown_before_and_after
from generator.pages.shown import Shown, show_text
from generator.pages.tables import TABLE_SCRIPTS, TABLE_STYLES, Workable

_RULE = "R603"
_STEP = re.compile(r"\.(?![^「」]*」)")


@dataclass(frozen=True, slots=True)
class CorrectionRow:
    """A value put right: when, whose, where, from what to what, and why."""

    date: Shown
    department: str
    year: str
    address: str
    place: str
    before: Shown
    after: Shown
    reason: Shown
    version: str


@dataclass(frozen=True, slots=True)
class CorrectionsView(Workable):
    """All corrections, the newest first; what R603 has to say of them; how many it found applied."""

    rows: tuple[CorrectionRow, ...]
    departments: int
    with_version: bool
    differences: tuple[PublishedDifference, ...]
    applied: int


def has_corrections(archive: Archive) -> bool:
    """Whether any report or form records a correction."""
    return any(filed.report.corrections for filed in archive.documents)


def corrections_page(archive: Archive, examination: Examination) -> Page:
    """The page of all corrections."""
    made = [(one, filed) for filed in archive.documents for one in filed.report.corrections]
    # Newest first; what has no date comes last. Sorting keeps the order of the files otherwise.
    made.sort(key=lambda pair: pair[0].date or "", reverse=True)
    found = published_differences(archive.documents, examination, {Verdict.MISMATCH})
    asked = [one for filed in archive.documents for one in examination.of_file(filed.file)]
    return Page(
        address=CORRECTIONS,
        title="更正记录",
        template="corrections.md.j2",
        view=CorrectionsView(
            rows=tuple(_row(one, filed) for one, filed in made),
            departments=len({filed.department_id for _, filed in made}),
            with_version=any(one.version for one, _ in made),
            differences=tuple(one for one in found if one.difference.code == _RULE),
            applied=sum(
                one.rule.code == _RULE and one.verdict is Verdict.CONSISTENT for one in asked
            ),
        ),
        section="corrections",
        styles=TABLE_STYLES,
        scripts=TABLE_SCRIPTS,
        kind="更正",
        description="公布以后改正过的每一处：改了什么、从多少改成多少、为什么改。",
        crumbs=(HOME_CRUMB, Crumb("更正记录")),
        names=column_names(archive.site),
    )


def _row(one: Correction, filed: Filed) -> CorrectionRow:
    before, after = shown_before_and_after(one, filed.report)
    name = filed.department.shown_name
    return CorrectionRow(
        date=show_text(one.date),
        department=f"{name}“{name_of(filed)}”" if filed.project_id else name,
        year=str(filed.year),
        address=address_of(filed),
        place=_read_out(one.path),
        before=before,
        after=after,
        reason=show_text(one.reason),
        version=one.version or "",
    )


def _read_out(path: str) -> str:
    """The steps of a 位置 as a reader says them; a stop within 「…」 belongs to a name."""
    return _STEP.sub(" › ", path)
