"""What is new: the latest publications and corrections, by the dates of the record."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.archive import Archive, Filed
from generator.model.follow_up import Correction
from generator.pages.page import address_of
from generator.pages.put_right import shown_before_and_after
from generator.pages.shown import Shown, show_text


@dataclass(frozen=True, slots=True)
class Put:
    """A value put right: when, in whose report (with its page), where, from what to what."""

    date: Shown
    document: str
    address: str
    path: str
    before: Shown
    after: Shown


def recent_publications(archive: Archive, most: int) -> tuple[tuple[str, str, str], ...]:
    """The newest reports: title, address, 公开日期 (empty where the record has none)."""
    return tuple(
        (filed.title, address_of(filed), _published_on(filed))
        for filed in _newest_first(archive)[:most]
    )


def recent_corrections(archive: Archive, most: int) -> tuple[Put, ...]:
    """The newest; one without a date comes last."""
    made = [(one, filed) for filed in archive.documents for one in filed.report.corrections]
    made.sort(key=lambda pair: pair[0].date or "", reverse=True)
    return tuple(_put(one, filed) for one, filed in made[:most])


def _newest_first(archive: Archive) -> list[Filed]:
    """By 公开日期 where the record has it, else by year."""
    return sorted(
        archive.reports, key=lambda filed: _published_on(filed) or str(filed.year), reverse=True
    )


def _published_on(filed: Filed) -> str:
    publication = filed.report.publication
    return (publication.published_on or "") if publication else ""


def _put(one: Correction, filed: Filed) -> Put:
    before, after = shown_before_and_after(one, filed.report)
    return Put(
        date=show_text(one.date),
        document=f"{filed.department.shown_name} {filed.year} 年度",
        address=address_of(filed),
        path=str(one.path),
        before=before,
        after=after,
    )
