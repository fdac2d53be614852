"""A table of the data package joined of its chunks: lines as bytes for its CSV, cells for a sheet."""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Iterator
from itertools import chain
from operator import itemgetter

from generator.exports.cells import csv_rows, rows_in
from generator.exports.data_table import DataTable
from generator.exports.joined import Joined
from generator.exports.sample_mark import FOR_PROGRAMS, marked_rows
from generator.model.archive import Archive


def lines_of(table: DataTable, joined: Joined) -> Iterator[bytes]:
    """All rows of the table, the head left out, a document at a time."""
    if table.of_outline:
        yield lines(table.of_outline(joined.outline), joined.outline)
        return
    pieces = joined.in_order_of_files if table.by_file else joined.pieces
    own = ((piece.file, joined.chunk(piece, table.name)) for piece in pieces)
    beside = (
        (file, lines([row], joined.outline))
        for file, row in (table.beside(joined) if table.beside else ())
    )
    pairs = heapq.merge(own, beside, key=itemgetter(0)) if table.by_file else chain(own, beside)
    yield from (data for _, data in pairs if data)


def lines(rows: Iterable[Iterable[str]], outline: Archive) -> bytes:
    """Rows of a table as lines of its CSV."""
    return csv_rows(marked_rows(rows, outline, FOR_PROGRAMS))


def rows_of(table: DataTable, joined: Joined) -> Iterator[list[str]]:
    """The cells of all rows, without the mark of made-up content."""
    for data in lines_of(table, joined):
        for row in rows_in(data):
            yield row[: len(table.columns)]
