"""What an exporter is: addresses known beforehand, and the bytes when they are asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from generator.addresses import download_address
from generator.exports.edition import Edition
from generator.exports.joined import Joined
from generator.exports.piece import Piece
from generator.model.archive import Filed


@dataclass(frozen=True, slots=True)
class DocumentExporter:
    """Makes one file of each report and form."""

    name: str
    address: Callable[[Filed | Piece], str]
    contents: Callable[[Edition, Filed], bytes]


@dataclass(frozen=True, slots=True)
class Made:
    """A file of several documents: where it lies, what it is made of, and its bytes, block after block, when asked for.

    It depends on the outline and on the small parts of `pieces`, and on their chunks by the names of `reads`; where
    `surveyed`, on what was asked of all reports too. While none of these changes its bytes do not.
    """

    address: str
    contents: Callable[[], Iterator[bytes]]
    pieces: tuple[Piece, ...] = ()
    reads: tuple[str, ...] = ()
    surveyed: bool = False


@dataclass(frozen=True, slots=True)
class Exporter:
    """Makes files of several documents, each of which may be made alone, or not at all."""

    name: str
    files: Callable[[Joined], Iterator[Made]]


def download_of(form: str, filed: Filed | Piece) -> str:
    """Where a report or form lies as a file; `form` is its ending: csv, xlsx, docx, yml."""
    return download_address(form, filed.year, filed.department_id, filed.project_id)
