"""Pages rendered, read for links and copied for the search by as many workers as there are, each page once.

A page whose Markdown, surroundings and program are those of an earlier build is taken from the cache: neither rendered
nor read again. MkDocs runs once for each task, over the pages of that task alone.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from generator.build.cache import Cache, dump, load
from generator.build.digests import digest_of, program_digest
from generator.build.folders import link_file
from generator.build.handing import Handed, hand, taken
from generator.build.index_copy import copy_for_index
from generator.build.links import PageFacts, facts_of
from generator.build.markdown import Chrome, render_markdown
from generator.build.workers import Workers

_KIND = "pages"
_HTML, _READ, _HOME = "index.html", "read", "index.md"
# Pages of a task: MkDocs' start is spread over them, and none waits long for the last.
_PAGES = 100


@dataclass(frozen=True, slots=True)
class Rendered:
    """A finished page: its file, what it gives and asks for, its copy for the search (None where it is not to be found)."""

    html: Path
    facts: PageFacts
    copy: bytes | None


@dataclass(frozen=True, slots=True)
class _Job:
    docs: str
    names: tuple[str, ...]
    chrome: Handed
    made: str


def render_pages(
    docs: Path, names: Sequence[str], chrome: Chrome, cache: Cache, work: Path, workers: Workers
) -> dict[str, Rendered]:
    """Every page by its file below `docs` (2023/index.md), in that order; `work` is for scratch.

    Raises:
        NotRendered: on any warning or error of MkDocs.
        WorkerKilled: when a worker dies even alone.

    """
    handed = hand(chrome, work / "chrome")
    keys = {
        name: digest_of(program_digest(), handed.digest, name, (docs / name).read_bytes())
        for name in names
    }
    found = {name: cache.find(_KIND, key) for name, key in keys.items()}
    missing = [name for name, entry in found.items() if entry is None]
    jobs = [
        _Job(str(docs), tuple(missing[first : first + _PAGES]), handed, str(work / f"made-{first}"))
        for first in range(0, len(missing), _PAGES)
    ]
    for job, _ in workers.each(render_batch, jobs):
        for number, name in enumerate(job.names):
            found[name] = cache.keep(_KIND, keys[name], Path(job.made) / str(number))
    return {name: _opened(entry) for name, entry in found.items() if entry is not None}


def render_batch(job: _Job) -> None:
    """The task: render some pages, each with what is read off it into a folder of its own."""
    chrome: Chrome = taken(job.chrome)
    made = Path(job.made)
    with tempfile.TemporaryDirectory(prefix="docs-", dir=made.parent) as scratch:
        docs, site = Path(scratch) / "docs", Path(scratch) / "site"
        for name in job.names:
            (docs / name).parent.mkdir(parents=True, exist_ok=True)
            link_file(Path(job.docs) / name, docs / name)
        render_markdown(docs, site, chrome, assets=False)
        for number, name in enumerate(job.names):
            page = html_of(name)
            data = (site / page).read_bytes()
            entry = made / str(number)
            entry.mkdir(parents=True)
            (site / page).rename(entry / _HTML)
            dump(
                (facts_of(page, data, address=chrome.address), copy_for_index(data)), entry / _READ
            )


def render_assets(docs: Path, site: Path, chrome: Chrome, work: Path) -> None:
    """Give the site what belongs to no page: the files of the theme and the page for lost addresses.

    Raises:
        NotRendered: on any warning or error of MkDocs.

    """
    alone = work / "home"
    alone.mkdir()
    link_file(docs / _HOME, alone / _HOME)  # MkDocs makes no site without a page
    render_markdown(alone, site, chrome)
    (site / html_of(_HOME)).unlink()


def html_of(name: str) -> str:
    """The page's file in the site: 2023/index.html for 2023/index.md."""
    return f"{name.removesuffix('.md')}.html"


def _opened(entry: Path) -> Rendered:
    facts, copy = cast("tuple[PageFacts, bytes | None]", load(entry / _READ))
    return Rendered(entry / _HTML, facts, copy)


def facts_by_page(pages: Mapping[str, Rendered]) -> Iterator[tuple[str, PageFacts]]:
    """What each page gives and asks for, by its file in the site."""
    return ((html_of(name), page.facts) for name, page in pages.items())


def put_into(site: Path, pages: Mapping[str, Rendered]) -> None:
    """Give the site the pages."""
    for name, page in pages.items():
        there = site / html_of(name)
        there.parent.mkdir(parents=True, exist_ok=True)
        link_file(page.html, there)
