"""示例数据 in files that have no head to say it in: the last column of every CSV of made-up content.

A CSV goes from hand to hand without the page it came from; made-up figures must not be taken for a department's.
"""

from __future__ import annotations

from collections.abc import Iterable

from generator.exports.columns import Column
from generator.model.archive import Archive

# What the column says in a file that people open, and in one that programs read.
FOR_PEOPLE, FOR_PROGRAMS = "是", "true"
SAMPLE = Column(
    "sample",
    "示例数据",
    "是（true）：这一行是虚构的示例数据，不是任何部门公开的信息。",
    "boolean",
    required=True,
)


def marked_columns(columns: tuple[Column, ...], archive: Archive) -> tuple[Column, ...]:
    """The columns of a file; those of made-up content say so in the last."""
    return (*columns, SAMPLE) if archive.site.sample else columns


def marked_rows(
    rows: Iterable[Iterable[str]], archive: Archive, mark: str = FOR_PEOPLE
) -> Iterable[Iterable[str]]:
    """The rows below `marked_columns`."""
    return ([*row, mark] for row in rows) if archive.site.sample else rows
