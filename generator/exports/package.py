"""The Frictionless Data Package of the whole site (specs v1): `data/datapackage.json` and the CSVs it describes.

<https://specs.frictionlessdata.io/data-package/>, <https://specs.frictionlessdata.io/table-schema/>. No licence is
named, for none is on record; no date of making, for the same content must give the same bytes.
"""

from __future__ import annotations

import hashlib
import json
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import chain

from generator.addresses import DATA
from generator.exports.cells import csv_head
from generator.exports.columns import Column
from generator.exports.data_table import DataTable, ForeignKey
from generator.exports.exporter import Exporter, Made
from generator.exports.joined import Joined
from generator.exports.joining import lines_of
from generator.exports.printed import NOT_STATED
from generator.exports.sample_mark import marked_columns
from generator.exports.tables import tables_of
from generator.model.archive import Archive

DESCRIPTOR = f"{DATA}datapackage.json"
_NAME = "department-performance-disclosure"


@dataclass(frozen=True, slots=True)
class _Measure:
    """How many bytes a file has, and their SHA-256 in hexadecimal digits."""

    size: int
    digest: str


def table_address(table: DataTable) -> str:
    """Where a table lies."""
    return f"{DATA}{table.name}.csv"


def _files(joined: Joined) -> Iterator[Made]:
    tables = tables_of(joined)
    # The descriptor tells what the tables came to; of one that was not written just now it is found out again.
    measures: dict[str, _Measure] = {}
    for table in tables:
        reads = () if table.of_outline else (table.name,)
        pieces = joined.pieces if reads else ()
        yield Made(
            table_address(table),
            partial(_table, table, joined, measures),
            pieces,
            reads,
            surveyed=table.beside is not None,
        )
    yield Made(
        DESCRIPTOR,
        partial(_describe, tables, joined, measures),
        joined.pieces,
        tuple(table.name for table in tables if not table.of_outline),
        surveyed=True,
    )


def _table(table: DataTable, joined: Joined, measures: dict[str, _Measure]) -> Iterator[bytes]:
    size, digest = 0, hashlib.sha256()
    columns = marked_columns(table.columns, joined.outline)
    head = csv_head(column.name for column in columns)
    for block in chain((head,), lines_of(table, joined)):
        size += len(block)
        digest.update(block)
        yield block
    measures[table.name] = _Measure(size, digest.hexdigest())


def _describe(
    tables: Iterable[DataTable], joined: Joined, measures: dict[str, _Measure]
) -> Iterator[bytes]:
    resources: list[dict[str, object]] = []
    for table in tables:
        if table.name not in measures:
            deque(_table(table, joined, measures), maxlen=0)
        columns = marked_columns(table.columns, joined.outline)
        resources.append(_resource(table, columns, measures[table.name]))
    yield descriptor(joined.outline, resources)


def descriptor(archive: Archive, resources: list[dict[str, object]]) -> bytes:
    """The package's own file."""
    site = archive.site
    package: dict[str, object] = {
        "profile": "tabular-data-package",
        "name": _NAME,
        "title": f"{site.name}：全部数据",
        "description": _description(archive),
        **({"homepage": str(site.address)} if site.address else {}),
        "resources": resources,
    }
    return (json.dumps(package, ensure_ascii=False, indent=2) + "\n").encode(errors="replace")


def _description(archive: Archive) -> str:
    said = (
        "部门整体支出绩效自评报告的全部数字、文字和核对结果。数字照原文公布，小数位不增不减；"
        f"原文有而没有填的写“{NOT_STATED}”，原文没有的为空，原文写 0 的才是 0。"
        "以 ' 开头的文字，读回时去掉第一个 '（防止表格软件当成公式）。"
    )
    return said + archive.site.sample_notice


def _resource(table: DataTable, columns: Iterable[Column], measure: _Measure) -> dict[str, object]:
    return {
        "profile": "tabular-data-resource",
        "name": table.name.replace("_", "-"),
        "path": f"{table.name}.csv",
        "title": table.title,
        "description": table.meaning,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": measure.size,
        "hash": f"sha256:{measure.digest}",
        "dialect": {"lineTerminator": "\r\n"},
        "schema": {
            "fields": [_field(column, table) for column in columns],
            "missingValues": ["", NOT_STATED] if table.blanks else [""],
            **({"primaryKey": list(table.key)} if table.key else {}),
            **({"foreignKeys": [_foreign(one) for one in table.foreign]} if table.foreign else {}),
        },
    }


def _field(column: Column, table: DataTable) -> dict[str, object]:
    constraints: dict[str, object] = {}
    if column.required:
        constraints["required"] = True
    if table.key == (column.name,):
        constraints["unique"] = True
    return {
        "name": column.name,
        "type": column.type,
        "title": column.title,
        "description": column.meaning,
        **({"constraints": constraints} if constraints else {}),
    }


def _foreign(one: ForeignKey) -> dict[str, object]:
    return {
        "fields": one.column,
        "reference": {"resource": one.table.replace("_", "-"), "fields": one.reference},
    }


PACKAGE = Exporter("data package", _files)
