"""The pages of the departments, made department by department by workers, and only where something changed.

Depended on are the department's own documents, what surrounds it in the archive, and what is around every page.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from generator.build.batches import batches, read_part
from generator.build.departments import Changed, Department, digests_in
from generator.build.digests import digest_of
from generator.build.folders import PAGE_TEMPLATES
from generator.build.handing import Handed, taken
from generator.build.jobs import Job
from generator.build.markdown import Chrome
from generator.build.rendering import Unit, render_units, unit_in
from generator.build.sources import Source
from generator.build.workshop import Workshop
from generator.model.filing import Lying
from generator.model.outline import Outline
from generator.pages.emit import department_pages, render
from generator.pages.surroundings import Surroundings

_KIND = "pages"
# MkDocs' start is spread over so many pages of a task, and none waits long for the last.
_PAGES = 100


@dataclass(frozen=True, slots=True)
class Share:
    """A department's share of a task; `files` are the addresses of the downloads that its pages may lead to."""

    lying: tuple[Lying, ...]
    digests: tuple[str, ...]
    around: Surroundings
    files: tuple[str, ...]

    @property
    def id(self) -> str:
        """The department's."""
        return self.lying[0].department_id


@dataclass(frozen=True, slots=True, kw_only=True)
class _Job(Job):
    outline: Handed
    chrome: Handed
    shares: tuple[Share, ...]


def make_own_pages(
    source: Source,
    departments: Sequence[Department],
    around: Callable[[str], Surroundings],
    handed: tuple[Handed, Handed],
    files: tuple[str, ...],
    shop: Workshop,
) -> tuple[Unit, ...]:
    """A unit of pages for each department, in their order.

    `around` tells what is around a department; `handed` are the top of the source and the chrome; `files` the
    addresses of the downloads that belong to no department.

    Raises:
        Changed: when a file is no longer what was read.
        NotRendered: on any warning or error of MkDocs.
        WorkerKilled: when a worker dies even alone.

    """
    outline, chrome = handed
    shares: dict[str, Share] = {}
    keys: dict[str, str] = {}
    for one in departments:
        share = Share(one.lying, one.digests, around(one.id), (*one.told.files, *files))
        keys[one.id] = digest_of(one.key, chrome.digest, repr((share.around, files)))
        shares[one.id] = share

    def jobs(missing: list[str]) -> Iterator[_Job]:
        every_batch = batches((shares[one] for one in missing), _PAGES, _pages_of)
        for number, batch in enumerate(every_batch):
            yield _Job(
                root=str(shop.out),
                content=str(source.content),
                reads=(outline.name, chrome.name),
                documents=tuple(one.name for share in batch for one in share.lying),
                made=shop.scratch(f"pages-{number}"),
                outline=outline,
                chrome=chrome,
                shares=batch,
            )

    entries = shop.make(_KIND, keys, make_pages, jobs, _made_by)
    return tuple(map(unit_in, entries.values()))


def _pages_of(share: Share) -> int:
    return 1 + 2 * len(share.lying)


def _made_by(job: _Job) -> Iterator[tuple[str, str]]:
    return ((share.id, share.id) for share in job.shares)


def make_pages(job: _Job) -> None:
    """The task: emit and render the pages of some departments, those of each as a unit."""
    outline: Outline = taken(job, job.outline)
    chrome: Chrome = taken(job, job.chrome)
    units = {share.id: _markdown(Path(job.content), outline, share) for share in job.shares}
    render_units(units, chrome, job.begun())


def _markdown(content: Path, outline: Outline, share: Share) -> Iterator[tuple[str, str]]:
    part = read_part(content, replace(outline, lying=share.lying), share.lying)
    if part.archive is None or digests_in(content, share.lying) != share.digests:
        raise Changed
    pages = department_pages(part.archive, part.examination, share.around)
    known = (*share.around.addresses, *share.files)
    return render(pages, PAGE_TEMPLATES, outline.glossary, known)
