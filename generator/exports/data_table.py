"""What a table of the data package is: its columns, its keys, and its rows when they are asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from generator.exports.columns import Column
from generator.exports.edition import Edition
from generator.model.archive import Archive


@dataclass(frozen=True, slots=True)
class ForeignKey:
    """A column that names a row of another table, "" for the same one; an empty cell names none."""

    column: str
    table: str
    reference: str


@dataclass(frozen=True, slots=True)
class DataTable:
    """One CSV of the data package. `key` are the columns that tell its rows apart, none where rows may repeat.

    `present`: whether an archive has rows for it, told without making any. `blanks`: its cells read 未载明 where the
    file left the value blank; elsewhere the word is a word like others.
    """

    name: str
    title: str
    meaning: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    rows: Callable[[Edition], Iterator[list[str]]]
    foreign: tuple[ForeignKey, ...] = ()
    present: Callable[[Archive], bool] = lambda _: True
    blanks: bool = False


OF_REPORT = Column("report_id", "编号", "哪一份报告或自评表，见 reports.csv。", required=True)
TO_REPORT = ForeignKey("report_id", "reports", "id")
