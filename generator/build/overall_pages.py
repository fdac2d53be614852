"""The pages of the whole archive, rendered by workers, each only when what it shows has changed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.build.digests import digest_of, program_digest
from generator.build.handing import Handed, taken
from generator.build.jobs import Job
from generator.build.markdown import Chrome
from generator.build.rendering import Unit, render_assets, render_units, unit_in
from generator.build.workshop import Workshop

_KIND, _ASSETS, _SITE = "overall", "assets", "site"
# Pages of a task; they may be long.
_PAGES = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class _Job(Job):
    chrome: Handed
    pages: tuple[tuple[str, str], ...]


def render_overall(
    pages: Iterable[tuple[str, str]], chrome: Handed, shop: Workshop
) -> tuple[Unit, ...]:
    """A unit for each page, given by its file below docs (2023/index.md) and its Markdown, in their order.

    Raises:
        NotRendered: on any warning or error of MkDocs.
        WorkerKilled: when a worker dies even alone.

    """
    texts = dict(pages)
    keys = {
        name: digest_of(program_digest(), chrome.digest, name, text) for name, text in texts.items()
    }

    def jobs(missing: list[str]) -> Iterator[_Job]:
        for first in range(0, len(missing), _PAGES):
            batch = tuple(
                (name, _written(shop, f"overall-{first}.{number}", texts[name]))
                for number, name in enumerate(missing[first : first + _PAGES])
            )
            yield _Job(
                root=str(shop.out),
                reads=(chrome.name, *(written for _, written in batch)),
                made=shop.scratch(f"overall-{first}"),
                chrome=chrome,
                pages=batch,
            )

    return tuple(map(unit_in, shop.make(_KIND, keys, make_overall, jobs, _made_by).values()))


def _written(shop: Workshop, name: str, text: str) -> str:
    (shop.work / name).write_bytes(text.encode())
    return shop.scratch(name)


def _made_by(job: _Job) -> Iterator[tuple[str, str]]:
    return ((name, str(number)) for number, (name, _) in enumerate(job.pages))


def make_overall(job: _Job) -> None:
    """The task: render some pages, each as a unit."""
    chrome: Chrome = taken(job, job.chrome)
    units = {
        str(number): [(name, job.at(written).read_bytes().decode())]
        for number, (name, written) in enumerate(job.pages)
    }
    render_units(units, chrome, job.begun())


def assets(home: str, chrome: Chrome, handed: Handed, shop: Workshop) -> Path:
    """The folder of what belongs to no page: the files of the theme and the page for lost addresses.

    `home` is the Markdown of the first page.

    Raises:
        NotRendered: on any warning or error of MkDocs.

    """
    key = digest_of(program_digest(), handed.digest, home)
    entry = shop.cache.find(_ASSETS, key)
    if entry is None:
        made = shop.work / "assets"
        render_assets(home, made / _SITE, chrome, shop.work / "home")
        entry = shop.cache.keep(_ASSETS, key, made)
    return entry / _SITE
