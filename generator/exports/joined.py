"""The whole archive, or a part of it, as its pieces tell it: what every file of several documents is made from.

joined = Joined(outline, pieces, chunks, surveyed)   # no report is in memory, and no chunk before it is asked for
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cached_property

from generator.checks.findings import Asked, Examination, Finding
from generator.exports.piece import Piece
from generator.model.archive import Archive

Chunks = Callable[[Piece, str], bytes]


class Joined:
    """Pieces in the order of `Archive.documents`, whatever the order they are given in.

    `outline` is the archive without its reports; `surveyed` is what was asked of all reports together.
    """

    def __init__(
        self,
        outline: Archive,
        pieces: Iterable[Piece],
        chunks: Chunks,
        surveyed: Iterable[Asked] = (),
    ) -> None:
        """`chunks` gives the chunk of a piece by its name; it is asked only for those that the piece counts."""
        order = {identity: number for number, identity in enumerate(outline.departments)}
        self.outline = outline
        self.pieces = tuple(
            sorted(
                pieces,
                key=lambda one: (
                    bool(one.project_id),
                    -one.year,
                    order[one.department_id],
                    one.project_id,
                ),
            )
        )
        self.surveyed = tuple(surveyed)
        self._chunks = chunks

    def chunk(self, piece: Piece, name: str) -> bytes:
        """The chunk of that name; empty where the piece has none."""
        return self._chunks(piece, name) if name in piece.counts else b""

    def count(self, name: str) -> int:
        """How many lines or objects all chunks of that name have together."""
        return sum(piece.counts.get(name, 0) for piece in self.pieces)

    def part(self, pieces: Iterable[Piece]) -> Joined:
        """Some of the pieces alone, without what was asked of all."""
        return Joined(self.outline, pieces, self._chunks)

    @cached_property
    def reports(self) -> tuple[Piece, ...]:
        """Those of the departments' own reports."""
        return tuple(one for one in self.pieces if not one.project_id)

    @cached_property
    def forms(self) -> tuple[Piece, ...]:
        """Those of the projects' forms."""
        return tuple(one for one in self.pieces if one.project_id)

    @cached_property
    def by_year(self) -> dict[int, tuple[Piece, ...]]:
        """The pieces of each year that has any, newest first."""
        found: dict[int, list[Piece]] = {}
        for one in self.pieces:
            found.setdefault(one.year, []).append(one)
        return {year: tuple(found[year]) for year in sorted(found, reverse=True)}

    @cached_property
    def by_department(self) -> dict[str, tuple[Piece, ...]]:
        """The pieces of each department that has any, in the order of departments.yml."""
        found: dict[str, list[Piece]] = {}
        for one in self.pieces:
            found.setdefault(one.department_id, []).append(one)
        return {one: tuple(found[one]) for one in self.outline.departments if one in found}

    @cached_property
    def in_order_of_files(self) -> tuple[Piece, ...]:
        """All pieces by the names of their files, as findings stand."""
        return tuple(sorted(self.pieces, key=lambda one: one.file))

    @cached_property
    def by_file(self) -> dict[str, Piece]:
        """Each piece by the file of its document."""
        return {one.file: one for one in self.pieces}

    @cached_property
    def beside(self) -> Examination:
        """The findings that lie in no report or form, as one on departments.yml does."""
        found = (one.finding for one in self.surveyed)
        outside = (one for one in found if one and one.at.file not in self.by_file)
        return Examination(tuple(sorted(outside, key=_by_place)), {})


def _by_place(finding: Finding) -> tuple[str, int, int, str]:
    return finding.at.file, finding.at.line, finding.at.column, finding.rule.code


def has_reports(pieces: Iterable[Piece]) -> bool:
    """Whether a department's own report is among them; of forms alone there is no table."""
    return any(not one.project_id for one in pieces)
