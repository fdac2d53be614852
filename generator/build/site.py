"""A checked archive to a finished site: Markdown, HTML, sitemap, links, search, then in place in one step."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from generator.build.cache import Cache
from generator.build.documents import made_documents, with_address
from generator.build.downloads import put_beside, write_downloads
from generator.build.failures import NotBuilt
from generator.build.folders import PAGE_TEMPLATES, put_in_place, staging, write_tree
from generator.build.indexing import index_pages
from generator.build.links import dead_links, facts_of
from generator.build.markdown import chrome_of
from generator.build.rendering import facts_by_page, put_into, render_assets, render_pages
from generator.build.workers import Workers
from generator.checks.findings import Examination
from generator.exports.dictionary import dictionary_of
from generator.exports.edition import Edition
from generator.exports.sitemap import sitemap
from generator.model.archive import Archive
from generator.model.reading import Reading
from generator.pages.emit import all_pages, render
from generator.pages.page import Page

Say = Callable[[str], None]
# The page for lost addresses.
LOST = "404.html"


class DeadLinks(NotBuilt):
    """The built site has links that lead nowhere: a fault of ours; the text lists them."""


@dataclass(frozen=True, slots=True)
class Built:
    """What was made."""

    site: Path
    pages: int


def build_site(
    content: Path,
    reading: Reading,
    examination: Examination,
    out: Path,
    *,
    address: str,
    workers: Workers,
    say: Say,
    clean: bool = False,
) -> Built:
    """Make `out/site`; when anything fails the last good site stays as it was.

    What an earlier build made of the same input is taken from `out/cache`, unless it is to be `clean`. Where the site's
    `address` is empty there is no sitemap and no canonical link. `say` is told each step.

    Raises:
        ValueError: when nothing could be read.
        NotRendered, NotIndexed, DeadLinks, Taken, Changed, WorkerKilled: when a step fails.

    """
    final = out / "site"
    if reading.archive is None:
        raise ValueError(content)
    archive = with_address(reading.archive, address or None)
    cache = Cache(out / "cache")
    if clean:
        cache.forget_the_rest()
    with staging(out) as work:
        site, beside = work / "site", work / "downloads"
        say("生成下载文件")
        documents = made_documents(content, reading, address or None, cache, work, workers)
        sizes = write_downloads(Edition(archive, examination), beside, documents)
        say("生成页面")
        pages = all_pages(archive, examination, dictionary_of(archive, sizes))
        docs = write_pages(pages, archive, out, sizes)
        say("排版")
        chrome = chrome_of(archive, {page.address for page in pages}.__contains__, address=address)
        render_assets(docs, site, chrome, work)
        names = [f"{page.address}index.md" for page in pages]
        rendered = render_pages(docs, names, chrome, cache, work, workers)
        put_into(site, rendered)
        if address:
            for name, text in sitemap(archive, pages, address):
                (site / name).write_text(text, encoding="utf-8")
        put_beside(beside, site)
        say("检查链接")
        lost = facts_of(LOST, (site / LOST).read_bytes(), address=address)
        facts = dict(sorted([*facts_by_page(rendered), (LOST, lost)]))
        if dead := dead_links(facts, _files(site)):
            raise DeadLinks("\n".join(dead))
        say("建立搜索索引")
        copies = {
            page.address.rstrip("/"): copy
            for page, name in zip(pages, names, strict=True)
            if (copy := rendered[name].copy) is not None
        }
        index_pages(copies, site, cache, work, workers)
        put_in_place(site, final)
    cache.forget_the_rest()
    return Built(final, len(pages))


def write_pages(pages: tuple[Page, ...], archive: Archive, out: Path, files: Iterable[str]) -> Path:
    """The Markdown of all pages in `out/docs`, which may link to the `files`; returns that folder."""
    docs = out / "docs"
    docs.mkdir(parents=True, exist_ok=True)
    write_tree(docs, render(pages, PAGE_TEMPLATES, archive.glossary, files))
    return docs


def _files(site: Path) -> frozenset[str]:
    return frozenset(
        path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()
    )
