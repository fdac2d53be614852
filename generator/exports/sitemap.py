"""The sitemap (sitemaps.org 0.9): every page by its full address, with the day it last changed where that is on record."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from xml.sax.saxutils import escape

from generator.addresses import (
    CORRECTIONS,
    HOME,
    department_address,
    report_address,
    source_address,
    year_address,
)
from generator.exports.dates import newest
from generator.exports.piece import Piece

SITEMAP = "sitemap.xml"
# The protocol's limit for one file; a file of so many addresses stays below its 50 MB too.
MOST = 50_000
_OPENING = '<?xml version="1.0" encoding="UTF-8"?>\n'
_NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'


def sitemap(
    pieces: Iterable[Piece], pages: Iterable[str], address: str, most: int = MOST
) -> Iterator[tuple[str, str]]:
    """The files by name, `pages` being the addresses below the site's: one, or several of at most `most` addresses with an index in the first one's place."""
    base = address.rstrip("/") + "/"
    days = days_of(pieces)
    lines = [_line(base, page, days.get(page, "")) for page in pages]
    if len(lines) <= most:
        yield SITEMAP, _file("urlset", lines)
        return
    parts = [lines[first : first + most] for first in range(0, len(lines), most)]
    names = [f"sitemap-{number}.xml" for number in range(1, len(parts) + 1)]
    index = [f"<sitemap><loc>{escape(base + name)}</loc></sitemap>\n" for name in names]
    yield SITEMAP, _file("sitemapindex", index)
    for name, part in zip(names, parts, strict=True):
        yield name, _file("urlset", part)


def days_of(pieces: Iterable[Piece]) -> dict[str, str]:
    """The day each page last changed, by its address; a page that shows a report without a day has none."""
    days: dict[str, str] = {}
    by_year: dict[int, list[str]] = {}
    by_department: dict[str, list[str]] = {}
    for piece in pieces:
        by_year.setdefault(piece.year, []).append(piece.changed)
        by_department.setdefault(piece.department_id, []).append(piece.changed)
        for address in (report_address(*piece.place), source_address(*piece.place)):
            days[address] = piece.changed
    days |= {year_address(year): newest(found) for year, found in by_year.items()}
    days |= {department_address(one): newest(found) for one, found in by_department.items()}
    every = newest(day for found in by_year.values() for day in found)
    return {**days, HOME: every, CORRECTIONS: every}


def _line(base: str, address: str, day: str) -> str:
    changed = f"<lastmod>{day}</lastmod>" if day else ""
    return f"<url><loc>{escape(base + address)}</loc>{changed}</url>\n"


def _file(root: str, lines: Sequence[str]) -> str:
    return f"{_OPENING}<{root} {_NAMESPACE}>\n{''.join(lines)}</{root}>\n"
