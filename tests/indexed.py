"""The search bundle of pages that lie in a folder, as a build makes it."""

from __future__ import annotations

from pathlib import Path

from generator.build.cache import Cache
from generator.build.digests import digest_of
from generator.build.index_copy import copy_for_index
from generator.build.indexing import Searchable, index_pages
from generator.build.shards import BOUND, belongs
from generator.build.workers import local_workers
from generator.build.workshop import Workshop


def index_site(site: Path, scratch: Path, *, bound: int = BOUND) -> None:
    """Index the pages of a site, nothing kept from before; what is made on the way lies in `scratch`."""
    work = scratch / "work"
    work.mkdir(parents=True, exist_ok=True)
    pages = []
    for page in sorted(site.rglob("index.html")):
        copy = copy_for_index(page.read_bytes())
        if copy is None:
            continue
        address = page.parent.relative_to(site).as_posix()
        there = scratch / "copies" / address / "index.html"
        there.parent.mkdir(parents=True, exist_ok=True)
        there.write_bytes(copy)
        pages.append(Searchable(belongs(address, copy), there, digest_of(copy)))
    shop = Workshop(scratch, work, Cache(scratch / "cache"), local_workers(1))
    index_pages(pages, site, shop, bound=bound)
