"""The downloads of each report, form and department, made by workers, and only where something changed.

    cache/documents/KEY/files/      the downloads of a department by their addresses
                        pieces      what the archive's files must know of its documents
                        chunks      their parts of these files

A worker reads its departments anew: what is handed over is where they lie, not what they hold, so that no process keeps
more than its task. Depended on are the department's own files and those at the top of the content folder.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from generator.build.cache import Cache, dump, load
from generator.build.chunks import ChunkFiles, write_chunks
from generator.build.digests import digest_of, program_digest
from generator.build.downloads import write_files
from generator.build.examining import departments_of, read_part
from generator.build.failures import NotBuilt
from generator.build.handing import Handed, hand, taken
from generator.build.workers import Workers
from generator.exports.cut import cut
from generator.exports.edition import Edition
from generator.exports.piece import Piece
from generator.exports.registry import unit_files
from generator.model.archive import Archive
from generator.model.filing import TOP_FILES, Lying
from generator.model.reading import Reading

_KIND = "documents"
_FILES, _PIECES, _CHUNKS = "files", "pieces", "chunks"
# Departments of a task.
_DEPARTMENTS = 8


class Changed(NotBuilt):
    """The content was edited while the site was being made; the text says so."""

    def __init__(self) -> None:
        """Say it."""
        super().__init__("生成期间内容文件被改动了。请再运行一次。")


@dataclass(frozen=True, slots=True)
class Units:
    """What was made of the departments: each download by its address in the site, the pieces, and the chunks on disk."""

    files: dict[str, Path]
    pieces: tuple[Piece, ...]
    chunks: ChunkFiles


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
) -> Units:
    """The downloads of every report, form and department, and the pieces and chunks of what is joined of them.

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
    entries = {one: entry for one, entry in found.items() if entry is not None}
    pieces: list[Piece] = []
    for entry in entries.values():
        pieces.extend(load(entry / _PIECES))
    chunks = ChunkFiles(pieces, {one: entry / _CHUNKS for one, entry in entries.items()})
    return Units(dict(_files(entries.values())), tuple(pieces), chunks)


def _files(entries: Iterable[Path]) -> Iterator[tuple[str, Path]]:
    for entry in entries:
        for path in sorted((entry / _FILES).rglob("*")):
            if path.is_file():
                yield path.relative_to(entry / _FILES).as_posix(), path


def make_documents(job: _Job) -> None:
    """The task: the downloads, pieces and chunks of some departments, those of each in a folder of its own."""
    part = read_part(
        Path(job.content), taken(job.outline), (one for ones in job.departments for one in ones)
    )
    if tuple(part.digests.values()) != job.digests or part.archive is None:
        raise Changed
    edition = Edition(with_address(part.archive, job.address), part.examination)
    for ones in job.departments:
        folder = Path(job.made) / ones[0].department_id
        (folder / _FILES).mkdir(parents=True)
        unit = edition.part({one.name for one in ones})
        made = cut(unit)
        write_files(folder / _FILES, unit_files(unit, made))
        dump(made.pieces, folder / _PIECES)
        write_chunks(folder / _CHUNKS, made)


def with_address(archive: Archive, address: str | None) -> Archive:
    """The archive of a site that is published at that address; None where it is not known."""
    return replace(archive, site=archive.site.model_copy(update={"address": address}))


def _texts(lying: Iterable[Lying], digests: Mapping[str, str]) -> Iterable[str]:
    for one in lying:
        yield one.name
        yield digests[one.name]
