"""What is new: the latest publications and corrections, by the dates of the record."""

from __future__ import annotations

from dataclasses import dataclass

from generator.pages.corrections import newest_corrections
from generator.pages.gist import Gist
from generator.pages.overview import Overview
from generator.pages.put_right import PutRight
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


def recent_publications(overview: Overview, most: int) -> tuple[tuple[str, str, str], ...]:
    """The newest reports: title, address, 公开日期 (empty where the record has none)."""
    return tuple(
        (gist.title, gist.address, gist.published_on) for gist in _newest_first(overview)[:most]
    )


def recent_corrections(overview: Overview, most: int) -> tuple[Put, ...]:
    """The newest; one without a date comes last."""
    return tuple(_put(one, gist) for one, gist in newest_corrections(overview.gists)[:most])


def _newest_first(overview: Overview) -> list[Gist]:
    """By 公开日期 where the record has it, else by year."""
    return sorted(
        overview.reports, key=lambda gist: gist.published_on or str(gist.year), reverse=True
    )


def _put(one: PutRight, gist: Gist) -> Put:
    return Put(
        date=show_text(one.date),
        document=f"{gist.department} {gist.year} 年度",
        address=gist.address,
        path=one.path,
        before=one.before,
        after=one.after,
    )
