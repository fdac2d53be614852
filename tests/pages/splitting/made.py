"""Long lists of plain words."""

from __future__ import annotations

from collections.abc import Iterable

from generator.pages.splitting.cuts import Entry, Label
from generator.pages.splitting.dividing import Division, LongList, Part, division_of
from generator.pages.splitting.regions import steps_of
from generator.pages.splitting.whereabouts import Whereabouts

LINE = 10


def entry(name: str, region: str = "", letter: str = "", year: str = "") -> Entry[str]:
    """A row that is its own name."""
    under = Label(year, f"{year} 年度", f"{year} 年度") if year else None
    return Entry(name, name, Whereabouts(steps_of(region), letter), under)


def several(count: int, region: str = "", letter: str = "", year: str = "") -> list[Entry[str]]:
    """So many rows that are looked up in one place."""
    return [entry(f"{region}{letter}{year}{n}", region, letter, year) for n in range(count)]


def listed(entries: Iterable[Entry[str]], name: str = "list", weight: int = LINE) -> LongList[str]:
    """A list of them."""
    return LongList(name, "", "", "个", tuple(entries), "、".join, "list.md.j2", weight)


def divided(entries: Iterable[Entry[str]], bound: int, name: str = "list") -> Division[str]:
    """The list on a page of `bound` lines."""
    [division] = division_of("2023/", (listed(entries, name),), bound)
    return division


def addresses(parts: Iterable[Part[str]]) -> list[str]:
    """Of the parts."""
    return [one.address for one in parts]
