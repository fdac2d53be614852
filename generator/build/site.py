"""Checked departments to a finished site: downloads, pages, links, search, then in place in one step."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.addresses import FEED
from generator.build.cache import Cache
from generator.build.collections import joined_of, make_collections
from generator.build.failures import NotBuilt
from generator.build.folders import PAGE_TEMPLATES, link_file, link_tree, put_in_place
from generator.build.handing import hand
from generator.build.indexing import Searchable, index_pages
from generator.build.links import Ask, dead_links, facts_of, settle
from generator.build.markdown import chrome_of
from generator.build.overall_pages import assets, render_overall
from generator.build.own_pages import make_own_pages
from generator.build.rendering import Unit
from generator.build.survey import Say, Surveyed
from generator.build.workers import Workers
from generator.exports.dictionary import dictionary_of
from generator.exports.sitemap import sitemap
from generator.pages.emit import addresses_of, overview_addresses, overview_pages, render
from generator.pages.overview import overview_of
from generator.pages.surroundings import vicinity_of

# The page for lost addresses.
LOST = "404.html"


class DeadLinks(NotBuilt):
    """The built site has links that lead nowhere: a fault of ours; the text lists them."""


class Taken(NotBuilt):
    """Two files would lie at one address: a fault of ours; the text names it."""


@dataclass(frozen=True, slots=True)
class Built:
    """What was made."""

    site: Path
    pages: int


def build_site(
    surveyed: Surveyed, out: Path, work: Path, cache: Cache, workers: Workers, say: Say
) -> Built:
    """Make `out/site` of what is sound; when anything fails the last good site stays as it was.

    `work` is a folder below `out` for scratch. What an earlier build made of the same input is taken from the cache.
    Where the site has no address there is no sitemap and no canonical link. `say` is told each step.

    Raises:
        ValueError: when there is nothing to publish.
        NotRendered, NotIndexed, DeadLinks, Taken, Changed, WorkerKilled: when a step fails.

    """
    source, departments = surveyed.source, surveyed.departments
    archive = source.top.archive(())
    if archive is None:
        raise ValueError
    address = str(archive.site.address or "")
    site, docs = work / "site", work / "docs"
    gists = (gist for one in departments for gist in one.told.gists)
    overview = overview_of(archive, gists, surveyed.surveyed)
    say("生成下载文件")
    joined = joined_of(source, departments, surveyed.surveyed)
    collections: dict[str, Path] = {}
    if source.with_downloads:
        collections = make_collections(source, departments, joined, out, work, cache, workers)
    say("生成页面")
    sizes = {one: path.stat().st_size for one, path in collections.items()}
    for department in departments:
        sizes |= department.told.files
    dictionary = dictionary_of(joined, sizes) if source.with_downloads else None
    made = overview_addresses(overview, with_data=source.with_downloads)
    every = addresses_of(overview, with_data=source.with_downloads)
    chrome = chrome_of(
        archive.site,
        overview.years,
        frozenset(every).__contains__,
        address=address,
        with_feed=FEED in collections,
    )
    handed = hand(chrome, out, f"{work.name}/chrome")
    of_all = overview_pages(overview, dictionary)
    markdown = list(render(of_all, PAGE_TEMPLATES, archive.glossary, (*every, *sizes)))
    vicinity = vicinity_of(overview, made)
    say("排版")
    units = (
        *render_overall(markdown, handed, out, work, cache, workers),
        *make_own_pages(
            source,
            departments,
            lambda one: vicinity.around((one,)),
            (surveyed.handed, handed),
            tuple(collections),
            out,
            work,
            cache,
            workers,
        ),
    )
    link_tree(assets(markdown[0][1], chrome, handed, work, cache), site)
    for unit in units:
        link_tree(unit.docs, docs)
        link_tree(unit.site, site)
    if address:
        for name, text in sitemap(joined.pieces, every, address):
            (site / name).write_text(text, encoding="utf-8")
    for name, path in (*collections.items(), *(d for one in departments for d in one.downloads())):
        _put(site, name, path)
    say("检查链接")
    lost = settle({LOST: facts_of(LOST, (site / LOST).read_bytes(), address=address)})
    asks = (*(ask for unit in units for ask in unit.read.asks), *lost)
    if dead := dead_links(asks, _files(site), _ids(units, asks)):
        raise DeadLinks("\n".join(dead))
    say("建立搜索索引")
    index_pages(list(_searchable(units)), site, out, work, cache, workers)
    put_in_place(docs, out / "docs")
    put_in_place(site, out / "site")
    return Built(out / "site", len(every))


def _put(site: Path, name: str, path: Path) -> None:
    there = site / name
    there.parent.mkdir(parents=True, exist_ok=True)
    try:
        link_file(path, there)
    except FileExistsError as error:
        raise Taken(f"{name} 有两个文件。") from error


def _searchable(units: Sequence[Unit]) -> Iterator[Searchable]:
    for unit in units:
        for page, digest in unit.read.found:
            yield Searchable(page, unit.copy(page.address), digest)


def _ids(units: Sequence[Unit], asks: Sequence[Ask]) -> Callable[[str], frozenset[str]]:
    """The ids of each page that anything beyond its unit asks an id of, by the page's file."""
    wanted = {ask.target for ask in asks if ask.fragment}
    found: dict[str, frozenset[str]] = {}
    for unit in units:
        if any(_is_wanted(page, wanted) for page in unit.pages):
            found |= unit.ids()
    return lambda page: found.get(page, frozenset())


def _is_wanted(page: str, wanted: set[str]) -> bool:
    return page in wanted or page.removesuffix("index.html").rstrip("/") in wanted


def _files(site: Path) -> frozenset[str]:
    return frozenset(
        path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()
    )
