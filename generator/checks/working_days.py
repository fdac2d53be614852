"""Dates as written, and where a time limit ends by the State Council's working days.

The only module of the checks that knows dates; it compares written ones and never reads the clock.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

_MONTH = len("2024-08")
# The longest rest so far: 24 January to 2 February 2020.
_LONGEST_REST = 10


@dataclass(frozen=True, slots=True)
class Limit:
    """The days between which a limit ends, as far as the date it runs from and the calendar tell.

    `latest` None: nobody can say yet, for the calendar of that year is not known.
    """

    earliest: date
    latest: date | None
    calendar_known: bool

    def surely_kept_by(self, written: str) -> bool:
        """Whether a written date is within the limit, whatever day it means."""
        return _last(written) <= self.earliest

    def surely_missed_by(self, written: str) -> bool:
        """Whether a written date is beyond the limit, whatever day it means."""
        return self.latest is not None and _first(written) > self.latest


def limit_from(start: str, days: int, *, working: bool) -> Limit:
    """The limit of so many days, working or calendar, after a date written `2024-08-30` or `2024-08`."""
    end = _working_days_after if working else _days_after
    earliest, _, first_known = end(_first(start), days)
    _, latest, last_known = end(_last(start), days)
    return Limit(earliest, latest, first_known and last_known)


def certainly_before(one: str, other: str) -> bool:
    """Whether one written date lies before the other, whatever day of its month it means."""
    known = min(len(one), len(other))
    return one[:known] < other[:known]


def calendar_ends() -> int:
    """The last year whose holidays are known."""
    from chinese_calendar import holidays  # type: ignore[import-untyped]

    return int(max(day.year for day in holidays))


def _first(written: str) -> date:
    return date.fromisoformat(written if len(written) > _MONTH else f"{written}-01")


def _last(written: str) -> date:
    first = _first(written)
    if len(written) > _MONTH:
        return first
    return first.replace(day=monthrange(first.year, first.month)[1])


# The earliest and the latest day the limit may end, and whether the calendar told.
_End = tuple[date, date | None, bool]


def _days_after(start: date, days: int) -> _End:
    """A limit of calendar days; a rest day at its end puts it off to the next working day."""
    plain = end = _later(start, days)
    try:
        while not _is_working_day(end):
            end = _later(end, 1)
    except NotImplementedError:
        return plain, _later(plain, _LONGEST_REST), False
    return end, end, True


def _working_days_after(start: date, days: int) -> _End:
    """A limit of working days; the day after `start` is the first that may count."""
    end = start
    try:
        for _ in range(days):
            end = _later(end, 1)
            while not _is_working_day(end):
                end = _later(end, 1)
    except NotImplementedError:
        return _later(start, days), None, False
    return end, end, True


def _later(day: date, days: int) -> date:
    """So many days later; the end of all calendars where that lies beyond it."""
    return day + timedelta(days=days) if days <= (date.max - day).days else date.max


def _is_working_day(day: date) -> bool:
    return _calendar()(day)


@cache
def _calendar() -> Callable[[date], bool]:
    """Raises `NotImplementedError` for a year it does not know. Its tables take 6 ms to read, so only when needed."""
    from chinese_calendar import is_workday

    return is_workday  # type: ignore[no-any-return]
