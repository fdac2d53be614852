"""Dates of the record as machines read them; what names no day has none, and nothing is dated by the clock."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.model.archive import Filed

_DAY = len("2024-08-30")
# 北京时间: the record gives a day, and its start is the only moment that is not invented beyond it.
_START_OF_DAY = "T00:00:00+08:00"


def is_day(date: str | None) -> bool:
    """Whether it names a day; 2024-08 names a month."""
    return date is not None and len(date) == _DAY


def moment(day: str) -> str:
    """The start of a day by RFC 3339."""
    return f"{day}{_START_OF_DAY}"


def published_on(filed: Filed) -> str:
    """The day a report or form was published; empty where none is on record."""
    publication = filed.report.publication
    day = publication.published_on if publication else None
    return str(day) if day is not None and is_day(day) else ""


def changed_on(filed: Filed) -> str:
    """The last day it is known to have been published or corrected; empty where its publication has none."""
    first = published_on(filed)
    return max([first, *_corrections(filed)]) if first else ""


def newest(days: Iterable[str]) -> str:
    """The last of the days; empty where one of them is not known, for what it hides may be later."""
    known = list(days)
    return max(known) if known and all(known) else ""


def _corrections(filed: Filed) -> Iterator[str]:
    return (str(one.date) for one in filed.report.corrections if one.date and is_day(one.date))
