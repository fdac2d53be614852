"""Which pages are indexed together: few enough that a shard is quickly indexed and quickly searched.

A small site is one shard. A larger one has shards for each year, and for the pages of no year, split by department
until each is small enough. A department's place depends on its name alone, so another one moves none of its neighbours.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from html import unescape
from zlib import crc32

# Pages of a shard.
BOUND = 200
WHOLE = "all"
_NO_YEAR = "pages"
_MARK = re.compile(r'data-(year|department)="([^"]*)"')


@dataclass(frozen=True, slots=True)
class Indexed:
    """A page that can be found: its address, and the year and department it belongs to where it does."""

    address: str
    year: str = ""
    department: str = ""


def belongs(address: str, copy: bytes) -> Indexed:
    """Where a page belongs, by the marks on its article; `copy` is what index_copy.py made of it."""
    text = copy.decode("utf-8")
    start = text.index("<article")
    marks = {
        name: unescape(value) for name, value in _MARK.findall(text[start : text.index(">", start)])
    }
    return Indexed(address, marks.get("year", ""), marks.get("department", ""))


def plan_shards(pages: Iterable[Indexed], *, bound: int = BOUND) -> dict[str, tuple[str, ...]]:
    """The addresses of each shard by its name; newest year first, pages of no year last."""
    every = sorted(pages, key=lambda page: page.address)
    if len(every) <= bound:
        return {WHOLE: tuple(page.address for page in every)} if every else {}
    years = sorted({page.year for page in every}, reverse=True)
    made: dict[str, tuple[str, ...]] = {}
    for year in years:
        of_year = [page for page in every if page.year == year]
        made.update(_split(year or _NO_YEAR, "", of_year, bound))
    return made


def _split(name: str, way: str, pages: list[Indexed], bound: int) -> dict[str, tuple[str, ...]]:
    if len(pages) <= bound:
        shard = f"{name}-{way}" if way else name
        return {shard: tuple(page.address for page in pages)} if pages else {}
    made: dict[str, tuple[str, ...]] = {}
    for bit in "01":
        further = [page for page in pages if _place(page)[len(way)] == bit]
        made.update(_split(name, way + bit, further, bound))
    return made


def _place(page: Indexed) -> str:
    # The pages of one department stay together as long as they can.
    return f"{crc32(page.department.encode()):032b}{crc32(page.address.encode()):032b}"
