"""What a first visit to a report costs its reader, beside a stock Material page of the same text.

A browser with an empty cache, four times slower than this machine, asks a server that compresses. Measured are bytes
sent, layout shift and the longest task.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import yaml
from lxml import html
from mkdocs.commands.build import build as build_stock
from mkdocs.config import load_config
from playwright.sync_api import Browser, sync_playwright

from tests.bench.row import Row, at_most
from tests.bench.session import Session
from tests.browser.chromium import find
from tests.sites import CONTENT, KINDS, article, build, served, words

REPORT = KINDS["report"]
PAGES = (REPORT, "", "2023/")
VISITS = 3
SLOWER = 4

_WATCH = """
window.__shift = 0; window.__longest = 0;
new PerformanceObserver((list) => { for (const e of list.getEntries()) window.__shift += e.value; })
  .observe({type: "layout-shift", buffered: true});
new PerformanceObserver((list) => { for (const e of list.getEntries()) window.__longest = Math.max(window.__longest, e.duration); })
  .observe({type: "longtask", buffered: true});
"""


@dataclass(frozen=True, slots=True)
class Visit:
    """Bytes sent in all and of the page itself, the page's size unpacked, layout shift, longest task in ms."""

    sent: int
    page_sent: int
    page_size: int
    requests: int
    shift: float
    longest: float


def first_visit(session: Session) -> list[Row]:
    """Rows of our pages, then of the stock one, which has no bars."""
    scratch = session.scratch / "visit"
    ours = build(CONTENT, scratch / "build")
    stock = stock_site(ours / REPORT / "index.html", scratch / "stock")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=find(), args=["--no-sandbox", "--disable-gpu"]
        )
        rows = [row for page in PAGES for row in _judged(page, visits(browser, ours, page))]
        rows.extend(_plain("stock Material", visits(browser, stock, "")))
        browser.close()
    shutil.rmtree(scratch)
    return rows


def _judged(page: str, one: Visit) -> list[Row]:
    name = f"first visit to {page or 'home'}"
    note = f"CPU {SLOWER} × slowed, median of {VISITS}; {one.requests} files, the page unpacked {one.page_size / 1000:.1f} KB"
    return [
        at_most(f"{name}: HTML, packed", one.page_sent / 1000, "KB", 45, note=note),
        at_most(f"{name}: all bytes", one.sent / 1000, "KB", 250),
        at_most(f"{name}: layout shift", one.shift, "", 0),
        at_most(f"{name}: longest task", one.longest, "ms", 200),
    ]


def _plain(page: str, one: Visit) -> list[Row]:
    return [replace(row, bar="", met=None) for row in _judged(page, one)]


def visits(browser: Browser, site: Path, page: str) -> Visit:
    """The visit with the median longest task."""
    with served(site, compressed=True) as address:
        every = [visit(browser, address, page) for _ in range(VISITS)]
    every.sort(key=lambda one: one.longest)
    size = (site / page / "index.html").stat().st_size
    middle = every[VISITS // 2]
    return Visit(middle.sent, middle.page_sent, size, middle.requests, middle.shift, middle.longest)


def visit(browser: Browser, address: str, page: str) -> Visit:
    """One first visit: an empty cache, a slow processor, until nothing more is asked for; then to the end and back."""
    with browser.new_context(viewport={"width": 390, "height": 844}) as context:
        tab = context.new_page()
        session = context.new_cdp_session(tab)
        session.send("Network.enable")
        session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
        sent: dict[str, float] = {}
        session.on(
            "Network.loadingFinished",
            lambda event: sent.__setitem__(event["requestId"], event["encodedDataLength"]),
        )
        first: list[str] = []
        session.on("Network.requestWillBeSent", lambda event: first.append(event["requestId"]))
        tab.add_init_script(_WATCH)
        tab.goto(address + page, wait_until="networkidle")
        tab.mouse.wheel(0, 100_000)
        tab.wait_for_timeout(500)
        shift, longest = tab.evaluate("() => [window.__shift, window.__longest]")
    return Visit(int(sum(sent.values())), int(sent[first[0]]), 0, len(sent), shift, longest)


def stock_site(report: Path, folder: Path) -> Path:
    """The same text as plain Markdown, built by MkDocs and Material as they come, web fonts left out."""
    (folder / "docs").mkdir(parents=True)
    text = "\n\n".join(_markdown(article(report)))
    (folder / "docs" / "index.md").write_text(text, encoding="utf-8")
    settings = {
        "site_name": "stock",
        "theme": {"name": "material", "language": "zh", "font": False},
    }
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(settings), encoding="utf-8")
    build_stock(load_config(str(folder / "mkdocs.yml")))
    return folder / "site"


def _markdown(element: html.HtmlElement) -> Iterator[str]:
    """Headings, paragraphs, lists and tables in their order, nothing else."""
    for child in element:
        tag = child.tag
        if tag in {"h1", "h2", "h3"}:
            yield f"{'#' * int(tag[1])} {words(child)}"
        elif tag in {"p", "dt", "dd", "summary"}:
            yield words(child)
        elif tag == "li":
            yield f"- {words(child)}"
        elif tag == "table":
            yield _table(child)
        else:
            yield from _markdown(child)


def _table(table: html.HtmlElement) -> str:
    lines = [[words(cell) for cell in row.xpath("./th|./td")] for row in table.iter("tr")]
    width = max(map(len, lines))
    rows = ["| " + " | ".join([*line, *[""] * (width - len(line))]) + " |" for line in lines]
    return "\n".join([rows[0], "|" + "---|" * width, *rows[1:]])
