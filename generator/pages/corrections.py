"""Every correction of a published value across departments and years, the newest first."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from generator.addresses import CORRECTIONS
from generator.checks.base import Verdict
from generator.pages.differences import OF_DIFFERENCE, Found, found_of, published
from generator.pages.gist import Gist
from generator.pages.overview import Overview
from generator.pages.page import HOME_CRUMB, Crumb, Page, column_names
from generator.pages.published import PublishedDifference
from generator.pages.put_right import CORRECTED, PutRight
from generator.pages.shown import Shown, show_text
from generator.pages.splitting.contents import Contents, contents_in
from generator.pages.splitting.dividing import BOUND, LongList, division_of
from generator.pages.splitting.listing import Lookup
from generator.pages.splitting.pages import with_parts
from generator.pages.tables import TABLE_SCRIPTS, TABLE_STYLES, Workable

Made = tuple[PutRight, Gist]

# Where there are too many for one page, so many of the newest still stand on it.
_NEWEST = 20

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
class CorrectionsTable(Workable):
    """Corrections, the newest first."""

    rows: tuple[CorrectionRow, ...]

    @property
    def with_version(self) -> bool:
        """Whether any names the version of its report."""
        return any(one.version for one in self.rows)


@dataclass(frozen=True, slots=True)
class CorrectionsView:
    """All corrections; what R603 has to say of them; how many it found applied.

    With `contents` and `listed_differences` they are on pages of their own; then the `newest` are shown.
    """

    table: CorrectionsTable
    newest: CorrectionsTable
    contents: Contents | None
    departments: int
    differences: tuple[PublishedDifference, ...]
    listed_differences: Contents | None
    applied: int


def has_corrections(overview: Overview) -> bool:
    """Whether any report or form records a correction."""
    return any(gist.corrections for gist in overview.gists)


def newest_corrections(gists: Iterable[Gist]) -> list[Made]:
    """The newest first; what has no date comes last. Within a day the order of the files is kept."""
    made = [(one, gist) for gist in gists for one in gist.corrections]
    made.sort(key=lambda pair: pair[0].date, reverse=True)
    return made


def corrections_page(overview: Overview, bound: int = BOUND) -> Page:
    """The page of all corrections."""
    made = newest_corrections(overview.gists)
    found = found_of(overview.gists, {Verdict.MISMATCH})
    unapplied = tuple(pair for pair in found if pair[0].difference.code == CORRECTED)
    divisions = division_of(CORRECTIONS, _lists(overview, made, unapplied), bound)
    contents, listed_differences = contents_in(divisions, bound)
    page = Page(
        address=CORRECTIONS,
        title="更正记录",
        template="corrections.md.j2",
        view=CorrectionsView(
            table=_table(made),
            newest=_table(made[:_NEWEST]),
            contents=contents,
            departments=len({gist.department_id for _, gist in made}),
            differences=published(unapplied),
            listed_differences=listed_differences,
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
    return with_parts(page, divisions, bound)


def _lists(
    overview: Overview, made: Sequence[Made], unapplied: tuple[Found, ...]
) -> tuple[LongList[Any], ...]:
    lookup = Lookup(overview)
    return (
        LongList(
            name="all",
            title="",
            fragment="",
            unit="处更正",
            entries=lookup.entries(made, _department_of),
            show=_table,
            body="lists/corrections.md.j2",
            sifted=True,
            weight=7,
        ),
        LongList(
            name="unapplied",
            title="与报告对不上的更正",
            fragment="unapplied",
            unit="处",
            entries=lookup.entries(unapplied, _department_of),
            show=published,
            body="lists/differences.md.j2",
            weight=OF_DIFFERENCE,
        ),
    )


def _department_of(pair: tuple[object, Gist]) -> str:
    return pair[1].department_id


def _table(made: Sequence[Made]) -> CorrectionsTable:
    return CorrectionsTable(tuple(_row(one, gist) for one, gist in made))


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
