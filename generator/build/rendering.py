"""Pages rendered, read for links and copied for the search: units of pages, each in a folder of its own.

    UNIT/docs/2023/index.md        the Markdown
    UNIT/site/2023/index.html      the page
    UNIT/copies/2023/index.html    its copy for the search, where it is to be found
    UNIT/read, UNIT/ids            what was read off its pages

MkDocs runs once over all units of a task. A page is complete in itself: what else there is in a site is in its chrome.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.build.cache import dump, load
from generator.build.digests import digest_of
from generator.build.index_copy import copy_for_index
from generator.build.links import Ask, PageFacts, facts_of, settle
from generator.build.markdown import Chrome, render_markdown
from generator.build.shards import Indexed, belongs

_DOCS, _SITE, _COPIES, _READ, _IDS = "docs", "site", "copies", "read", "ids"
_HOME = "index.md"


@dataclass(frozen=True, slots=True)
class Read:
    """The files of a unit's pages, what they ask of the rest of the site, and those to be found, with their copies' digests."""

    pages: tuple[str, ...]
    asks: tuple[Ask, ...]
    found: tuple[tuple[Indexed, str], ...]


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of finished pages in a folder of its own."""

    folder: Path
    read: Read

    @property
    def pages(self) -> tuple[str, ...]:
        """The files of its pages in the site."""
        return self.read.pages

    @property
    def docs(self) -> Path:
        """The folder of its Markdown."""
        return self.folder / _DOCS

    @property
    def site(self) -> Path:
        """The folder of its pages."""
        return self.folder / _SITE

    def copy(self, address: str) -> Path:
        """The copy for the search of the page at that address."""
        return self.folder / _COPIES / address / "index.html"

    def ids(self) -> dict[str, frozenset[str]]:
        """The ids of each of its pages, by the page's file in the site."""
        found: dict[str, frozenset[str]] = load(self.folder / _IDS)
        return found


def unit_in(folder: Path) -> Unit:
    """The unit that lies in a folder."""
    return Unit(folder, load(folder / _READ))


def render_units(
    units: Mapping[str, Iterable[tuple[str, str]]], chrome: Chrome, made: Path
) -> None:
    """Render units, each of the names of its pages below docs (2023/index.md) with their Markdown, to `made`/UNIT.

    Raises:
        NotRendered: on any warning or error of MkDocs.

    """
    names: dict[str, list[str]] = {}
    made.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="docs-", dir=made) as scratch:
        docs, site = Path(scratch) / _DOCS, Path(scratch) / _SITE
        for unit, pages in units.items():
            names[unit] = [_written(docs, name, text) for name, text in pages]
        render_markdown(docs, site, chrome, assets=False)
        for unit, ones in names.items():
            _take(docs, site, ones, chrome.address, made / unit)


def _written(docs: Path, name: str, text: str) -> str:
    path = docs / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode())
    return name


def _take(docs: Path, site: Path, names: Iterable[str], address: str, unit: Path) -> None:
    """Let a unit have its own of all the pages that were rendered, and what can be read off them."""
    facts: dict[str, PageFacts] = {}
    found: list[tuple[Indexed, str]] = []
    for name in names:
        page = html_of(name)
        data = (site / page).read_bytes()
        facts[page] = facts_of(page, data, address=address)
        if (copy := copy_for_index(data)) is not None:
            there = unit / _COPIES / page
            there.parent.mkdir(parents=True)
            there.write_bytes(copy)
            found.append(
                (belongs(page.removesuffix("index.html").rstrip("/"), copy), digest_of(copy))
            )
        _move(docs / name, unit / _DOCS / name)
        _move(site / page, unit / _SITE / page)
    dump(Read(tuple(facts), settle(facts), tuple(found)), unit / _READ)
    dump({page: one.ids for page, one in facts.items()}, unit / _IDS)


def _move(there: Path, here: Path) -> None:
    here.parent.mkdir(parents=True, exist_ok=True)
    there.rename(here)


def render_assets(site: Path, chrome: Chrome, scratch: Path) -> None:
    """Give a new site what belongs to no page: the files of the theme and the page for lost addresses.

    Raises:
        NotRendered: on any warning or error of MkDocs.

    """
    _written(scratch, _HOME, "")  # MkDocs makes no site without a page
    render_markdown(scratch, site, chrome)
    (site / html_of(_HOME)).unlink()


def html_of(name: str) -> str:
    """The page's file in the site: 2023/index.html for 2023/index.md."""
    return f"{name.removesuffix('.md')}.html"
