"""The shards of the search, each indexed by a worker, and only those whose pages have changed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.build.digests import digest_of, program_digest
from generator.build.index_shard import index_shard
from generator.build.jobs import Job
from generator.build.search import assemble
from generator.build.shards import BOUND, Indexed, plan_shards
from generator.build.workshop import Workshop

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
    pages: Sequence[Searchable], site: Path, shop: Workshop, *, bound: int = BOUND
) -> None:
    """Write `site/pagefind` over the copies of the pages, which lie below the output folder.

    No shard holds more than `bound` pages.

    Raises:
        NotIndexed: when no page can be indexed, or Pagefind cannot be run or fails.
        WorkerKilled: when a worker dies even alone.

    """
    plan = plan_shards((one.page for one in pages), bound=bound)
    by_address = {one.page.address: one for one in pages}
    keys = {
        name: digest_of(program_digest(), *_texts(by_address[one] for one in addresses))
        for name, addresses in plan.items()
    }

    def jobs(missing: list[str]) -> Iterator[_Job]:
        for name in missing:
            listed = tuple(
                (one, by_address[one].copy.relative_to(shop.out).as_posix()) for one in plan[name]
            )
            yield _Job(
                root=str(shop.out),
                reads=tuple(copy for _, copy in listed),
                made=shop.scratch(f"shard-{name}"),
                shard=name,
                pages=listed,
            )

    assemble(site, shop.make(_KIND, keys, index_batch, jobs, lambda job: ((job.shard, ""),)))


def _texts(pages: Iterable[Searchable]) -> Iterator[str]:
    return (text for one in pages for text in (one.page.address, one.digest))


def index_batch(job: _Job) -> None:
    """The task: index one shard, on one thread, for the other processors have tasks of their own."""
    pages = ((address, job.at(copy)) for address, copy in job.pages)
    made = job.begun()
    index_shard(pages, made, made / _COPIES)
