"""The workbooks of a year, a department and everything: the tables of the data package, one a sheet.

Left out are the tables of every single value, which the reports' own workbooks and the CSVs hold.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from generator.addresses import (
    all_download_address,
    department_download_address,
    year_download_address,
)
from generator.exports.columns import Column
from generator.exports.csv_files import departments_with_reports, years_with_reports
from generator.exports.data_table import DataTable
from generator.exports.edition import Edition
from generator.exports.exporter import Exporter
from generator.exports.tables import TABLES
from generator.exports.workbook.book import Book, Head, Sheet
from generator.exports.workbook.dictionary import dictionary
from generator.exports.workbook.layout import Value, words_of
from generator.model.archive import Archive, Filed
from generator.pages.shown import Shown

_LEFT_OUT = frozenset({"figures", "texts", "verdicts"})
_OF_REPORTS = frozenset({"id", "report_id"})
_ELSEWHERE = frozenset({"departments"})
_TYPES = {"number": "number", "integer": "integer"}
_YES_NO = {"true": "是", "false": "否"}


def head_of(column: Column) -> Head:
    """The head of a column of the data package; its unit is part of its title where it has one."""
    return Head(column.title, column.meaning, type=_TYPES.get(column.type, "text"))


def _workbook(edition: Edition, title: str, tables: Iterable[DataTable]) -> bytes:
    archive = edition.archive
    notice = archive.site.sample_notice
    book = Book(title, "部门绩效公开数据", str(archive.site.name), notice)
    sheets = [_sheet(edition, table) for table in tables]
    book.cover("概况", _cover(edition, notice, sheets))
    told = [(book.add(sheet), sheet.heads) for sheet, _ in sheets]
    book.add(dictionary(told))
    return book.bytes()


def _sheet(edition: Edition, table: DataTable) -> tuple[Sheet, str]:
    """The sheet, and what its rows are."""
    flags = [place for place, column in enumerate(table.columns) if column.type == "boolean"]
    ours = [place for place, column in enumerate(table.columns) if column.computed]
    rows: list[list[Value]] = [[*row] for row in table.rows(edition)]
    for row in rows:
        for place in flags:
            row[place] = _YES_NO.get(words_of(row[place]), row[place])
        for place in ours:
            row[place] = Shown(words_of(row[place]), computed=True)
    heads = tuple(head_of(column) for column in table.columns)
    return Sheet(table.title, heads, tuple(rows)), table.meaning


def _cover(
    edition: Edition, notice: str, sheets: Iterable[tuple[Sheet, str]]
) -> Iterator[tuple[str, Value]]:
    archive = edition.archive
    if notice:
        yield "注意", notice
    yield "来自", str(archive.site.name)
    if archive.site.address:
        yield "网址", str(archive.site.address)
    yield "部门报告", f"{len(archive.reports)} 份"
    yield "项目自评表", f"{len(archive.forms)} 份"
    yield "说明", "自评，未经审计。数字照原文公布，小数位不增不减。"
    yield "", "格子下有点线的数由网站计算，不是原文所印。"
    yield "", "“未载明”：原文有这一项而没有填；空格：原文没有这一项；0：原文写明为零。"
    yield "", "每份报告的逐项数据和核对结果，在各自的 XLSX、CSV、JSON 里。"
    for sheet, meaning in sheets:
        yield sheet.name, meaning


def _part(edition: Edition, chosen: Iterable[Filed]) -> Edition:
    """The edition of some reports and forms alone."""
    files = {filed.file for filed in chosen}
    archive, examination = edition.archive, edition.examination
    return Edition(
        replace(
            archive,
            reports=tuple(one for one in archive.reports if one.file in files),
            forms=tuple(one for one in archive.forms if one.file in files),
        ),
        replace(
            examination,
            findings=tuple(one for one in examination.findings if one.at.file in files),
            surveyed=tuple(one for one in examination.surveyed if one.judgement.at.file in files),
        ),
    )


def _tables(archive: Archive, *, whole: bool) -> Iterator[DataTable]:
    for table in TABLES:
        wanted = whole or (table.columns[0].name in _OF_REPORTS and table.name not in _ELSEWHERE)
        if wanted and table.name not in _LEFT_OUT and table.present(archive):
            yield table


def _addresses(archive: Archive) -> Iterator[str]:
    for year in years_with_reports(archive):
        yield year_download_address("xlsx", year)
    for one in departments_with_reports(archive):
        yield department_download_address("xlsx", one)
    yield all_download_address("xlsx")


def _contents(edition: Edition) -> Iterator[tuple[str, bytes]]:
    archive = edition.archive
    for year in years_with_reports(archive):
        part = _part(edition, (one for one in archive.documents if one.year == year))
        title = f"{year} 年度部门整体支出绩效自评数据"
        tables = _tables(part.archive, whole=False)
        yield year_download_address("xlsx", year), _workbook(part, title, tables)
    for one in departments_with_reports(archive):
        part = _part(edition, edition.years_of[one])
        title = f"{archive.departments[one].name}历年绩效自评数据"
        tables = _tables(part.archive, whole=False)
        yield department_download_address("xlsx", one), _workbook(part, title, tables)
    title = f"{archive.site.name}：全部数据"
    yield all_download_address("xlsx"), _workbook(edition, title, _tables(archive, whole=True))


WORKBOOKS = Exporter("workbooks", _addresses, _contents)
