"""The Atom feed of what was published and what was corrected (RFC 4287), newest first.

Only what has a day on record is an entry: a report without 公开日期 is on the site and not in the feed. Where the site's
address is set links are absolute, else relative to the feed, as the standard allows.
"""

from __future__ import annotations

import uuid
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree import ElementTree as ET

from generator.addresses import FEED
from generator.exports.dates import is_day, moment, published_on
from generator.exports.edition import Edition
from generator.exports.exporter import Exporter
from generator.model.archive import Archive, Filed
from generator.model.follow_up import Correction
from generator.model.site import Site
from generator.pages.escaping import printable
from generator.pages.page import address_of
from generator.pages.shown import show_amount
from generator.pages.totals import totals_of

# A feed tells what is new; everything is on the pages and in the data.
MOST_ENTRIES = 100
_TYPE = "application/atom+xml"


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that happened on a day. `key` tells it apart for ever; `address` is its page."""

    key: str
    day: str
    title: str
    summary: str
    author: str
    kind: tuple[str, str]
    address: str


def has_feed(archive: Archive) -> bool:
    """Whether anything has a day on record."""
    return any(True for filed in archive.documents for _ in _entries_of(filed))


def entries_of(archive: Archive) -> tuple[Entry, ...]:
    """All entries, newest first; those of one day in the order of the archive."""
    found = [one for filed in archive.documents for one in _entries_of(filed)]
    return tuple(sorted(found, key=lambda entry: entry.day, reverse=True))


def _entries_of(filed: Filed) -> Iterator[Entry]:
    address, department = address_of(filed), str(filed.report.department)
    if day := published_on(filed):
        kind = ("publication", "公布")
        yield Entry(address, day, filed.title, _totals(filed), department, kind, address)
    for one in filed.report.corrections:
        if one.date and is_day(one.date):
            yield Entry(
                key=f"{address}#{one.date}|{one.path}|{one.before}|{one.after}",
                day=str(one.date),
                title=f"更正：{filed.title}",
                summary=_correction(one),
                author=department,
                kind=("correction", "更正"),
                address=f"{address}#corrections",
            )


def _totals(filed: Filed) -> str:
    totals = totals_of(filed.report)
    named = (("全年预算数", totals.budget), ("全年执行数", totals.executed))
    said = [
        f"{name} {show_amount(figure).text} {figure.amount.unit.value}"
        for name, figure in named
        if figure and figure.amount
    ]
    return "，".join((*said, "自评，未经审计"))


def _correction(one: Correction) -> str:
    changed = f"{one.path}：{one.before or '未载明'} 更正为 {one.after or '未载明'}"
    return f"{changed}。原因：{one.reason}" if one.reason else f"{changed}。"


def feed(archive: Archive) -> bytes:
    """The feed, dated by its newest entry."""
    entries = entries_of(archive)[:MOST_ENTRIES]
    site = archive.site
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
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{text}\n'.encode()


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


def _addresses(archive: Archive) -> Iterator[str]:
    if has_feed(archive):
        yield FEED


def _contents(edition: Edition) -> Iterator[tuple[str, bytes]]:
    if has_feed(edition.archive):
        yield FEED, feed(edition.archive)


ATOM = Exporter("feed", _addresses, _contents)
