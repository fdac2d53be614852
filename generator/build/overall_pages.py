"""The pages of the whole archive, rendered by workers, each only when what it shows has changed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from generator.build.cache import Cache
from generator.build.digests import digest_of, program_digest
from generator.build.handing import Handed, taken
from generator.build.jobs import Job
from generator.build.markdown import Chrome
from generator.build.rendering import Unit, render_assets, render_units, unit_in
from generator.build.workers import Workers

_KIND, _ASSETS, _SITE = "overall", "assets", "site"
# Pages of a task; they may be long.
_PAGES = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class _Job(Job):
    chrome: Handed
    pages: tuple[tuple[str, str], ...]


def render_overall(
    pages: Iterable[tuple[str, str]],
    chrome: Handed,
    out: Path,
    work: Path,
    cache: Cache,
    workers: Workers,
) -> tuple[Unit, ...]:
    """A unit for each page, given by its file below docs (2023/index.md) and its Markdown, in their order.

    Raises:
        NotRendered: on any warning or error of MkDocs.
        WorkerKilled: when a worker dies even alone.

    """
    keys: dict[str, str] = {}
    found: dict[str, Path | None] = {}
    missing: list[tuple[str, str]] = []
    for name, text in pages:
        keys[name] = digest_of(program_digest(), chrome.digest, name, text)
        found[name] = cache.find(_KIND, keys[name])
        if found[name] is None:
            place = f"{work.name}/overall/{len(missing)}"
            (out / place).parent.mkdir(exist_ok=True)
            (out / place).write_bytes(text.encode())
            missing.append((name, place))
    jobs = []
    for first in range(0, len(missing), _PAGES):
        batch = tuple(missing[first : first + _PAGES])
        reads = (chrome.name, *(written for _, written in batch))
        made = f"{work.name}/overall-{first}"
        jobs.append(_Job(root=str(out), reads=reads, made=made, chrome=chrome, pages=batch))
    for job, _ in workers.each(make_overall, jobs):
        for number, (name, _) in enumerate(job.pages):
            found[name] = cache.keep(_KIND, keys[name], job.at(job.made) / str(number))
    return tuple(unit_in(entry) for entry in found.values() if entry is not None)


def make_overall(job: _Job) -> None:
    """The task: render some pages, each as a unit."""
    chrome: Chrome = taken(job, job.chrome)
    units = {
        str(number): [(name, job.at(written).read_bytes().decode())]
        for number, (name, written) in enumerate(job.pages)
    }
    render_units(units, chrome, job.begun())


def assets(home: str, chrome: Chrome, handed: Handed, work: Path, cache: Cache) -> Path:
    """The folder of what belongs to no page: the files of the theme and the page for lost addresses.

    `home` is the Markdown of the first page.

    Raises:
        NotRendered: on any warning or error of MkDocs.

    """
    key = digest_of(program_digest(), handed.digest, home)
    entry = cache.find(_ASSETS, key)
    if entry is None:
        made = work / "assets"
        render_assets(home, made / _SITE, chrome, work / "home")
        entry = cache.keep(_ASSETS, key, made)
    return entry / _SITE
