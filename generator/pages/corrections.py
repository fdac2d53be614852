"""Every correction of a published value across departments and years, the newest first."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from generator.addresses import CORRECTIONS
from generator.checks.base import Verdict
from generator.pages.differences import differences_of
from generator.pages.gist import Gist
from generator.pages.overview import Overview
from generator.pages.page import HOME_CRUMB, Crumb, Page, column_names
from generator.pages.published import PublishedDifference
from generator.pages.put_right import CORRECTED, PutRight
from generator.pages.shown import Shown, show_text
from generator.pages.tables import TABLE_SCRIPTS, TABLE_STYLES, Workable

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


def has_corrections(overview: Overview) -> bool:
    """Whether any report or form records a correction."""
    return any(gist.corrections for gist in overview.gists)


def newest_corrections(gists: Iterable[Gist]) -> list[tuple[PutRight, Gist]]:
    """The newest first; what has no date comes last. Within a day the order of the files is kept."""
    made = [(one, gist) for gist in gists for one in gist.corrections]
    made.sort(key=lambda pair: pair[0].date, reverse=True)
    return made


def corrections_page(overview: Overview) -> Page:
    """The page of all corrections."""
    made = newest_corrections(overview.gists)
    found = differences_of(overview.gists, {Verdict.MISMATCH})
    return Page(
        address=CORRECTIONS,
        title="更正记录",
        template="corrections.md.j2",
        view=CorrectionsView(
            rows=tuple(_row(one, gist) for one, gist in made),
            departments=len({gist.department_id for _, gist in made}),
            with_version=any(one.version for one, _ in made),
            differences=tuple(one for one in found if one.difference.code == CORRECTED),
            applied=sum(gist.applied for gist in overview.gists),
        ),
        section="corrections",
        styles=TABLE_STYLES,
        scripts=TABLE_SCRIPTS,
        kind="更正",
        description="公布以后改正过的每一处：改了什么、从多少改成多少、为什么改。",
        crumbs=(HOME_CRUMB, Crumb("更正记录")),
        names=column_names(overview.site),
    )


def _row(one: PutRight, gist: Gist) -> CorrectionRow:
    return CorrectionRow(
        date=show_text(one.date),
        department=gist.named,
        year=str(gist.year),
        address=gist.address,
        place=_read_out(one.path),
        before=one.before,
        after=one.after,
        reason=show_text(one.reason),
        version=one.version,
    )


def _read_out(path: str) -> str:
    """The steps of a 位置 as a reader says them; a stop within 「…」 belongs to a name."""
    return _STEP.sub(" › ", path)
