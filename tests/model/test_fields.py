from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic_core import PydanticCustomError

from generator.model.fields import (
    read_address,
    read_amount,
    read_date,
)
from generator.model.report import Report
from generator.model.values import (
    Cell,
    Figure,
    tidy,
)
from generator.money import Unit
from generator.source.nodes import Scalar
from generator.source.place import Place
from tests.model.one_report import overview_of, report_of

PLACE = Place("a.yml", 3, 5)


def cell(text: str, unit: Unit = Unit.WAN, places: int = 2) -> Cell:
    return Cell(Scalar(text, PLACE), unit, places)


def refusal(text: str) -> tuple[str, str]:
    with pytest.raises(PydanticCustomError) as refused:
        read_amount(cell(text))
    return refused.value.type, refused.value.message()


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("中共广 州市委", "中共广州市委"),
        ("中共广   州市委", "中共广州市委"),
        ("一，\u3000二", "一，二"),
        ("“过紧日子” 思想", "“过紧日子”思想"),
        ("〔2011〕 18号", "〔2011〕 18号"),
        ("计划 2023 年完成", "计划 2023 年完成"),
        ("open data", "open data"),
        ("一\xa0\xa0二", "一二"),
        ("  一  ", "一"),
        ("一\n二", "一\n二"),
        ("一\n\n\n二", "一\n二"),
        ("\n", ""),
        ("", ""),
    ],
)
def test_words_are_tidied(written: str, read: str) -> None:
    assert tidy(written) == read


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("一段，\n续行\n", "一段，续行"),
        ("一段\n\n二段\n", "一段\n二段"),
        ("\u3000\u3000一段\n\n\u3000\u3000二段\n", "一段\n二段"),
        ("open\ndata", "open data"),
    ],
)
def test_a_literal_text_has_a_paragraph_after_an_empty_line(written: str, read: str) -> None:
    assert tidy(written, literal=True) == read


chinese = st.text(alphabet="广州市委，。“”（）A1 \u3000\n\t\xa0")


@given(st.one_of(st.text(), chinese), st.booleans())
def test_tidying_twice_is_tidying_once(words: str, literal: bool) -> None:
    once = tidy(words, literal=literal)
    assert tidy(once) == once


@given(st.one_of(st.text(), chinese), st.booleans())
def test_tidying_loses_no_character_but_blanks(words: str, literal: bool) -> None:
    assert "".join(tidy(words, literal=literal).split()) == "".join(words.split())


@given(chinese)
def test_a_tidied_paragraph_is_never_empty(words: str) -> None:
    tidied = tidy(words)
    assert not tidied or all(paragraph.strip() for paragraph in tidied.split("\n"))


def test_an_absent_figure_is_none() -> None:
    assert overview_of("全年执行数: 5").budget_adjusted is None


def test_a_figure_left_blank_is_there_without_amount() -> None:
    figure = overview_of("全年预算数:").budget_adjusted
    assert figure is not None
    assert figure.amount is None


def test_a_stated_zero_is_an_amount() -> None:
    figure = overview_of("全年预算数: 0").budget_adjusted
    assert figure is not None
    assert figure.amount is not None


def test_a_rate_left_blank_is_there_without_rate() -> None:
    figure = overview_of("预算完成率:").execution_rate
    assert figure is not None
    assert figure.rate is None


def test_a_text_left_blank_is_none() -> None:
    assert report_of("附件:").attachment is None


def test_an_amount_keeps_the_characters_written() -> None:
    figure = read_amount(cell("6,390.10"))
    assert figure.amount is not None
    assert (figure.amount.printed, figure.amount.value) == ("6,390.10", Decimal("6390.10"))


def test_an_amount_coarser_than_the_report_is_read() -> None:
    figure = read_amount(cell("950"))
    assert figure.amount is not None
    assert figure.amount.places == 2


def test_an_amount_finer_than_the_report_is_refused() -> None:
    code, message = refusal("950.005")
    assert (code, "有 3 位小数，比“金额小数位: 2”更细" in message) == ("F009", True)


def test_a_blank_amount_knows_its_place() -> None:
    assert read_amount(cell("")) == Figure(None, PLACE)


def test_a_full_width_blank_is_no_blank_figure() -> None:
    assert refusal("\u3000")[0] == "F008"


def test_braces_in_a_refused_value_stay_braces() -> None:
    assert "“{0}”" in refusal("{0}")[1]


@pytest.mark.parametrize("text", ["2024-08-30", "2024-08", "2024-02-29"])
def test_a_date_is_read(text: str) -> None:
    assert read_date(cell(text)) == text


@pytest.mark.parametrize(
    "text",
    ["2024-13", "2023-02-29", "2024-8-30", "2024年8月30日", "2024/08/30", "20240830", "0000-01"],
)
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(PydanticCustomError, match="不是日期"):
        read_date(cell(text))


@pytest.mark.parametrize(
    "text", ["https://www.example.com", "http://example.com:8080/a/b.html?c=%E4%BA%8C#d"]
)
def test_an_address_is_read(text: str) -> None:
    assert read_address(cell(text)) == text


@pytest.mark.parametrize(
    "text",
    ["www.example.com", "javascript:alert(1)", "https://", "https://a.b/ c", "https://示例.中国",
     'https://a.b/"onclick', "https://a.b/<c>", "ftp://example.com"],
)  # fmt: skip
def test_what_is_no_address_is_refused(text: str) -> None:
    with pytest.raises(PydanticCustomError, match="不是网址"):
        read_address(cell(text))


def test_a_text_knows_where_it_stands() -> None:
    report: Report = report_of("附件: 附件2")
    assert report.attachment is not None
    assert (report.attachment.at.line, report.attachment.at.path) == (6, "附件")


def test_a_literal_text_of_a_report_joins_its_wrapped_lines() -> None:
    basics = report_of("基本情况:\n  绩效目标: |\n    一段，\n    续行\n\n    二段\n").basics
    assert basics is not None
    assert basics.objective == "一段，续行\n二段"


def test_a_text_has_paragraphs() -> None:
    basics = report_of("基本情况:\n  绩效目标: 一段\n\n    二段\n").basics
    assert basics is not None
    assert basics.objective is not None
    assert basics.objective.paragraphs == ["一段", "二段"]
