"""CSV that a spreadsheet opens as it is meant, and a program reads back as it was."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.exports.cells import csv_head, csv_rows, guarded
from tests.exports.editions import unguarded

# What no reader lets into a report: lone surrogates, and a carriage return, which becomes a line feed.
TEXTS = st.text(st.characters(codec="utf-8", exclude_characters="\r\x00"))
DANGEROUS = (
    "=1+1",
    "+1+1",
    "-1+1",
    "@SUM(A1)",
    "＝1+1",
    "＋1",
    "－1+1",
    "＠x",
    "\t=1",
    "\r=1",
    " =1",
)


def read(data: bytes) -> list[list[str]]:
    """The cells as a program reads them."""
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), strict=True))


@pytest.mark.parametrize("text", DANGEROUS)
def test_no_text_can_be_a_formula(text: str) -> None:
    assert guarded(text) == f"'{text}"


@pytest.mark.parametrize("number", ["-12.30", "-1,234.56", "-0.5%", "0", "950", "6385.04"])
def test_a_number_stays_a_number(number: str) -> None:
    assert guarded(number) == number


@pytest.mark.parametrize("text", ["-", "-5万元", "--1", "-1-1", "-1e5", "-１", "+5"])
def test_what_only_begins_like_a_number_is_guarded(text: str) -> None:
    assert guarded(text) == f"'{text}"


@given(TEXTS)
def test_the_guard_comes_off_again(text: str) -> None:
    assert unguarded(guarded(text)) == text


@given(TEXTS)
def test_no_cell_begins_as_a_formula_does(text: str) -> None:
    cell = guarded(text)
    harmless = not cell.lstrip().startswith(tuple("=+-@＝＋－＠"))
    assert harmless or (cell.startswith("-") and cell[1:2].isdigit())


@given(st.lists(st.lists(TEXTS, min_size=2, max_size=2), min_size=1))
def test_every_cell_is_read_back(rows: list[list[str]]) -> None:
    [header, *back] = read(csv_head(("一", "二")) + csv_rows(rows))
    assert header == ["一", "二"]
    assert [[unguarded(cell) for cell in row] for row in back] == rows


def test_the_file_begins_with_a_byte_order_mark_and_ends_lines_as_excel_does() -> None:
    assert csv_head(("甲",)) + csv_rows([["乙"]]) == b"\xef\xbb\xbf" + "甲\r\n乙\r\n".encode()


def test_a_line_break_stays_inside_its_cell() -> None:
    assert csv_rows([["一\n二"]]).endswith('"一\n二"\r\n'.encode())


def test_a_lone_surrogate_does_not_break_the_file() -> None:
    assert read(csv_head(("甲",)) + csv_rows([["\udce9"]])) == [["甲"], ["?"]]
