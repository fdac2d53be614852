"""A checked archive to a finished site: Markdown, HTML, sitemap, links, search, then in place in one step."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from xml.sax.saxutils import escape

from generator.build.failures import NotBuilt
from generator.build.folders import PAGE_TEMPLATES, put_in_place, recover, staging, write_tree
from generator.build.links import dead_links
from generator.build.markdown import render_markdown
from generator.build.search import index_site
from generator.checks.findings import Examination
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
        NotRendered, NotIndexed, DeadLinks: when a step fails.

    """
    final = out / "site"
    address = archive.site.address or ""
    recover(final)
    pages = all_pages(archive, examination)
    with staging(out) as work:
        site = work / "site"
        say("生成页面")
        docs = write_pages(pages, out)
        say("排版")
        render_markdown(archive, docs, site, address=address, preview=False)
        if address:
            (site / "sitemap.xml").write_text(sitemap(pages, address), encoding="utf-8")
        say("检查链接")
        if dead := dead_links(site, address=address):
            raise DeadLinks("\n".join(dead))
        say("建立搜索索引")
        index_site(site, work / "index")
        put_in_place(site, final)
    return Built(final, len(pages))


def write_pages(pages: tuple[Page, ...], out: Path) -> Path:
    """The Markdown of all pages in `out/docs`; returns that folder."""
    docs = out / "docs"
    docs.mkdir(parents=True, exist_ok=True)
    write_tree(docs, render(pages, PAGE_TEMPLATES))
    return docs


def sitemap(pages: tuple[Page, ...], address: str) -> str:
    """All pages by their full address; no dates, for none is on record."""
    base = address.rstrip("/") + "/"
    lines = "".join(f"<url><loc>{escape(base + page.address)}</loc></url>\n" for page in pages)
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n{lines}</urlset>\n'
    )
