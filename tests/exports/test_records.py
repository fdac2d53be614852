"""A report flattened: every value, as printed, with its spot."""

from pathlib import Path

import pytest

from generator.exports.records import Record, records_of
from generator.exports.shape import Kind, keys_in
from generator.model.archive import Filed
from generator.model.block import Block, keys_of
from generator.model.report import Report
from generator.model.values import Text
from generator.model.walking import leaves
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

OVERVIEW = "基本情况:\n  整体收支:\n"


def records(folder: Path, fragment: str) -> dict[str, Record]:
    """The records of a report by their numbered paths."""
    return {one.numbered: one for one in records_of(only(tiny(folder, fragment)))}


def documents() -> list[Filed]:
    """The reference, the golden sites and a sample."""
    editions = [reference(), *map(folder_edition, GOLDEN), sample_edition()]
    return [filed for edition in editions for filed in edition.archive.documents]


def test_every_figure_is_a_record_with_its_printed_characters() -> None:
    for filed in documents():
        found = [
            (one.line, one.path, one.printed) for one in records_of(filed) if one.kind.is_number
        ]
        there = [(one.at.line, one.at.path, printed_of(one)) for one in values_of(filed.report)]
        # 金额小数位 is a number of the form, and no figure.
        assert [one for one in found if not one[1].endswith("金额小数位")] == there


def test_every_text_is_a_record() -> None:
    for filed in documents():
        texts = [str(one) for one in leaves(filed.report) if isinstance(one, Text)]
        kinds = {Kind.TEXT, Kind.DATE}
        stated = [
            one.printed
            for one in records_of(filed)
            if one.kind in kinds and one.stated and one.path != "年度"
        ]
        assert stated == texts


def test_no_two_records_of_a_report_share_their_numbered_path() -> None:
    for filed in documents():
        paths = [one.numbered for one in records_of(filed)]
        assert len(paths) == len(set(paths))


def test_a_line_is_where_the_value_stands() -> None:
    filed = only(reference())
    lines = filed.text.split("\n")
    for one in records_of(filed):
        if one.kind.is_number and one.printed:
            assert one.printed in lines[one.line - 1]


@pytest.mark.parametrize("printed", ["950", "950.00", "950.0", "0", "-12.30"])
def test_places_are_kept(tmp_path: Path, printed: str) -> None:
    [one] = [
        one
        for one in records(tmp_path, f"{OVERVIEW}    全年执行数: {printed}\n").values()
        if one.kind is Kind.AMOUNT
    ]
    assert (one.printed, one.value, one.in_wan) == (printed, printed, printed)


def test_separators_are_printed_and_no_part_of_the_number(tmp_path: Path) -> None:
    one = records(tmp_path, f"{OVERVIEW}    全年执行数: 6,385.04\n")["基本情况.整体收支.全年执行数"]
    assert (one.printed, one.value) == ("6,385.04", "6385.04")


def test_an_amount_in_yuan_is_exact_in_wan(tmp_path: Path) -> None:
    fragment = f"{OVERVIEW}    金额单位: 元\n    全年执行数: 12345678.90\n"
    one = records(tmp_path, fragment)["基本情况.整体收支.全年执行数"]
    assert (one.value, one.unit, one.in_wan) == ("12345678.90", "元", "1234.56789")


def test_absent_blank_and_zero_are_three_things(tmp_path: Path) -> None:
    found = records(tmp_path, f"{OVERVIEW}    全年预算数:\n    全年执行数: 0\n")
    blank = found["基本情况.整体收支.全年预算数"]
    zero = found["基本情况.整体收支.全年执行数"]
    assert "基本情况.整体收支.年初预算数" not in found
    assert (blank.state, blank.printed, blank.value, blank.unit) == ("未载明", None, "", "万元")
    assert (zero.state, zero.printed, zero.value) == ("载明", "0", "0")


def test_a_blank_text_is_not_stated_and_knows_its_line(tmp_path: Path) -> None:
    one = records(tmp_path, "附件:\n")["附件"]
    assert (one.stated, one.line) == (False, 6)


def test_a_synonym_is_called_as_it_is_written(tmp_path: Path) -> None:
    found = records(tmp_path, f"{OVERVIEW}    决算数: 5\n    预算执行率: 50%\n")
    assert found["基本情况.整体收支.决算数"].label == "决算数"
    assert found["基本情况.整体收支.预算执行率"].value == "50"


def test_a_number_that_may_have_kinds_is_a_record_either_way(tmp_path: Path) -> None:
    plain = records(tmp_path, "机构人员:\n  编制数: 30\n")
    kinds = records(tmp_path, "机构人员:\n  编制数: {行政: 20, 事业: 10}\n")
    assert plain["机构人员.编制数"].value == "30"
    assert (kinds["机构人员.编制数.行政"].value, kinds["机构人员.编制数.事业"].value) == (
        "20",
        "10",
    )


def test_paragraphs_stay_apart(tmp_path: Path) -> None:
    one = records(tmp_path, "前言: |\n  一段\n\n  二段\n")["前言"]
    assert one.printed == "一段\n二段"


def every_block(block: type[Block]) -> set[type[Block]]:
    """The block and all that may stand below it."""
    found = {block}
    for key in keys_in(block):
        if key.block:
            found |= every_block(key.block)
    return found


def test_every_key_of_the_form_has_a_value_or_keys_below() -> None:
    for block in every_block(Report):
        assert [key.attribute for key in keys_in(block) if not key.kind and not key.block] == []


def test_every_word_a_key_may_be_written_by_is_known() -> None:
    for block in every_block(Report):
        known = [name for key in keys_in(block) for name in key.names]
        assert known == [name for name, _ in keys_of(block)]


def test_dates_and_choices_are_told_from_words() -> None:
    kinds = {key.label: (key.kind, key.words) for key in keys_in(Report)}
    assert kinds["年度"] == (Kind.DATE, ())
    assert kinds["口径"] == (Kind.CHOICE, ("本级", "汇总"))
    assert kinds["前言"] == (Kind.TEXT, ())
