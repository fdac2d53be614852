"""Checked departments to a finished site: downloads, pages, links, search, then in place in one step."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from generator.build.all_pages import make_pages
from generator.build.collections import joined_of, make_collections
from generator.build.failures import NotBuilt
from generator.build.folders import files_below, link_file, put_in_place
from generator.build.indexing import Searchable, index_pages
from generator.build.links import Ask, dead_links, facts_of, settle
from generator.build.rendering import Unit
from generator.build.survey import Say, Surveyed
from generator.build.workshop import Workshop
from generator.exports.sitemap import sitemap

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


def build_site(surveyed: Surveyed, shop: Workshop, say: Say) -> Built:
    """Make `OUT/site` of what is sound; when anything fails the last good site stays as it was.

    What an earlier build made of the same input is taken from the cache.
    Where the site has no address there is no sitemap and no canonical link. `say` is told each step.

    Raises:
        ValueError: when there is nothing to publish.
        NotRendered, NotIndexed, DeadLinks, Taken, Changed, WorkerKilled: when a step fails.

    """
    source, departments = surveyed.source, surveyed.departments
    joined = joined_of(source, departments, surveyed.surveyed)
    address = str(joined.outline.site.address or "")
    site, docs = shop.work / "site", shop.work / "docs"
    say("生成下载文件")
    collections: dict[str, Path] = {}
    if source.with_downloads:
        collections = make_collections(source, departments, joined, shop)
    sizes = {one: path.stat().st_size for one, path in collections.items()}
    for department in departments:
        sizes |= department.told.files
    say("生成页面")
    pages = make_pages(surveyed, joined, collections, sizes, shop)
    site.mkdir()

    def fill() -> None:
        pages.put_into(site)
        pages.put_markdown_into(docs)
        if address:
            for name, text in sitemap(joined.pieces, pages.addresses, address):
                (site / name).write_text(text, encoding="utf-8")
        put_downloads(site, collections.items())
        for department in departments:
            put_downloads(site, department.downloads())

    say("建立搜索索引")
    with ThreadPoolExecutor(1) as beside:
        filled = beside.submit(fill)
        index_pages(list(_searchable(pages.units)), site, shop)
        filled.result()
    say("检查链接")
    lost = settle({LOST: facts_of(LOST, (site / LOST).read_bytes(), address=address)})
    asks = (*(ask for unit in pages.units for ask in unit.read.asks), *lost)
    files = frozenset(name for name, _ in files_below(site))
    if dead := dead_links(asks, files, _ids(pages.units, asks)):
        raise DeadLinks("\n".join(dead))
    put_in_place(docs, shop.out / "docs")
    put_in_place(site, shop.out / "site")
    return Built(shop.out / "site", len(pages.addresses))


def put_downloads(site: Path, made: Iterable[tuple[str, Path]]) -> None:
    """Give a site that has its pages these files, each by its address.

    Raises:
        Taken: when something lies there already.

    """
    for name, path in made:
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


def _ids(units: Sequence[Unit], asks: Sequence[Ask]) -> Callable[[str], Collection[str]]:
    """Those ids of each page that anything beyond its unit asks for, by the page's file."""
    wanted: dict[str, set[str]] = {}
    for ask in asks:
        if ask.fragment:
            wanted.setdefault(_file(ask.target), set()).add(ask.fragment)
    found: dict[str, set[str]] = {}
    for unit in units:
        if asked := wanted.keys() & {*map(_file, unit.pages)}:
            ids = {_file(page): there for page, there in unit.ids().items()}
            found |= {page: wanted[page] & ids[page] for page in asked}
    return lambda page: found.get(_file(page), ())


def _file(target: str) -> str:
    """A page is asked for by its file or by its folder: the same words for both."""
    return target.removesuffix("index.html").rstrip("/")
