"""A checked archive to a finished site: Markdown, HTML, sitemap, links, search, then in place in one step."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from generator.build.downloads import put_beside, write_downloads
from generator.build.failures import NotBuilt
from generator.build.folders import PAGE_TEMPLATES, put_in_place, recover, staging, write_tree
from generator.build.links import dead_links
from generator.build.markdown import render_markdown
from generator.build.search import index_site
from generator.checks.findings import Examination
from generator.exports.dictionary import dictionary_of
from generator.exports.edition import Edition
from generator.exports.sitemap import sitemap
from generator.model.archive import Archive
from generator.pages.emit import all_pages, render
from generator.pages.page import Page

Say = Callable[[str], None]


class DeadLinks(NotBuilt):
    """The built site has links that lead nowhere: a fault of ours; the text lists them."""


@dataclass(frozen=True, slots=True)
class Built:
    """What was made."""

    site: Path
    pages: int


def build_site(archive: Archive, examination: Examination, out: Path, *, say: Say) -> Built:
    """Make `out/site`; when anything fails the last good site stays as it was.

    Where the site's address is not set there is no sitemap and no canonical link. `say` is told each step.

    Raises:
        NotRendered, NotIndexed, DeadLinks, Taken: when a step fails.

    """
    final = out / "site"
    address = archive.site.address or ""
    recover(final)
    with staging(out) as work:
        site, beside = work / "site", work / "downloads"
        say("生成下载文件")
        joined, sizes = write_downloads(Edition(archive, examination), beside)
        say("生成页面")
        pages = all_pages(archive, examination, dictionary_of(joined, sizes))
        docs = write_pages(pages, out, sizes)
        say("排版")
        render_markdown(archive, docs, site, address=address, preview=False)
        if address:
            for name, text in sitemap(joined.pieces, pages, address):
                (site / name).write_text(text, encoding="utf-8")
        put_beside(beside, site)
        say("检查链接")
        if dead := dead_links(site, address=address):
            raise DeadLinks("\n".join(dead))
        say("建立搜索索引")
        index_site(site, work / "index")
        put_in_place(site, final)
    return Built(final, len(pages))


def write_pages(pages: tuple[Page, ...], out: Path, files: Iterable[str]) -> Path:
    """The Markdown of all pages in `out/docs`, which may link to the `files`; returns that folder."""
    docs = out / "docs"
    docs.mkdir(parents=True, exist_ok=True)
    write_tree(docs, render(pages, PAGE_TEMPLATES, files))
    return docs
