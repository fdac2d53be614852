"""The CSV files people open: a report value by value, and the table of reports of a year, a department, of all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial

from generator.addresses import (
    all_download_address,
    department_download_address,
    year_download_address,
)
from generator.exports.cells import csv_head, csv_rows
from generator.exports.columns import Column
from generator.exports.edition import Edition
from generator.exports.exporter import DocumentExporter, Exporter, Made, download_of
from generator.exports.joined import Joined, has_reports
from generator.exports.overview import REPORT_COLUMNS, report_row
from generator.exports.records import Record, records_of
from generator.exports.sample_mark import marked_columns, marked_rows
from generator.model.archive import Archive, Filed
from generator.pages.page import name_of

RECORD_COLUMNS = (
    Column("path", "位置", "这一项在数据文件里的位置，与“已知差异”和核对结果用的相同。"),
    Column("label", "名称", "这一项的名称，如全年执行数。"),
    Column("kind", "类别", "金额、比率、数量、文字、日期或选择。"),
    Column(
        "state", "是否载明", "载明，或未载明（数据文件里有这一项而没有填）。没有这一项的不成行。"
    ),
    Column("printed", "公布内容", "原文印出的字符；文字分段处换行。未载明的为空。"),
    Column(
        "value", "公布数", "金额、比率、数量的数字，小数位照原文，不带千位逗号和百分号。", "number"
    ),
    Column("unit", "单位", "金额是元、万元或亿元，比率是%。"),
    Column("in_wan", "折合万元", "金额换算成万元，分毫不差；不是金额的为空。", "number"),
    Column("line", "数据行号", "在数据文件（YAML）的第几行。", "integer", required=True),
)
_OF_DOCUMENT = (
    Column("year", "年度", "预算年度。", "integer", required=True),
    Column("department_id", "部门ID", "部门在本站的代号，多年不变。", required=True),
    Column("department", "部门", "报告上的部门名称。", required=True),
    Column("project", "项目", "项目支出绩效自评表的项目名称；部门整体报告为空。"),
)
DOCUMENT_COLUMNS = (*_OF_DOCUMENT, *RECORD_COLUMNS)


def record_cells(record: Record) -> list[str]:
    """A record as cells of `RECORD_COLUMNS`."""
    return [
        record.path,
        record.label,
        record.kind.value,
        record.state,
        record.printed or "",
        record.value,
        record.unit,
        record.in_wan,
        str(record.line),
    ]


def document_csv(edition: Edition, filed: Filed) -> bytes:
    """One line for each value of a report or form, in the order of the form."""
    project = name_of(filed) if filed.project_id else ""
    about = [str(filed.year), filed.department_id, str(filed.report.department), project]
    rows = ([*about, *record_cells(record)] for record in records_of(filed))
    return _titled(edition.archive, DOCUMENT_COLUMNS, rows)


def _titled(archive: Archive, columns: tuple[Column, ...], rows: Iterable[list[str]]) -> bytes:
    return _head(archive, columns) + csv_rows(marked_rows(rows, archive))


def _head(archive: Archive, columns: tuple[Column, ...]) -> bytes:
    return csv_head(column.title for column in marked_columns(columns, archive))


def overview_csv(joined: Joined) -> Iterator[bytes]:
    """One line for each report."""
    yield _head(joined.outline, REPORT_COLUMNS)
    for piece in joined.reports:
        yield csv_rows(marked_rows([report_row(piece.row)], joined.outline))


def _overview(address: str, joined: Joined) -> Made:
    return Made(address, partial(overview_csv, joined), joined.reports)


def _of_years(joined: Joined) -> Iterator[Made]:
    for year, pieces in joined.by_year.items():
        if has_reports(pieces):
            yield _overview(year_download_address("csv", year), joined.part(pieces))


def _of_departments(joined: Joined) -> Iterator[Made]:
    for one, pieces in joined.by_department.items():
        if has_reports(pieces):
            yield _overview(department_download_address("csv", one), joined.part(pieces))


def _of_all(joined: Joined) -> Iterator[Made]:
    yield _overview(all_download_address("csv"), joined)


DOCUMENT_CSV = DocumentExporter("csv", lambda filed: download_of("csv", filed), document_csv)
DEPARTMENT_CSV = Exporter("tables of departments", _of_departments)
YEAR_CSV = Exporter("tables of years", _of_years)
ALL_CSV = Exporter("table of all reports", _of_all)
