"""The workbooks of a year, a department and everything: tables of the data package, one a sheet."""

import io
from collections.abc import Iterator
from typing import Any

import pytest
from openpyxl import load_workbook

from generator.exports.edition import Edition
from generator.exports.registry import addresses
from generator.exports.workbook import data_sheets
from generator.exports.workbook.data_sheets import (
    ALL_WORKBOOK,
    DEPARTMENT_WORKBOOKS,
    YEAR_WORKBOOKS,
)
from tests.exports.editions import GOLDEN, folder_edition, joined, reference, sample_edition

WORKBOOKS = (YEAR_WORKBOOKS, DEPARTMENT_WORKBOOKS, ALL_WORKBOOK)


def contents(edition: Edition) -> dict[str, bytes]:
    return {
        one.address: b"".join(one.contents())
        for exporter in WORKBOOKS
        for one in exporter.files(joined(edition))
    }


def books(edition: Edition) -> dict[str, Any]:
    return {address: load_workbook(io.BytesIO(data)) for address, data in contents(edition).items()}


@pytest.fixture(scope="module")
def sample() -> dict[str, Any]:
    return books(sample_edition(12, 2))


def column(book: Any, sheet: str, head: str) -> Iterator[Any]:
    heads, *rows = book[sheet].iter_rows(values_only=True)
    place = heads.index(head)
    return (row[place] for row in rows)


@pytest.mark.parametrize("folder", GOLDEN, ids=lambda folder: str(folder.parent.name))
def test_the_files_are_those_announced(folder: Any) -> None:
    edition = folder_edition(folder)
    offered = [one for one in addresses(joined(edition)) if one.endswith(".xlsx")]
    assert set(contents(edition)) <= set(offered)


def test_a_year_holds_its_own_reports_alone(sample: dict[str, Any]) -> None:
    years = sample_edition(12, 2).archive.years
    for year in years:
        assert set(column(sample[f"{year}/{year}.xlsx"], "报告和自评表", "年度")) == {year}


def test_a_department_holds_its_own_years_alone(sample: dict[str, Any]) -> None:
    archive = sample_edition(12, 2).archive
    one = archive.reports[0].department_id
    book = sample[f"departments/{one}/{one}.xlsx"]
    assert set(column(book, "报告和自评表", "部门ID")) == {one}


def test_everything_holds_every_document(sample: dict[str, Any]) -> None:
    archive = sample_edition(12, 2).archive
    found = list(column(sample["data/all.xlsx"], "报告和自评表", "编号"))
    assert found == [filed.file.removesuffix(".yml") for filed in archive.documents]


def test_the_totals_are_numbers_in_the_format_they_were_printed_in() -> None:
    page = books(reference())["data/all.xlsx"]["报告和自评表"]
    heads = [cell.value for cell in next(page.iter_rows())]
    cell = page.cell(2, heads.index("全年执行数") + 1)
    assert (cell.value, cell.number_format) == (6385.04, "#,##0.00")


def test_the_same_edition_gives_the_same_bytes() -> None:
    once, again = (contents(sample_edition(12, 2)) for _ in range(2))
    assert once == again


def test_every_workbook_ends_with_its_dictionary(sample: dict[str, Any]) -> None:
    assert {book.sheetnames[-1] for book in sample.values()} == {"数据字典"}


def test_a_large_workbook_written_row_by_row_says_the_same(
    sample: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(data_sheets, "_MANY_ROWS", 1)
    edition = sample_edition(12, 2)
    [one] = ALL_WORKBOOK.files(joined(edition))
    once, again = (b"".join(one.contents()) for _ in range(2))
    assert once == again
    small, large = sample[one.address], load_workbook(io.BytesIO(once))
    assert large.sheetnames == small.sheetnames
    for page in small:
        assert list(large[page.title].values) == list(page.values)
        heights = {number: row.height for number, row in page.row_dimensions.items()}
        assert {n: row.height for n, row in large[page.title].row_dimensions.items()} == heights
