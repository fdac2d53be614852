"""The shards of the search, each indexed by a worker, and only those whose pages have changed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.build.cache import Cache
from generator.build.digests import digest_of, program_digest
from generator.build.index_shard import index_shard
from generator.build.jobs import Job
from generator.build.search import assemble
from generator.build.shards import BOUND, Indexed, plan_shards
from generator.build.workers import Workers

_KIND, _COPIES = "search", "copies"


@dataclass(frozen=True, slots=True)
class Searchable:
    """A page that can be found: where it belongs, its copy for the search, and the digest of that."""

    page: Indexed
    copy: Path
    digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _Job(Job):
    shard: str
    pages: tuple[tuple[str, str], ...]


def index_pages(
    pages: Sequence[Searchable],
    site: Path,
    out: Path,
    work: Path,
    cache: Cache,
    workers: Workers,
    *,
    bound: int = BOUND,
) -> None:
    """Write `site/pagefind` over the copies of the pages, which lie below `out`; `work` below it is for scratch.

    No shard holds more than `bound` pages.

    Raises:
        NotIndexed: when no page can be indexed, or Pagefind cannot be run or fails.
        WorkerKilled: when a worker dies even alone.

    """
    plan = plan_shards((one.page for one in pages), bound=bound)
    by_address = {one.page.address: one for one in pages}
    found: dict[str, Path] = {}
    keys: dict[str, str] = {}
    jobs: list[_Job] = []
    for name, addresses in plan.items():
        parts = (part for one in addresses for part in (one, by_address[one].digest))
        keys[name] = digest_of(program_digest(), *parts)
        if (entry := cache.find(_KIND, keys[name])) is not None:
            found[name] = entry
            continue
        listed = tuple((one, by_address[one].copy.relative_to(out).as_posix()) for one in addresses)
        jobs.append(
            _Job(
                root=str(out),
                reads=tuple(copy for _, copy in listed),
                made=f"{work.name}/shard-{name}",
                shard=name,
                pages=listed,
            )
        )
    for job, _ in workers.each(index_batch, jobs):
        found[job.shard] = cache.keep(_KIND, keys[job.shard], job.at(job.made))
    assemble(site, {name: found[name] for name in plan})


def index_batch(job: _Job) -> None:
    """The task: index one shard, on one thread, for the other processors have tasks of their own."""
    pages = ((address, job.at(copy)) for address, copy in job.pages)
    made = job.begun()
    index_shard(pages, made, made / _COPIES, threads=1)
