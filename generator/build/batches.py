"""A content folder read by departments, some at a time, as tasks share it out.

A department with all its years and forms is what one needs to judge any of its reports: last year's figures, and what
became of last year's problems. Beyond it the checks look only at who reported when (`Roll`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from generator.checks.findings import Examination
from generator.checks.run import examine_documents
from generator.model.archive import Archive
from generator.model.filing import Lying
from generator.model.outline import Outline, read_documents
from generator.source.place import Fault

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Part:
    """What was found in the files of some departments: their archive, None where there is none, and what the checks say."""

    archive: Archive | None
    examination: Examination
    faults: tuple[Fault, ...]
    digests: dict[str, str]


def departments_of(outline: Outline) -> dict[str, tuple[Lying, ...]]:
    """The files of each department, registered or not, in the order of their names."""
    found: dict[str, list[Lying]] = {}
    for one in outline.lying:
        found.setdefault(one.department_id, []).append(one)
    return {identity: tuple(found[identity]) for identity in sorted(found)}


def batches(things: Iterable[T], most: int, weight: Callable[[T], int]) -> Iterator[tuple[T, ...]]:
    """Things together in their order, as long as they weigh no more than `most`; one that weighs more is alone."""
    batch: list[T] = []
    weighs = 0
    for one in things:
        if batch and weighs + weight(one) > most:
            yield tuple(batch)
            batch, weighs = [], 0
        batch.append(one)
        weighs += weight(one)
    if batch:
        yield tuple(batch)


def read_part(content: Path, outline: Outline, lying: Iterable[Lying]) -> Part:
    """Read and check the files of whole departments."""
    documents = read_documents(content, outline, lying)
    archive = outline.archive(documents.filed)
    examination = examine_documents(archive) if archive else Examination((), {})
    return Part(archive, examination, documents.faults, documents.digests)
