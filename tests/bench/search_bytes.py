"""How many bytes a search costs its reader at the largest size: the first, page and all, and the next one.

Counted is what a server that packs sends, for Pagefind also asks from a worker, which the page's own count leaves out.
"""

from __future__ import annotations

import re

from playwright.sync_api import Browser, expect, sync_playwright

from tests.bench.row import Row, at_most, told
from tests.bench.session import Session
from tests.browser.chromium import find
from tests.sites import served

# Each is once the first and once the second: common and rare words, a figure.
_QUERIES = ("后勤", "预算编制", "水库和堤防", "教育局", "97.18")
_ANSWERED = re.compile("找到|没有连在一起")

Sent = list[tuple[str, int]]


def search_bytes(session: Session) -> list[Row]:
    """The costliest first search, the part of it that is Pagefind's, and the costliest second search."""
    site = session.cold(session.largest).out / "site"
    sent: Sent = []
    with sync_playwright() as playwright, served(site, compressed=True, sent=sent) as address:
        browser = playwright.chromium.launch(
            executable_path=find(), args=["--no-sandbox", "--disable-gpu"]
        )
        pairs = [
            _two_searches(browser, address, sent, first, second)
            for first, second in zip(_QUERIES, _QUERIES[1:] + _QUERIES[:1], strict=True)
        ]
        browser.close()
    firsts, seconds = ([pair[place] for pair in pairs] for place in (0, 1))
    note = f"the costliest of {len(_QUERIES)}: {_each(_QUERIES, firsts)}"
    later = _each(_QUERIES[1:] + _QUERIES[:1], seconds)
    at = f"at {session.largest}"
    return [
        at_most(f"first search {at}: bytes, page and all", _most(firsts), "KB", 300, note=note),
        told(f"first search {at}: of them the index", _most(firsts, "pagefind"), "KB"),
        at_most(f"second search {at}: bytes", _most(seconds), "KB", 60, note=later),
    ]


def _two_searches(
    browser: Browser, address: str, sent: Sent, first: str, second: str
) -> tuple[Sent, Sent]:
    """What was sent for a search with an empty cache, and for another on the same page."""
    sent.clear()
    with browser.new_context(viewport={"width": 390, "height": 844}) as context:
        tab = context.new_page()
        status = tab.locator("#status")
        tab.goto(f"{address}search/?q={first}", wait_until="networkidle")
        expect(status).to_contain_text(_ANSWERED, timeout=60_000)
        tab.wait_for_load_state("networkidle")
        tab.wait_for_timeout(1000)  # the excerpts come after the count
        cost = list(sent)
        sent.clear()
        said = status.inner_text()
        tab.fill("#q", second)
        tab.press("#q", "Enter")
        expect(status).not_to_have_text(said, timeout=60_000)
        expect(status).to_contain_text(_ANSWERED, timeout=60_000)
        tab.wait_for_timeout(2000)
        return cost, list(sent)


def _kilobytes(sent: Sent, part: str = "") -> float:
    return sum(size for path, size in sent if part in path) / 1000


def _most(searches: list[Sent], part: str = "") -> float:
    return max(_kilobytes(sent, part) for sent in searches)


def _each(queries: tuple[str, ...], searches: list[Sent]) -> str:
    costs = zip(queries, map(_kilobytes, searches), strict=True)
    return ", ".join(f"{query} {cost:.1f} KB" for query, cost in costs)
