"""The downloads of each report and form, made department by department by workers, and only where something changed.

A worker reads its departments anew: what is handed over is where they lie, not what they hold, so that no process keeps
more than its task. Depended on are the department's own files and those at the top of the content folder.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from generator.build.cache import Cache
from generator.build.digests import digest_of, program_digest
from generator.build.examining import departments_of, read_part
from generator.build.failures import NotBuilt
from generator.build.handing import Handed, hand, taken
from generator.build.workers import Workers
from generator.exports.edition import Edition
from generator.exports.registry import document_files
from generator.model.archive import Archive
from generator.model.filing import TOP_FILES, Lying
from generator.model.reading import Reading

_KIND = "documents"
# Departments of a task.
_DEPARTMENTS = 8


class Changed(NotBuilt):
    """The content was edited while the site was being made; the text says so."""

    def __init__(self) -> None:
        """Say it."""
        super().__init__("生成期间内容文件被改动了。请再运行一次。")


@dataclass(frozen=True, slots=True)
class _Job:
    content: str
    outline: Handed
    departments: tuple[tuple[Lying, ...], ...]
    digests: tuple[str, ...]
    address: str | None
    made: str


def made_documents(
    content: Path, reading: Reading, address: str | None, cache: Cache, work: Path, workers: Workers
) -> dict[str, Path]:
    """The file of every download of a report or form, by its address in the site.

    Raises:
        Changed: when a file is no longer what was read.
        WorkerKilled: when a worker dies even alone.

    """
    handed = hand(reading.outline, work / "outline")
    departments = departments_of(reading.outline)
    top = [reading.digests.get(name, "") for name in TOP_FILES]
    keys = {
        one: digest_of(program_digest(), address or "", *top, *_texts(lying, reading.digests))
        for one, lying in departments.items()
    }
    found = {one: cache.find(_KIND, key) for one, key in keys.items()}
    missing = [one for one, entry in found.items() if entry is None]
    jobs = {}
    for first in range(0, len(missing), _DEPARTMENTS):
        batch = missing[first : first + _DEPARTMENTS]
        lying = tuple(departments[one] for one in batch)
        digests = tuple(reading.digests[one.name] for ones in lying for one in ones)
        made = work / f"documents-{first}"
        jobs[_Job(str(content), handed, lying, digests, address, str(made))] = batch
    for job, _ in workers.each(make_documents, list(jobs)):
        for one in jobs[job]:
            found[one] = cache.keep(_KIND, keys[one], Path(job.made) / one)
    return {
        path.relative_to(entry).as_posix(): path
        for entry in found.values()
        if entry is not None
        for path in sorted(entry.rglob("*"))
        if path.is_file() and not path.name.startswith(".")
    }


def make_documents(job: _Job) -> None:
    """The task: the downloads of some departments, those of each in a folder of its own."""
    part = read_part(
        Path(job.content), taken(job.outline), (one for ones in job.departments for one in ones)
    )
    if tuple(part.digests.values()) != job.digests or part.archive is None:
        raise Changed
    edition = Edition(with_address(part.archive, job.address), part.examination)
    for ones in job.departments:
        (Path(job.made) / ones[0].department_id).mkdir(parents=True)
    for filed in edition.archive.documents:
        for address, data in document_files(edition, filed):
            path = Path(job.made) / filed.department_id / address
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)


def with_address(archive: Archive, address: str | None) -> Archive:
    """The archive of a site that is published at that address; None where it is not known."""
    return replace(archive, site=archive.site.model_copy(update={"address": address}))


def _texts(lying: Iterable[Lying], digests: Mapping[str, str]) -> Iterable[str]:
    for one in lying:
        yield one.name
        yield digests[one.name]
