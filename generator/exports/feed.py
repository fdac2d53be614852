"""The Atom feed of what was published and what was corrected (RFC 4287), newest first.

Only what has a day on record is an entry: a report without 公开日期 is on the site and not in the feed. Where the site's
address is set links are absolute, else relative to the feed, as the standard allows.
"""

from __future__ import annotations

import uuid
from collections import Counter
from collections.abc import Iterable, Iterator
from xml.etree import ElementTree as ET

from generator.addresses import FEED
from generator.exports.dates import moment
from generator.exports.entries import Entry
from generator.exports.exporter import Exporter, Made
from generator.exports.joined import Joined
from generator.exports.piece import Piece
from generator.model.site import Site
from generator.pages.escaping import printable

# A feed tells what is new; everything is on the pages and in the data.
MOST_ENTRIES = 100
_TYPE = "application/atom+xml"


def has_feed(pieces: Iterable[Piece]) -> bool:
    """Whether anything has a day on record."""
    return any(one.entries for one in pieces)


def feed(joined: Joined) -> Iterator[bytes]:
    """The feed, dated by its newest entry; entries of one day in the order of the archive."""
    every = (entry for piece in joined.pieces for entry in piece.entries)
    entries = sorted(every, key=lambda entry: entry.day, reverse=True)[:MOST_ENTRIES]
    site = joined.outline.site
    base = site.address.rstrip("/") + "/" if site.address else ""
    root = ET.Element("feed", {"xmlns": "http://www.w3.org/2005/Atom", "xml:lang": "zh-CN"})
    _text(root, "id", identity(site, FEED))
    _text(root, "title", f"{site.name}：公布和更正")
    if site.sample:
        _text(root, "subtitle", site.sample_notice)
    _text(root, "updated", moment(entries[0].day))
    _author(root, str(site.host or site.name))
    ET.SubElement(root, "link", {"rel": "self", "type": _TYPE, "href": f"{base}{FEED}"})
    ET.SubElement(root, "link", {"rel": "alternate", "type": "text/html", "href": base or "./"})
    seen: Counter[str] = Counter()
    for entry in entries:
        seen[entry.key] += 1
        again = f"|{seen[entry.key]}" if seen[entry.key] > 1 else ""
        _add(root, entry, identity(site, f"{entry.key}{again}"), base, site.sample_notice)
    ET.indent(root, space="")
    text = ET.tostring(root, encoding="unicode")
    yield f'<?xml version="1.0" encoding="UTF-8"?>\n{text}\n'.encode()


def _add(root: ET.Element, entry: Entry, identity: str, base: str, notice: str) -> None:
    one = ET.SubElement(root, "entry")
    term, label = entry.kind
    _text(one, "id", identity)
    _text(one, "title", entry.title)
    _text(one, "updated", moment(entry.day))
    if term == "publication":
        _text(one, "published", moment(entry.day))
    _author(one, entry.author)
    ET.SubElement(one, "category", {"term": term, "label": label})
    href = f"{base}{entry.address}"
    ET.SubElement(one, "link", {"rel": "alternate", "type": "text/html", "href": href})
    # A reader shows entries one by one, without the feed's own words.
    _text(one, "summary", f"{notice}{entry.summary}")


def identity(site: Site, key: str) -> str:
    """An id that stays the same while the site keeps its address, or its name where it has none."""
    whose = f"{site.address.rstrip('/')}/" if site.address else f"disclosure:{site.name}/"
    return uuid.uuid5(uuid.NAMESPACE_URL, f"{whose}{key}".encode(errors="replace").decode()).urn


def _author(parent: ET.Element, name: str) -> None:
    _text(ET.SubElement(parent, "author"), "name", name)


def _text(parent: ET.Element, tag: str, words: str) -> None:
    ET.SubElement(parent, tag).text = printable(words)


def _files(joined: Joined) -> Iterator[Made]:
    told = tuple(piece for piece in joined.pieces if piece.entries)
    if told:
        yield Made(FEED, lambda: feed(joined), told)


ATOM = Exporter("feed", _files)
