from collections.abc import Callable
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.source.numerals import (
    MAX_DIGITS,
    NotANumber,
    places_of,
    read_number,
    read_percent,
)

plain_decimals = st.from_regex(r"-?(0|[1-9][0-9]{0,8})(\.[0-9]{1,6})?", fullmatch=True)
Reader = Callable[[str], Decimal]


def why_not(read: Reader, text: str) -> str:
    with pytest.raises(NotANumber) as refused:
        read(text)
    return str(refused.value)


@given(plain_decimals)
def test_every_plain_decimal_is_read_exactly(text: str) -> None:
    assert str(read_number(text)) == str(Decimal(text))


@given(st.integers(-(10**11), 10**11), st.sampled_from(["", ".5", ".05", ".990", ".11"]))
def test_grouped_digits_are_the_same_number_as_plain_ones(whole: int, fraction: str) -> None:
    assert read_number(f"{whole:,}{fraction}") == read_number(f"{whole}{fraction}")


@given(plain_decimals)
def test_every_plain_percentage_is_read_exactly(text: str) -> None:
    assert str(read_percent(f"{text}%")) == str(Decimal(text))


number_like = st.text(alphabet="0123456789.,-%+eE:() /_１２，．。％－−—（）万亿元 　无")


@pytest.mark.parametrize("read", [read_number, read_percent])
@given(text=st.one_of(st.text(), number_like))
def test_no_text_makes_anything_but_a_number_or_a_reason(read: Reader, text: str) -> None:
    try:
        number = read(text)
    except NotANumber:
        return
    assert number.is_finite()


@given(number_like)
def test_what_is_read_as_a_number_has_its_very_digits(text: str) -> None:
    try:
        number = read_number(text)
    except NotANumber:
        return
    assert f"{number:f}" == text.replace(",", "")


def test_zeros_at_the_end_are_kept() -> None:
    assert str(read_number("990.380")) == "990.380"


def test_the_greatest_number_of_digits_is_read() -> None:
    assert read_number("9" * MAX_DIGITS) == 10**MAX_DIGITS - 1


def test_one_digit_more_is_refused() -> None:
    assert f"超过 {MAX_DIGITS} 位" in why_not(read_number, "9" * (MAX_DIGITS + 1))


@pytest.mark.parametrize(
    ("typed", "mend"),
    [
        ("６３９０．１１", "6390.11"),
        ("6390．11", "6390.11"),
        ("6390。11", "6390.11"),
        ("6，390.11", "6,390.11"),
        ("－5", "-5"),
        ("−5", "-5"),
        ("\u30005", "5"),
        ("5\u3000", "5"),
        ("6390.11万元", "6390.11"),
        ("6,390.11 万元", "6390.11"),
        ("5亿", "5"),
        ("６３９０元", "6390"),
        ("-5元", "-5"),
        ("005元", "5"),
        ("0123", "123"),
        ("-0123", "-123"),
        ("00.5", "0.5"),
        ("000", "0"),
        (".5", "0.5"),
        ("-.5", "-0.5"),
        ("(5)", "-5"),
        ("（1,234.56）", "-1,234.56"),
        ("1,23", "123"),
        ("1,2345", "12345"),
        ("1234,567", "1234567"),
        ("12,34,567.8", "1234567.8"),
        ("1 234.5", "1234.5"),
        ("1_000", "1000"),
        ("0,123", "123"),
        ("-1,23", "-123"),
    ],
)
class TestARefusedHabit:
    def test_is_said_with_its_mend(self, typed: str, mend: str) -> None:
        message = why_not(read_number, typed)
        assert mend in message.replace(f"“{typed}”", "")

    def test_has_a_mend_that_can_be_read(self, typed: str, mend: str) -> None:
        assert read_number(mend).is_finite()


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        *[(dash, "没有写这个数就留空") for dash in ("—", "——", "-", "–", "/", "\\", "无", "暂无")],
        *[(word, "没有写这个数就留空") for word in ("N/A", "null", "~", "不适用")],
        *[(word, "原文没有就留空") for word in ("no", "No", "off", "yes", "TRUE", "是", "否")],
        ("\u3000", "只有全角空格"),
        ("1:30", "像时间"),
        ("1e3", "科学记数法"),
        ("1.5E+3", "科学记数法"),
        ("99.92%", "不是百分比"),
        ("９９％", "不是百分比"),
        ("约950", "不是数"),
        ("九百五十", "不是数"),
        ("+5", "不是数"),
        ("5.", "不是数"),
        ("5..5", "不是数"),
        ("0x1F", "不是数"),
        ("NaN", "不是数"),
        ("Infinity", "不是数"),
        ("", "不是数"),
        ("٣", "不是数"),
    ],
)
def test_what_is_no_number_is_said_with_the_reason(typed: str, words: str) -> None:
    assert words in why_not(read_number, typed)


@pytest.mark.parametrize(
    ("typed", "mend"),
    [
        ("99.92 %", "99.92%"),
        ("99.92％", "99.92%"),
        ("９９.92%", "99.92%"),
        ("99.92", "99.92%"),
        ("100", "100%"),
        ("0123%", "123"),
        ("99。92%", "99.92%"),
    ],
)
def test_a_percentage_typed_otherwise_is_said_with_its_mend(typed: str, mend: str) -> None:
    assert mend in why_not(read_percent, typed).replace(f"“{typed}”", "")


def test_a_decimal_fraction_is_not_taken_for_a_percentage() -> None:
    assert "换算成百分数" in why_not(read_percent, "0.9992")


@pytest.mark.parametrize("typed", ["", "%", "%%", "—", "无", "99.92%左右", "约99%"])
def test_what_is_no_percentage_is_refused(typed: str) -> None:
    assert why_not(read_percent, typed)


def test_words_before_a_percentage_are_not_part_of_its_mend() -> None:
    assert "应写成半角" not in why_not(read_percent, "约 99%")


def test_a_percentage_may_be_negative() -> None:
    assert read_percent("-2.09%") == Decimal("-2.09")


@pytest.mark.parametrize(
    ("digits", "places"), [("950", 0), ("990.380", 3), ("99.92%", 2), ("1,234.5", 1), ("-0.05", 2)]
)
def test_places_are_the_digits_after_the_point(digits: str, places: int) -> None:
    assert places_of(digits) == places
