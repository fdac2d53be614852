"""All pages of a site: those of the whole archive by its overview, those of the departments by workers."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.addresses import FEED
from generator.build.digests import digest_of
from generator.build.folders import PAGE_TEMPLATES, link_tree
from generator.build.handing import Handed
from generator.build.markdown import chrome_of
from generator.build.overall_pages import Emitted, assets, render_overall
from generator.build.own_pages import make_own_pages
from generator.build.rendering import Unit
from generator.build.survey import Surveyed
from generator.build.workshop import Workshop
from generator.exports.dictionary import dictionary_of
from generator.exports.joined import Joined
from generator.pages.emit import addresses_of, overview_addresses, overview_pages, render
from generator.pages.overview import overview_of
from generator.pages.surroundings import vicinity_of


@dataclass(frozen=True, slots=True)
class Pages:
    """The addresses of all pages, home first; the units they lie in, and the folder of what belongs to no page."""

    addresses: tuple[str, ...]
    units: tuple[Unit, ...]
    assets: Path

    def put_into(self, site: Path) -> None:
        """Give a new site the pages and what belongs to none."""
        link_tree(self.assets, site)
        for unit in self.units:
            link_tree(unit.site, site)

    def put_markdown_into(self, docs: Path) -> None:
        """Give a new folder the Markdown of the pages."""
        for unit in self.units:
            link_tree(unit.docs, docs)


def make_pages(
    surveyed: Surveyed,
    joined: Joined,
    collections: Collection[str],
    sizes: Mapping[str, int],
    shop: Workshop,
    *,
    preview: bool = False,
    notice: str = "",
) -> Pages:
    """All pages.

    `collections` are the addresses of the downloads that belong to no department; `sizes` those of all downloads in
    bytes, as far as they are made.

    Raises:
        Changed: when a file is no longer what was read.
        NotRendered: on any warning or error of MkDocs.
        WorkerKilled: when a worker dies even alone.

    """
    source, departments, archive = surveyed.source, surveyed.departments, joined.outline
    gists = (gist for one in departments for gist in one.told.gists)
    overview = overview_of(archive, gists, surveyed.surveyed)
    dictionary = dictionary_of(joined, sizes) if source.with_downloads else None
    every = addresses_of(overview, with_data=source.with_downloads)
    chrome = chrome_of(
        archive.site,
        overview.years,
        frozenset(every).__contains__,
        # A preview stands at the root of its own port.
        address="" if preview else str(archive.site.address or ""),
        with_feed=FEED in collections and not preview,
        preview=preview,
        notice=notice,
    )
    handed = shop.hand(chrome, "chrome")
    known = (*every, *collections, *(address for one in departments for address in one.told.files))
    made = overview_addresses(overview, with_data=source.with_downloads)

    def emitted() -> Iterator[Emitted]:
        overall = overview_pages(overview, dictionary)
        markdown = render(overall, PAGE_TEMPLATES, archive.glossary, known)
        for page, (name, text) in zip(overall, markdown, strict=True):
            yield Emitted(page.address, name, text)

    overall = render_overall(emitted, _key(surveyed, handed, known, sizes), handed, shop)
    vicinity = vicinity_of(overview, made)
    units = (
        *overall.units,
        *make_own_pages(
            source,
            departments,
            lambda one: vicinity.around((one,)),
            (surveyed.handed, handed),
            tuple(collections),
            shop,
        ),
    )
    parts = overall.addresses[len(made) :]
    return Pages((*every, *parts), units, assets(chrome, handed, shop))


def _key(surveyed: Surveyed, chrome: Handed, known: Iterable[str], sizes: Mapping[str, int]) -> str:
    """The digest of all that the pages of the whole archive are made of; whoever adds to that adds to this."""
    source = surveyed.source
    parts = [source.key, chrome.digest, repr((*known,))]
    # Which reports are missing is read off the names of the files.
    parts.append(repr([one.name for one in source.outline.lying]))
    parts += (text for one in surveyed.departments for text in (one.id, one.told.shown))
    if source.with_downloads:
        # The page of the data tells of every download.
        parts += (repr(sorted(sizes.items())), *(one.key for one in surveyed.departments))
    return digest_of(*parts)
