"""A content folder to an archive, with every fault of every file in one run."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.model.archive import Archive
from generator.model.outline import Outline, read_documents, read_outline
from generator.source.place import Fault


@dataclass(frozen=True, slots=True)
class Reading:
    """What could be read, every fault, and the digests of the texts read, by file.

    `archive` is None only when site.yml or departments.yml could not be read; a report with a fault is not in it.
    """

    archive: Archive | None
    faults: tuple[Fault, ...]
    digests: dict[str, str]
    outline: Outline

    @property
    def digest(self) -> str:
        """The digest of all text read."""
        return digest_of(self.digests)


def read_archive(folder: Path) -> Reading:
    """Everything below the folder, faults in order of files and lines. Never raises for what a file holds."""
    outline = read_outline(folder)
    documents = read_documents(folder, outline, outline.lying)
    return Reading(
        outline.archive(documents.filed),
        in_order((*outline.faults, *documents.faults)),
        {**outline.digests, **documents.digests},
        outline,
    )


def in_order(faults: tuple[Fault, ...]) -> tuple[Fault, ...]:
    """Faults by file and line."""
    return tuple(sorted(faults, key=_by_place))


def _by_place(fault: Fault) -> tuple[str, int, int, str]:
    return fault.at.file, fault.at.line, fault.at.column, fault.code


def digest_of(digests: Mapping[str, str]) -> str:
    """One digest of all files by theirs, whatever the order they were read in."""
    lines = (f"{digest}  {name}\n" for name, digest in sorted(digests.items()))
    return hashlib.sha256("".join(lines).encode()).hexdigest()
