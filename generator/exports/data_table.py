"""What a table of the data package is: its columns, its keys, and its rows when they are asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from generator.exports.columns import Column
from generator.exports.edition import Edition
from generator.exports.joined import Joined
from generator.model.archive import Archive, Filed


@dataclass(frozen=True, slots=True)
class ForeignKey:
    """A column that names a row of another table, "" for the same one; an empty cell names none."""

    column: str
    table: str
    reference: str


Rows = Iterator[list[str]]


@dataclass(frozen=True, slots=True)
class DataTable:
    """One CSV of the data package. `key` are the columns that tell its rows apart, none where rows may repeat.

    Its rows come from each report and form (`of_document`), or from the archive's outline (`of_outline`). `beside` are
    rows that come from neither, each after the file it is about: after the others, or, where `by_file`, all in the order
    of the files. `blanks`: its cells read 未载明 where the file left the value blank; elsewhere the word is a word like
    others.
    """

    name: str
    title: str
    meaning: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    of_document: Callable[[Edition, Filed], Rows] | None = None
    of_outline: Callable[[Archive], Rows] | None = None
    beside: Callable[[Joined], Iterator[tuple[str, list[str]]]] | None = None
    by_file: bool = False
    foreign: tuple[ForeignKey, ...] = ()
    optional: bool = False
    """Whether the table is left out where it has no rows."""
    blanks: bool = False


OF_REPORT = Column("report_id", "编号", "哪一份报告或自评表，见 reports.csv。", required=True)
TO_REPORT = ForeignKey("report_id", "reports", "id")
