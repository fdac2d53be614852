"""The workbooks of a year, a department and everything: the tables of the data package, one a sheet.

Left out are the tables of every single value, which the reports' own workbooks and the CSVs hold.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from itertools import islice
from typing import overload

from generator.addresses import (
    all_download_address,
    department_download_address,
    year_download_address,
)
from generator.exports.columns import Column
from generator.exports.data_table import DataTable
from generator.exports.exporter import Exporter, Made
from generator.exports.joined import Joined, has_reports
from generator.exports.joining import rows_of
from generator.exports.tables import tables_of
from generator.exports.workbook.book import Book, Head, Sheet
from generator.exports.workbook.dictionary import dictionary
from generator.exports.workbook.layout import Value
from generator.pages.shown import Shown

_LEFT_OUT = frozenset({"figures", "texts", "verdicts"})
_OF_REPORTS = frozenset({"id", "report_id"})
_ELSEWHERE = frozenset({"departments"})
# Up to so many rows a workbook is made in memory, about 3 KB each; beyond them it is written row by row.
_MANY_ROWS = 20_000
_TYPES = {"number": "number", "integer": "integer"}
_YES_NO = {"true": "是", "false": "否"}


def head_of(column: Column) -> Head:
    """The head of a column of the data package; its unit is part of its title where it has one."""
    return Head(column.title, column.meaning, type=_TYPES.get(column.type, "text"))


class _Rows(Sequence[Sequence[Value]]):
    """The rows of a table, read anew from its chunks each time they are gone through, never all in memory."""

    def __init__(self, table: DataTable, joined: Joined, first: int, last: int) -> None:
        self._table, self._joined, self._first, self._last = table, joined, first, last

    def __len__(self) -> int:
        return self._last - self._first

    def __iter__(self) -> Iterator[Sequence[Value]]:
        flags = [at for at, column in enumerate(self._table.columns) if column.type == "boolean"]
        ours = [at for at, column in enumerate(self._table.columns) if column.computed]
        for cells in islice(rows_of(self._table, self._joined), self._first, self._last):
            row: list[Value] = [*cells]
            for at in flags:
                row[at] = _YES_NO.get(cells[at], cells[at])
            for at in ours:
                row[at] = Shown(cells[at], computed=True)
            yield row

    @overload
    def __getitem__(self, index: int) -> Sequence[Value]: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Sequence[Value]]: ...
    def __getitem__(self, index: int | slice) -> Sequence[Value] | Sequence[Sequence[Value]]:
        if isinstance(index, slice):
            first, last, _ = index.indices(len(self))
            return _Rows(self._table, self._joined, self._first + first, self._first + last)
        return next(iter(self[index:]))


def _workbook(joined: Joined, title: str, tables: Sequence[DataTable]) -> Iterator[bytes]:
    site = joined.outline.site
    notice = site.sample_notice
    sheets = [_sheet(table, joined) for table in tables]
    large = sum(len(sheet.rows) for sheet, _ in sheets) > _MANY_ROWS
    book = Book(title, "部门绩效公开数据", str(site.name), notice, large=large)
    book.cover("概况", _cover(joined, notice, sheets))
    told = [(book.add(sheet), sheet.heads) for sheet, _ in sheets]
    book.add(dictionary(told))
    yield from book.blocks()


def _sheet(table: DataTable, joined: Joined) -> tuple[Sheet, str]:
    """The sheet, and what its rows are."""
    heads = tuple(head_of(column) for column in table.columns)
    return Sheet(table.title, heads, _Rows(table, joined, 0, _length(table, joined))), table.meaning


def _length(table: DataTable, joined: Joined) -> int:
    if table.of_outline:
        return sum(1 for _ in table.of_outline(joined.outline))
    beside = sum(1 for _ in table.beside(joined)) if table.beside else 0
    return joined.count(table.name) + beside


def _cover(
    joined: Joined, notice: str, sheets: Iterable[tuple[Sheet, str]]
) -> Iterator[tuple[str, Value]]:
    site = joined.outline.site
    if notice:
        yield "注意", notice
    yield "来自", str(site.name)
    if site.address:
        yield "网址", str(site.address)
    yield "部门报告", f"{len(joined.reports)} 份"
    yield "项目自评表", f"{len(joined.forms)} 份"
    yield "说明", "自评，未经审计。数字照原文公布，小数位不增不减。"
    yield "", "格子下有点线的数由网站计算，不是原文所印。"
    yield "", "“未载明”：原文有这一项而没有填；空格：原文没有这一项；0：原文写明为零。"
    yield "", "每份报告的逐项数据和核对结果，在各自的 XLSX、CSV、JSON 里。"
    for sheet, meaning in sheets:
        yield sheet.name, meaning


def _tables(joined: Joined, *, whole: bool) -> Iterator[DataTable]:
    for table in tables_of(joined):
        wanted = whole or (table.columns[0].name in _OF_REPORTS and table.name not in _ELSEWHERE)
        if wanted and table.name not in _LEFT_OUT:
            yield table


def _made(address: str, joined: Joined, title: str, *, whole: bool = False) -> Made:
    tables = tuple(_tables(joined, whole=whole))
    reads = tuple(table.name for table in tables if not table.of_outline)
    contents = partial(_workbook, joined, title, tables)
    return Made(address, contents, joined.pieces, reads, surveyed=whole)


def _of_years(joined: Joined) -> Iterator[Made]:
    for year, pieces in joined.by_year.items():
        if has_reports(pieces):
            title = f"{year} 年度部门整体支出绩效自评数据"
            yield _made(year_download_address("xlsx", year), joined.part(pieces), title)


def _of_departments(joined: Joined) -> Iterator[Made]:
    for one, pieces in joined.by_department.items():
        if has_reports(pieces):
            title = f"{joined.outline.departments[one].name}历年绩效自评数据"
            yield _made(department_download_address("xlsx", one), joined.part(pieces), title)


def _of_all(joined: Joined) -> Iterator[Made]:
    title = f"{joined.outline.site.name}：全部数据"
    yield _made(all_download_address("xlsx"), joined, title, whole=True)


DEPARTMENT_WORKBOOKS = Exporter("workbooks of departments", _of_departments)
YEAR_WORKBOOKS = Exporter("workbooks of years", _of_years)
ALL_WORKBOOK = Exporter("workbook of everything", _of_all)
