"""The chunks of a department as one file, from which each is read when it is asked for.

Nothing is in it but the chunks, those of one document after another: the pieces tell how long each is.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import takewhile
from pathlib import Path

from generator.exports.cut import Cut
from generator.exports.piece import Piece


def write_chunks(path: Path, cut: Cut) -> None:
    """Lay all chunks of a cut into one file; its pieces are those of one department, or of some."""
    with path.open("wb") as file:
        for piece in _in_order(cut.pieces):
            for name in piece.sizes:
                file.write(cut.chunk(piece, name))


class ChunkFiles:
    """The chunks in such files, as `Joined` asks for them: a number for each piece is in memory, and no chunk."""

    def __init__(self, pieces: Iterable[Piece], files: Mapping[str, Path]) -> None:
        """`files` by department; `pieces` must be all of those departments'."""
        self._files = files
        self._starts: dict[str, int] = {}
        ends: dict[str, int] = {}
        for piece in _in_order(pieces):
            start = ends.get(piece.department_id, 0)
            self._starts[piece.file] = start
            ends[piece.department_id] = start + sum(piece.sizes.values())

    def __call__(self, piece: Piece, name: str) -> bytes:
        """The chunk of that name.

        Raises:
            KeyError: when the piece has none.
            OSError: when the file is gone.

        """
        before = sum(piece.sizes[one] for one in takewhile(lambda one: one != name, piece.sizes))
        # Without a buffer: nothing is read but the chunk.
        with self._files[piece.department_id].open("rb", buffering=0) as file:
            file.seek(self._starts[piece.file] + before)
            return file.read(piece.sizes[name])


def _in_order(pieces: Iterable[Piece]) -> list[Piece]:
    return sorted(pieces, key=lambda one: one.file)
