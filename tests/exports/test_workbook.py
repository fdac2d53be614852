"""The workbook of a report: numbers that read back as printed, words that are never formulas, sheets that explain."""

import io
import re
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook
from openpyxl.cell.cell import Cell
from openpyxl.worksheet.worksheet import Worksheet

from generator.exports.workbook.book import Book, Head, Plain, Sheet
from generator.exports.workbook.numerals import numeral_of
from generator.exports.workbook.report import report_workbook
from generator.model.archive import Filed
from tests.exports.editions import (
    GOLDEN,
    folder_edition,
    only,
    printed_of,
    reference,
    sample_edition,
    tiny,
    values_of,
)
from tests.hostile import HOSTILE, Folder
from tests.sites import CONTENT

DOCUMENTS = [
    pytest.param(folder, filed, id=f"{folder.parent.name}-{filed.file}")
    for folder in (CONTENT, *GOLDEN)
    for filed in folder_edition(folder).archive.documents
]
NUMBER = Head("数", "一个数。", type="number")


def opened(data: bytes) -> Workbook:
    return load_workbook(io.BytesIO(data))


def shown(cell: Cell) -> str:
    """A cell as the spreadsheet shows it: the number in its format, thousands ungrouped; words as they are."""
    if not isinstance(cell.value, int | float):
        return str(cell.value or "")
    shape = str(cell.number_format).partition(";")[0]
    places = len(shape.rstrip("%").partition(".")[2])
    value = Decimal(repr(cell.value)) * (100 if shape.endswith("%") else 1)
    said = f"{value.quantize(Decimal(1).scaleb(-places)):f}"
    return ("+" if shape.startswith("+") else "") + said + ("%" if shape.endswith("%") else "")


def written(text: str) -> Cell:
    """The cell that a printed number becomes."""
    book = Book("题", "", "")
    book.add(Sheet("表", (NUMBER,), ((text,),)))
    cell = opened(book.bytes())["表"]["A2"]
    assert isinstance(cell, Cell)
    return cell


def sheet(data: bytes, name: str) -> Worksheet:
    found = opened(data)[name]
    assert isinstance(found, Worksheet)
    return found


def table(found: Worksheet) -> list[dict[str, str]]:
    """The rows by their heads, as shown."""
    heads, *rows = found.iter_rows()
    return [
        {str(head.value): shown(cell) for head, cell in zip(heads, row, strict=True)}  # type: ignore[arg-type]
        for row in rows
    ]


@pytest.mark.parametrize(("folder", "filed"), DOCUMENTS)
def test_every_figure_stands_in_the_workbook_with_its_places(folder: Path, filed: Filed) -> None:
    rows = table(sheet(report_workbook(folder_edition(folder), filed), "逐项数据"))
    found = [row["公布数"] for row in rows]
    wanted = [printed_of(value) for value in values_of(filed.report)]
    for one in wanted:
        if one is not None:
            assert one.replace(",", "").rstrip("%") in found


@pytest.mark.parametrize(
    ("printed", "value", "format"),
    [
        ("950", 950, "0"),
        ("6385.04", 6385.04, "#,##0.00"),
        ("6,390.11", 6390.11, "#,##0.00"),
        ("0.00", 0, "0.00"),
        ("99.92%", 0.9992, "0.00%"),
        ("100%", 1, "0%"),
        ("-12.5", -12.5, "0.0"),
        ("+3.20", 3.2, "+0.00;-0.00"),
    ],
)
def test_a_number_has_the_format_it_was_printed_in(printed: str, value: float, format: str) -> None:
    cell = written(printed)
    assert (cell.value, cell.number_format) == (value, format)


def test_a_year_is_not_grouped() -> None:
    book = Book("题", "", "")
    book.add(Sheet("表", (NUMBER,), ((Plain("2023"),),)))
    assert opened(book.bytes())["表"]["A2"].number_format == "0"


@pytest.mark.parametrize(
    "text",
    [
        "1234567890123456",
        "0.1234567890123456",
        "-0",
        "-0.00",
        "007",
        "１２",
        "1e5",
        "1.",
        ".5",
        "1,2",
        "12 人",
    ],
)
def test_what_no_double_keeps_stays_text(text: str) -> None:
    assert written(text).value == text


DIGITS = st.builds(
    lambda sign, whole, fraction: (
        f"{sign if whole or fraction.strip('0') else ''}{whole}{fraction and '.'}{fraction}"
    ),
    st.sampled_from(["", "-"]),
    st.integers(0, 10**11 - 1),
    st.text("0123456789", max_size=4),
)


@given(DIGITS)
def test_a_number_read_back_is_the_one_that_was_printed(printed: str) -> None:
    numeral = numeral_of(printed)
    assert numeral is not None
    # XlsxWriter writes 16 digits; a reader makes a double of them, and shows the places of the format.
    read_back = Decimal(repr(float(f"{numeral.value:.16G}")))
    places = len(printed.partition(".")[2])
    assert f"{read_back.quantize(Decimal(1).scaleb(-places)):f}" == printed


@given(st.lists(DIGITS, min_size=1, max_size=30))
def test_a_file_read_back_has_the_numbers_that_were_printed(printed: list[str]) -> None:
    book = Book("题", "", "")
    book.add(Sheet("表", (NUMBER,), tuple((one,) for one in printed)))
    rows = table(sheet(book.bytes(), "表"))
    assert [row["数"] for row in rows] == printed


@pytest.mark.parametrize(
    "text", ["=1+1", "+1+1", "-1+1", "@SUM(A1)", "https://example.org/", "{=1}"]
)
def test_no_text_becomes_a_formula_or_a_link(text: str) -> None:
    book = Book(text, text, text, text)
    book.cover("概况", ((text, text),))
    book.add(Sheet(text, (Head(text, text),), ((text,),)))
    for page in opened(book.bytes()).worksheets:
        for row in page.iter_rows():
            assert all(cell.data_type == "s" and not cell.hyperlink for cell in row if cell.value)


@pytest.mark.parametrize("words", [*HOSTILE, "_x0041_", "坏\x0b\ufffe", "a" * 40_000])
def test_hostile_words_come_out_as_words(words: str) -> None:
    book = Book(words, words, words)
    book.add(Sheet(words, (Head("话", ""),), ((words,), ("二",))))
    made = opened(book.bytes())
    cell = made.worksheets[0]["A2"]
    assert isinstance(cell, Cell)
    plain = " ".join("".join(c for c in words if c.isprintable()).split())
    assert " ".join(str(cell.value).split())[:1000] == plain[:1000]


def test_a_text_too_long_for_a_cell_says_so() -> None:
    book = Book("题", "", "")
    book.add(Sheet("表", (Head("话", ""),), (("长" * 40_000,),)))
    cell = opened(book.bytes())["表"]["A2"]
    assert len(str(cell.value)) == 32_767
    assert str(cell.value).endswith("全文见数据文件）")


def test_two_sheets_of_one_name_are_told_apart() -> None:
    book = Book("题", "", "")
    names = [book.add(Sheet("表[1]", (NUMBER,), ())), book.add(Sheet("表[1]", (NUMBER,), ()))]
    assert names == opened(book.bytes()).sheetnames
    assert len(set(names)) == 2


@pytest.mark.parametrize(("folder", "filed"), DOCUMENTS)
def test_a_sheet_can_be_worked_with_and_printed(folder: Path, filed: Filed) -> None:
    [_, *pages] = opened(report_workbook(folder_edition(folder), filed)).worksheets
    for page in pages:
        assert page.freeze_panes == "B2"
        assert str(page.auto_filter.ref).startswith("A1:")
        assert page.page_setup.orientation == "landscape"
        assert str(page.page_setup.paperSize) == "9"
        assert page.print_title_rows in {"1:1", "$1:$1"}


@pytest.mark.parametrize(("folder", "filed"), DOCUMENTS)
def test_the_dictionary_tells_of_every_column_of_every_sheet(folder: Path, filed: Filed) -> None:
    book = opened(report_workbook(folder_edition(folder), filed))
    heads = [
        (page.title, re.sub("（(元|万元|亿元)）$", "", str(cell.value)))
        for page in book.worksheets[1:]
        for cell in next(page.iter_rows())
    ]
    rows = [[cell.value for cell in row] for row in book["数据字典"].iter_rows(min_row=2)]
    assert [(row[0], row[1]) for row in rows] == heads
    assert all(row[2] and row[4] for row in rows)


def test_the_cover_has_the_totals_and_what_was_concluded() -> None:
    found = sheet(report_workbook(reference(), only(reference())), "概况")
    told = {str(row[0].value or ""): shown(row[1]) for row in found.iter_rows()}  # type: ignore[arg-type]
    assert told["全年预算数（万元）"] == "6390.11"
    assert told["全年执行数（万元）"] == "6385.04"
    assert told["预算完成率"] == "99.92%"
    assert told["文号"] == "未载明"
    assert told["核对"].startswith("不符 1 处")


def test_a_table_of_the_page_is_a_sheet_with_its_unit() -> None:
    found = sheet(report_workbook(reference(), only(reference())), "按资金来源")
    assert table(found)[0] == {
        "项目": "一般公共预算财政拨款支出",
        "支出（万元）": "5394.61",
        "占比": "84.49%",
    }


def test_our_figures_are_dotted_beneath_and_printed_ones_are_not() -> None:
    found = sheet(report_workbook(reference(), only(reference())), "按资金来源")
    assert [found.cell(2, place).border.bottom.style for place in (2, 3)] == [None, "dotted"]


def test_the_verdicts_have_their_working_and_the_difference() -> None:
    rows = table(sheet(report_workbook(reference(), only(reference())), "核对结果"))
    [row] = [one for one in rows if one["结论"] == "不符"]
    assert row["核对编号"] == "A101"
    assert row["相差"].lstrip("-") == "0.05"
    assert row["计算过程"].startswith("5,394.61 + 990.38 + 0 + 0 = 6,384.99")
    assert row["核对说明"].startswith("原文如此")


def test_a_blank_figure_says_so_and_a_zero_is_a_number(tmp_path: Path) -> None:
    edition = tiny(
        tmp_path,
        "三公经费:\n  合计: {预算数: 5, 决算数: 0}\n  公务接待费:\n    预算数: 5\n    决算数:\n",
    )
    found = sheet(report_workbook(edition, only(edition)), "“三公”经费")
    assert [found.cell(row, 3).value for row in (2, 3)] == [0, "未载明"]


@pytest.mark.parametrize(("folder", "filed"), DOCUMENTS)
def test_the_same_report_gives_the_same_bytes(folder: Path, filed: Filed) -> None:
    edition = folder_edition(folder)
    assert report_workbook(edition, filed) == report_workbook(edition, filed)


def test_made_up_data_say_so_on_the_cover_and_at_the_head_of_each_sheet() -> None:
    edition = sample_edition(12, 2)
    book = opened(report_workbook(edition, edition.archive.documents[0]))
    notice = edition.archive.site.sample_notice
    assert book["概况"]["B2"].value == notice
    heads = [page.oddHeader.left for page in book.worksheets if page.oddHeader]
    assert len(heads) == len(book.worksheets)
    assert all(notice[:20] in str(head.text) for head in heads)


def test_hostile_content_makes_a_workbook(tmp_path: Path) -> None:
    edition = folder_edition(Folder("=1+1</v>").write(tmp_path))
    for filed in edition.archive.documents:
        made = opened(report_workbook(edition, filed))
        kinds = {
            cell.data_type for page in made.worksheets for row in page.iter_rows() for cell in row
        }
        assert kinds <= {"s", "n"}
