"""The Frictionless Data Package of the whole site (specs v1): `data/datapackage.json` and the CSVs it describes.

<https://specs.frictionlessdata.io/data-package/>, <https://specs.frictionlessdata.io/table-schema/>. No licence is
named, for none is on record; no date of making, for the same content must give the same bytes.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator

from generator.addresses import DATA
from generator.exports.cells import csv_bytes
from generator.exports.columns import Column
from generator.exports.data_table import DataTable, ForeignKey
from generator.exports.edition import Edition
from generator.exports.exporter import Exporter
from generator.exports.printed import NOT_STATED
from generator.exports.sample_mark import marked_table
from generator.exports.tables import TABLES
from generator.model.archive import Archive

DESCRIPTOR = f"{DATA}datapackage.json"
_NAME = "department-performance-disclosure"


def tables_of(archive: Archive) -> tuple[DataTable, ...]:
    """The tables that the archive has rows for."""
    return tuple(marked_table(table, archive) for table in TABLES if table.present(archive))


def table_address(table: DataTable) -> str:
    """Where a table lies."""
    return f"{DATA}{table.name}.csv"


def _addresses(archive: Archive) -> Iterator[str]:
    yield from (table_address(table) for table in tables_of(archive))
    yield DESCRIPTOR


def _contents(edition: Edition) -> Iterator[tuple[str, bytes]]:
    resources: list[dict[str, object]] = []
    for table in tables_of(edition.archive):
        data = csv_bytes((column.name for column in table.columns), table.rows(edition))
        resources.append(_resource(table, data))
        yield table_address(table), data
    yield DESCRIPTOR, descriptor(edition.archive, resources)


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


def _resource(table: DataTable, data: bytes) -> dict[str, object]:
    return {
        "profile": "tabular-data-resource",
        "name": table.name.replace("_", "-"),
        "path": f"{table.name}.csv",
        "title": table.title,
        "description": table.meaning,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(data),
        "hash": f"sha256:{hashlib.sha256(data).hexdigest()}",
        "dialect": {"lineTerminator": "\r\n"},
        "schema": {
            "fields": [_field(column, table) for column in table.columns],
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


PACKAGE = Exporter("data package", _addresses, _contents)
