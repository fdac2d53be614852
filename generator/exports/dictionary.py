"""The data dictionary of /data/: every table, column and API file as the exporters themselves declare them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from generator.exports.api.endpoints import ENDPOINTS, INDEX_FILE
from generator.exports.api.openapi import OPENAPI_FILE
from generator.exports.columns import Column
from generator.exports.csv_files import DOCUMENT_COLUMNS
from generator.exports.data_table import DataTable
from generator.exports.joined import Joined
from generator.exports.overview import REPORT_COLUMNS
from generator.exports.package import DESCRIPTOR, table_address
from generator.exports.sample_mark import marked_columns
from generator.exports.tables import tables_of
from generator.pages.data import ApiFile, DataFile, Dictionary, Field

_KINDS = {"string": "文字", "integer": "整数", "number": "数", "boolean": "是否"}


def dictionary_of(joined: Joined, sizes: Mapping[str, int] | None = None) -> Dictionary:
    """The dictionary; `sizes` are in bytes by address, where the files are made already."""
    shown = {address: size_in_words(size) for address, size in (sizes or {}).items()}
    return Dictionary(
        tables=tuple(_table(table, joined, shown) for table in tables_of(joined)),
        lists=(
            _list(
                "report-csv",
                "一份报告的 CSV",
                "报告页下载。每个数、每段文字一行，按报告的次序。",
                marked_columns(DOCUMENT_COLUMNS, joined.outline),
            ),
            _list(
                "overview-csv",
                "年度、部门和全部的 CSV",
                "年度页、部门页和本页下载。每份部门报告一行；项目自评表不在内，以免相加时重复。",
                marked_columns(REPORT_COLUMNS, joined.outline),
            ),
        ),
        api=tuple(
            ApiFile(one.path, one.title, next(iter(one.addresses(joined)), "")) for one in ENDPOINTS
        ),
        descriptor=DESCRIPTOR,
        index=INDEX_FILE,
        openapi=OPENAPI_FILE,
        sizes=shown,
    )


def _table(table: DataTable, joined: Joined, sizes: Mapping[str, str]) -> DataFile:
    address = table_address(table)
    return DataFile(
        name=f"{table.name}.csv",
        title=table.title,
        meaning=table.meaning,
        fragment=f"table_{table.name}",
        address=address,
        size=sizes.get(address, ""),
        key="、".join(table.key),
        fields=_fields(marked_columns(table.columns, joined.outline)),
    )


def _list(fragment: str, title: str, meaning: str, columns: Iterable[Column]) -> DataFile:
    name = fragment.replace("-", "_")
    return DataFile(title, title, meaning, name, "", "", "", _fields(columns))


def _fields(columns: Iterable[Column]) -> tuple[Field, ...]:
    return tuple(
        Field(column.name, column.title, _KINDS[column.type], column.meaning) for column in columns
    )


def size_in_words(size: int) -> str:
    """A size for people: 870 字节, 13 KB, 3.2 MB."""
    if size < 1000:
        return f"{size} 字节"
    if size < 1_000_000:
        return f"{size // 1000} KB"
    return f"{size // 1_000_000}.{size % 1_000_000 // 100_000} MB"
