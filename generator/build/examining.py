"""A content folder read and checked by as many workers as there are, and all that is to be said of it."""

from __future__ import annotations

import pickle
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from generator.build.batches import Part, batches, departments_of, read_part
from generator.build.handing import Handed, hand, taken
from generator.build.jobs import Job
from generator.build.workers import Workers
from generator.checks.carrying import packed, unpacked
from generator.checks.findings import Examination
from generator.checks.run import examined
from generator.model.filing import Lying
from generator.model.outline import Outline, read_outline
from generator.model.reading import digest_of, in_order
from generator.model.roll import Enrolled, Roll, enrolled
from generator.source.place import Fault

# So many files a task: enough to be worth handing over, few enough to be forgotten again.
_FILES_OF_A_TASK = 60


@dataclass(frozen=True, slots=True)
class Whole:
    """What was found in a folder, its reports left out: the digest of all text, the files, and the examination."""

    examination: Examination
    digest: str
    files: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Job(Job):
    outline: Handed
    lying: tuple[Lying, ...]
    brief: bool


def examine_folder(content: Path, workers: Workers, *, brief: bool = False) -> Whole:
    """Everything that reading and the checks say of a folder.

    In brief, conclusions that found nothing to say are only counted (`generator.checks.carrying`), if there are many.
    """
    outline = read_outline(content)
    parts = _parts(content, outline, workers, brief=brief)
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


def _parts(content: Path, outline: Outline, workers: Workers, *, brief: bool) -> list[_Told]:
    if len(outline.lying) <= _FILES_OF_A_TASK:
        return [_told(read_part(content, outline, outline.lying))]
    with tempfile.TemporaryDirectory(prefix="disclosure-") as folder:
        handed = hand(outline, Path(folder), "outline")
        jobs = [
            _Job(
                root=folder,
                content=str(content),
                reads=(handed.name,),
                documents=tuple(one.name for ones in batch for one in ones),
                outline=handed,
                lying=tuple(one for ones in batch for one in ones),
                brief=brief,
            )
            for batch in batches(departments_of(outline).values(), _FILES_OF_A_TASK, len)
        ]
        return [_opened(data) for _, data in workers.each(examine_batch, jobs)]


def examine_batch(job: _Job) -> bytes:
    """The task: read and check some departments; what is to be told of them, as bytes."""
    told = _told(read_part(Path(job.content), taken(job, job.outline), job.lying))
    examination = packed(told.examination, brief=job.brief)
    return pickle.dumps((examination, told.enrolled, told.faults, told.digests))


def _opened(data: bytes) -> _Told:
    examination, roll, faults, digests = pickle.loads(data)  # noqa: S301 - our own worker's
    return _Told(unpacked(examination), roll, faults, digests)


def _told(part: Part) -> _Told:
    reports = part.archive.reports if part.archive else ()
    return _Told(part.examination, enrolled(reports), part.faults, part.digests)
