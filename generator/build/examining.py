"""A content folder read and checked department by department, by as many workers as there are.

A department with all its years and forms is what one needs to judge any of its reports: last year's figures, and what
became of last year's problems. Beyond it the checks look only at who reported when (`Roll`).
"""

from __future__ import annotations

import pickle
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.build.handing import Handed, hand, taken
from generator.build.workers import Workers
from generator.checks.carrying import packed, unpacked
from generator.checks.findings import Examination
from generator.checks.run import examine_documents, examined
from generator.model.archive import Archive
from generator.model.filing import Lying
from generator.model.outline import Outline, read_documents, read_outline
from generator.model.reading import digest_of, in_order
from generator.model.roll import Enrolled, Roll, enrolled
from generator.source.place import Fault

# So many files a task: enough to be worth handing over, few enough to be forgotten again.
_FILES_OF_A_TASK = 60


@dataclass(frozen=True, slots=True)
class Part:
    """What was found in the files of some departments: their archive, None where there is none, and what the checks say."""

    archive: Archive | None
    examination: Examination
    faults: tuple[Fault, ...]
    digests: dict[str, str]


@dataclass(frozen=True, slots=True)
class Whole:
    """What was found in a folder, its reports left out: the digest of all text, the files, and the examination."""

    examination: Examination
    digest: str
    files: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Job:
    content: str
    outline: Handed
    lying: tuple[Lying, ...]


def departments_of(outline: Outline) -> dict[str, tuple[Lying, ...]]:
    """The files of each department, registered or not, in the order of their names."""
    found: dict[str, list[Lying]] = {}
    for one in outline.lying:
        found.setdefault(one.department_id, []).append(one)
    return {identity: tuple(found[identity]) for identity in sorted(found)}


def batches(lying: Iterable[tuple[Lying, ...]], most: int) -> Iterator[tuple[Lying, ...]]:
    """Whole departments together, until there are `most` files."""
    batch: list[Lying] = []
    for ones in lying:
        if batch and len(batch) + len(ones) > most:
            yield tuple(batch)
            batch = []
        batch.extend(ones)
    if batch:
        yield tuple(batch)


def read_part(content: Path, outline: Outline, lying: Iterable[Lying]) -> Part:
    """Read and check the files of whole departments."""
    documents = read_documents(content, outline, lying)
    archive = outline.archive(documents.filed)
    examination = examine_documents(archive) if archive else Examination((), {})
    return Part(archive, examination, documents.faults, documents.digests)


def examine_folder(content: Path, workers: Workers) -> Whole:
    """Everything that reading and the checks say of a folder."""
    outline = read_outline(content)
    parts = _parts(content, outline, workers)
    faults = [*outline.faults, *(fault for part in parts for fault in part.faults)]
    digests = dict(outline.digests)
    for part in parts:
        digests |= part.digests
    roll = roll_of_parts(outline, (part.enrolled for part in parts))
    examination = examined(in_order(tuple(faults)), (part.examination for part in parts), roll)
    return Whole(examination, digest_of(digests), tuple(digests))


def roll_of_parts(outline: Outline, parts: Iterable[tuple[Enrolled, ...]]) -> Roll | None:
    """The roll of a folder by those of its parts; None where there is no site to put reports into."""
    empty = outline.archive(())
    if empty is None:
        return None
    order = {identity: number for number, identity in enumerate(empty.departments)}
    ones = (one for part in parts for one in part)
    reports = sorted(ones, key=lambda one: (-one.year, order[one.department_id]))
    return Roll(empty.departments, tuple(reports), empty.files)


@dataclass(frozen=True, slots=True)
class _Told:
    """A part without its reports."""

    examination: Examination
    enrolled: tuple[Enrolled, ...]
    faults: tuple[Fault, ...]
    digests: dict[str, str]


def _parts(content: Path, outline: Outline, workers: Workers) -> list[_Told]:
    if workers.jobs == 1 or len(outline.lying) <= _FILES_OF_A_TASK:
        return [_told(read_part(content, outline, outline.lying))]
    with tempfile.TemporaryDirectory(prefix="disclosure-") as folder:
        handed = hand(outline, Path(folder) / "outline")
        lying = departments_of(outline).values()
        jobs = [_Job(str(content), handed, one) for one in batches(lying, _FILES_OF_A_TASK)]
        return [_opened(data) for _, data in workers.each(examine_batch, jobs)]


def examine_batch(job: _Job) -> bytes:
    """The task: read and check some departments; what is to be told of them, as bytes."""
    told = _told(read_part(Path(job.content), taken(job.outline), job.lying))
    return pickle.dumps((packed(told.examination), told.enrolled, told.faults, told.digests))


def _opened(data: bytes) -> _Told:
    examination, roll, faults, digests = pickle.loads(data)  # noqa: S301 - our own worker's
    return _Told(unpacked(examination), roll, faults, digests)


def _told(part: Part) -> _Told:
    reports = part.archive.reports if part.archive else ()
    return _Told(part.examination, enrolled(reports), part.faults, part.digests)
