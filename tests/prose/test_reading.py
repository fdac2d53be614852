from decimal import Decimal
from itertools import pairwise

import pytest
from cn2an import an2cn  # type: ignore[import-untyped]
from hypothesis import given
from hypothesis import strategies as st

from generator.money import EXACT
from generator.prose.figures import Kind, ProseFigure
from generator.prose.reading import figures_in

CHARACTERS = (
    "0123456789一二三十百千万亿元个项次人%分成倍年月日，。、（）第约近余多点 -.\n０５，．／*A"
)
PHRASES = (
    "百分之", "个百分点", "持平", "增加", "下降", "减少为", "较上年", "与2022年", "同比", "人次", "万元",
    "占", "得分", "以上", "相比",
)  # fmt: skip
WORDS = st.lists(st.sampled_from([*CHARACTERS, *PHRASES]), max_size=40).map("".join)

yuan = st.integers(1, 10**10 - 1)
places = st.integers(0, 4)


def the_figure(text: str) -> ProseFigure:
    (figure,) = figures_in(text)
    return figure


def amount_in(rendered: str) -> Decimal:
    figure = the_figure(f"全年支出{rendered}，用于运转。")
    assert figure.kind is Kind.AMOUNT
    return figure.value


@given(yuan, st.sampled_from(["{}元", "{:,}元", "{} 元", "人民币{}元"]))
def test_an_amount_in_yuan_reads_back(amount: int, notation: str) -> None:
    assert amount_in(notation.format(amount)) == Decimal(amount).scaleb(-4)


@given(
    st.integers(0, 10**9), places, st.sampled_from(["{}万元", "{:,}万元", "{}余万元", "约{} 万元"])
)
def test_an_amount_in_wan_reads_back(digits: int, places: int, notation: str) -> None:
    amount = Decimal(digits).scaleb(-places)
    assert amount_in(notation.format(amount)) == amount


@given(st.integers(0, 10**8), places, st.sampled_from(["{}亿元", "{:,}亿元", "{}亿多元"]))
def test_an_amount_in_yi_reads_back(digits: int, places: int, notation: str) -> None:
    amount = Decimal(digits).scaleb(-places)
    assert amount_in(notation.format(amount)) == EXACT.multiply(amount, Decimal(10**4))


@given(st.integers(20, 10**12 - 1), st.sampled_from(["low", "up"]))
def test_an_amount_spelled_out_reads_back(amount: int, characters: str) -> None:
    assert amount_in(an2cn(amount, characters) + "元") == Decimal(amount).scaleb(-4)


@given(st.integers(0, 9999), st.integers(1, 99))
def test_an_amount_spelled_out_with_a_point_reads_back(whole: int, hundredths: int) -> None:
    fraction = "".join("零一二三四五六七八九"[int(digit)] for digit in f"{hundredths:02d}")
    value = Decimal(whole) + Decimal(hundredths).scaleb(-2)
    assert amount_in(f"{an2cn(whole)}点{fraction}亿元") == value * 10**4


@given(st.integers(0, 10**6), st.integers(0, 3))
def test_a_percentage_reads_back_as_finely_as_written(digits: int, places: int) -> None:
    figure = the_figure(f"执行率{Decimal(digits).scaleb(-places)}%")
    assert (figure.value, figure.half) == (
        Decimal(digits).scaleb(-places),
        Decimal(5).scaleb(-places - 1),
    )


@given(yuan)
def test_full_width_digits_are_the_same_amount(amount: int) -> None:
    full_width = str(amount).translate({ord("0") + digit: ord("０") + digit for digit in range(10)})
    assert amount_in(f"{full_width}元") == Decimal(amount).scaleb(-4)


@given(WORDS)
def test_printed_is_what_stands_at_its_place(text: str) -> None:
    figures = figures_in(text)
    assert [text[figure.start : figure.end] for figure in figures] == [
        figure.printed for figure in figures
    ]


@given(WORDS)
def test_figures_come_in_order_and_do_not_overlap(text: str) -> None:
    assert all(left.end <= right.start for left, right in pairwise(figures_in(text)))


@given(WORDS)
def test_no_figure_claims_less_than_nothing_for_its_last_place(text: str) -> None:
    assert all(figure.half >= 0 for figure in figures_in(text))


@given(st.text())
def test_no_text_is_too_strange_to_read(text: str) -> None:
    figures_in(text)


@given(st.text(alphabet="一二两三五十百千万亿零〇点壹拾佰元个成倍", max_size=30))
def test_no_heap_of_numerals_is_too_strange_to_read(text: str) -> None:
    figures_in(text)


def test_a_text_without_numbers_has_no_figures() -> None:
    assert figures_in("严格执行规定，厉行节约。" * 100) == ()


def test_an_empty_text_has_no_figures() -> None:
    assert figures_in("") == ()


def test_a_blank_line_ends_what_a_figure_may_be_of() -> None:
    assert the_figure("收入增加\n\n500万元").direction is None


def test_a_base_is_not_carried_past_other_words() -> None:
    figures = figures_in("较上年增加5万元，主要是支出增长3%")
    assert [figure.base for figure in figures] == ["上年", ""]


MEGABYTE = 10**6


@pytest.mark.parametrize(
    "unit",
    [
        "1", "一", "十", "约", "增", "（", "百分之", "1,", "1,111", "，111", "1.", "1-", "1 ", "一点",
        "增加（", "百分之一点", "约约约1", "与上年", "第1", "1\n\n\n", "较上年相比，",
    ],
)  # fmt: skip
def test_a_megabyte_of_hostile_repetition_is_read_to_its_end(unit: str) -> None:
    # What is not linear does not come to the end of this within anybody's patience.
    text = (unit * (MEGABYTE // len(unit) + 1))[:MEGABYTE]
    assert all(0 <= one.start < one.end <= MEGABYTE for one in figures_in(text))
