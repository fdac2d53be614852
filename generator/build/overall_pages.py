"""The pages of the whole archive, rendered by workers, each only when what it shows has changed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.build.cache import dump, load
from generator.build.digests import digest_of, program_digest
from generator.build.handing import Handed, taken
from generator.build.jobs import Job
from generator.build.markdown import Chrome
from generator.build.rendering import Unit, render_assets, render_units, unit_in
from generator.build.workshop import Workshop

_KIND, _LISTING, _ASSETS, _SITE = "overall", "overview", "assets", "site"
# Pages of a task; they may be long.
_PAGES = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class _Job(Job):
    chrome: Handed
    pages: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Emitted:
    """A page on its way: its address, its file below docs (2023/index.md) and its Markdown."""

    address: str
    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Overall:
    """The addresses of pages, and their units in the same order."""

    addresses: tuple[str, ...]
    units: tuple[Unit, ...]


# The file below docs and the digest of each page, by its address.
_Listing = dict[str, tuple[str, str]]


def render_overall(
    emitted: Callable[[], Iterable[Emitted]], key: str, chrome: Handed, shop: Workshop
) -> Overall:
    """A unit for each page that `emitted` gives, in its order; `key` is the digest of all that it depends on.

    Where the pages of that key lie in the cache it is not asked at all. No more than one Markdown is in memory.

    Raises:
        NotRendered: on any warning or error of MkDocs.
        WorkerKilled: when a worker dies even alone.

    """
    written: dict[str, str] = {}
    listing = _listed(key, shop)
    if listing is None:
        listing = {}
        for number, one in enumerate(emitted()):
            digest = digest_of(program_digest(), chrome.digest, one.name, one.text)
            listing[one.address] = one.name, digest
            if shop.cache.find(_KIND, digest) is None:
                written[one.name] = shop.scratch(f"overall-{number}.md")
                (shop.work / f"overall-{number}.md").write_bytes(one.text.encode())
        _list(listing, key, shop)

    def jobs(missing: list[str]) -> Iterator[_Job]:
        for first in range(0, len(missing), _PAGES):
            batch = tuple((name, written[name]) for name in missing[first : first + _PAGES])
            yield _Job(
                root=str(shop.out),
                reads=(chrome.name, *(text for _, text in batch)),
                made=shop.scratch(f"overall-{first}"),
                chrome=chrome,
                pages=batch,
            )

    units = shop.make(_KIND, dict(listing.values()), make_overall, jobs, _made_by)
    return Overall(tuple(listing), tuple(map(unit_in, units.values())))


def _listed(key: str, shop: Workshop) -> _Listing | None:
    """The pages that were made of the same, if all are still there."""
    entry = shop.cache.find(_LISTING, key)
    listing: _Listing = load(entry / _LISTING) if entry else {}
    whole = all(shop.cache.find(_KIND, digest) for _, digest in listing.values())
    return listing if listing and whole else None


def _list(listing: _Listing, key: str, shop: Workshop) -> None:
    made = shop.work / _LISTING
    made.mkdir()
    dump(listing, made / _LISTING)
    shop.cache.keep(_LISTING, key, made)


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


def assets(chrome: Chrome, handed: Handed, shop: Workshop) -> Path:
    """The folder of what belongs to no page: the files of the theme and the page for lost addresses.

    Raises:
        NotRendered: on any warning or error of MkDocs.

    """
    key = digest_of(program_digest(), handed.digest)
    entry = shop.cache.find(_ASSETS, key)
    if entry is None:
        made = shop.work / "assets"
        render_assets(made / _SITE, chrome, shop.work / "home")
        entry = shop.cache.keep(_ASSETS, key, made)
    return entry / _SITE
