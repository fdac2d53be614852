"""The shards of the search, each indexed by a worker, and only those whose pages have changed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.build.cache import Cache, dump, load
from generator.build.digests import digest_of, program_digest
from generator.build.index_shard import index_shard
from generator.build.search import assemble, indexed
from generator.build.shards import BOUND, plan_shards
from generator.build.workers import Workers

_KIND = "search"


@dataclass(frozen=True, slots=True)
class _Job:
    pages: str
    bundle: str
    scratch: str


def index_pages(
    copies: Mapping[str, bytes],
    site: Path,
    cache: Cache,
    work: Path,
    workers: Workers,
    *,
    bound: int = BOUND,
) -> None:
    """Write `site/pagefind` over the copies of the pages, by their addresses; `work` is for scratch.

    No shard holds more than `bound` pages.

    Raises:
        NotIndexed: when no page can be indexed, or Pagefind cannot be run or fails.
        WorkerKilled: when a worker dies even alone.

    """
    pages = (indexed(address, copy) for address, copy in copies.items())
    plan = plan_shards(pages, bound=bound)
    found: dict[str, Path] = {}
    keys: dict[str, str] = {}
    jobs: list[_Job] = []
    for name, addresses in plan.items():
        parts = (part for one in addresses for part in (one, copies[one]))
        keys[name] = digest_of(program_digest(), *parts)
        if (entry := cache.find(_KIND, keys[name])) is not None:
            found[name] = entry
            continue
        shard = work / "shards" / name
        shard.mkdir(parents=True)
        dump([(one, copies[one]) for one in addresses], shard / "pages")
        jobs.append(_Job(str(shard / "pages"), str(shard / "bundle"), str(shard / "copies")))
    for job, _ in workers.each(index_batch, jobs):
        bundle = Path(job.bundle)
        name = bundle.parent.name
        found[name] = cache.keep(_KIND, keys[name], bundle)
    assemble(site, {name: found[name] for name in plan})


def index_batch(job: _Job) -> None:
    """The task: index one shard, on one thread, for the other processors have tasks of their own."""
    pages: list[tuple[str, bytes]] = load(Path(job.pages))
    index_shard(pages, Path(job.bundle), Path(job.scratch), threads=1)
