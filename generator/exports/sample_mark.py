"""示例数据 in files that have no head to say it in: the last column of every CSV of made-up content.

A CSV goes from hand to hand without the page it came from; made-up figures must not be taken for a department's.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from generator.exports.columns import Column
from generator.exports.data_table import DataTable
from generator.exports.edition import Edition
from generator.model.archive import Archive

SAMPLE = Column(
    "sample",
    "示例数据",
    "是（true）：这一行是虚构的示例数据，不是任何部门公开的信息。",
    "boolean",
    required=True,
)


def marked_columns(columns: tuple[Column, ...], archive: Archive) -> tuple[Column, ...]:
    """The columns of a file people open; those of made-up content say so in the last."""
    return (*columns, SAMPLE) if archive.site.sample else columns


def marked_rows(rows: Iterable[list[str]], archive: Archive) -> Iterable[list[str]]:
    """The rows below `marked_columns`."""
    return ([*row, "是"] for row in rows) if archive.site.sample else rows


def marked_table(table: DataTable, archive: Archive) -> DataTable:
    """A table of the data package, marked in the same way."""
    if not archive.site.sample:
        return table

    def rows(edition: Edition) -> Iterator[list[str]]:
        return ([*row, "true"] for row in table.rows(edition))

    return replace(table, columns=(*table.columns, SAMPLE), rows=rows)
