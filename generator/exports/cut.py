"""Reports and forms cut into pieces and chunks, where they are in memory: in a worker, some departments at a time."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from generator.checks.findings import Examination
from generator.exports.api.documents import BRIEF, brief
from generator.exports.api.files import compact
from generator.exports.api.lists import LISTED
from generator.exports.dates import changed_on
from generator.exports.edition import Edition
from generator.exports.entries import entries_of
from generator.exports.joining import lines
from generator.exports.overview import document_row
from generator.exports.piece import Piece
from generator.exports.summary import summary_of
from generator.exports.tables import TABLES
from generator.model.archive import Archive, Filed
from generator.model.values import Figure
from generator.pages.shown import wan_of
from generator.pages.totals import totals_of
from generator.reports.tally import findings_by_severity

Chunk = tuple[int, bytes]


@dataclass(frozen=True, slots=True)
class Cut:
    """The pieces of some documents, and the chunks of each: by the file of the document, then by name."""

    pieces: tuple[Piece, ...]
    chunks: dict[str, dict[str, bytes]]

    def chunk(self, piece: Piece, name: str) -> bytes:
        """The chunk of that name."""
        return self.chunks[piece.file][name]


def cut(edition: Edition) -> Cut:
    """All documents of an edition; what comes of one is the same whatever others are in it."""
    pieces: list[Piece] = []
    chunks: dict[str, dict[str, bytes]] = {}
    for filed in edition.archive.documents:
        made = dict(_chunks(edition, filed))
        pieces.append(_piece(edition, filed, made))
        chunks[filed.file] = {name: data for name, (_, data) in made.items()}
    return Cut(tuple(pieces), chunks)


def outline_of(archive: Archive) -> Archive:
    """The archive without its reports and forms."""
    return replace(archive, reports=(), forms=())


def _chunks(edition: Edition, filed: Filed) -> Iterator[tuple[str, Chunk]]:
    """Those that are not empty."""
    for table in TABLES:
        if table.of_document:
            rows = list(table.of_document(edition, filed))
            if rows:
                yield table.name, (len(rows), lines(rows, edition.archive))
    for name, objects_of in LISTED.items():
        objects = [compact(one) for one in objects_of(edition, filed)]
        if objects:
            yield name, (len(objects), b",".join(objects))
    yield BRIEF, (1, compact(brief(edition, filed)))


def _piece(edition: Edition, filed: Filed, chunks: dict[str, Chunk]) -> Piece:
    totals = totals_of(filed.report)
    found = tuple(finding for _, finding in edition.found_in(filed))
    return Piece(
        file=filed.file,
        year=filed.year,
        department_id=filed.department_id,
        project_id=filed.project_id,
        row=tuple(document_row(summary_of(edition, filed))),
        budget=_stated(totals.budget),
        executed=_stated(totals.executed),
        changed=changed_on(filed),
        entries=tuple(entries_of(filed)),
        severities=tuple(findings_by_severity(Examination(found, {})).values()),
        counts={name: count for name, (count, _) in chunks.items()},
        sizes={name: len(data) for name, (_, data) in chunks.items()},
    )


def _stated(figure: Figure | None) -> Decimal | None:
    return wan_of(figure.amount) if figure and figure.amount else None
