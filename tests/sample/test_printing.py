"""Amounts rounded half up, each by itself, in any unit and places."""

from decimal import ROUND_HALF_UP, Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.sample.printing import FEN_IN, Press, half_up, two_swapped

AMOUNTS = st.integers(-(10**15), 10**15)


@given(AMOUNTS, st.sampled_from(sorted(FEN_IN)), st.integers(0, 6))
def test_an_amount_is_rounded_as_by_hand(fen: int, unit: str, places: int) -> None:
    exact = Decimal(fen) / FEN_IN[unit]
    expected = exact.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
    assert Decimal(half_up(fen, FEN_IN[unit], places)) == expected


@pytest.mark.parametrize(
    ("press", "fen", "printed"),
    [
        (Press("万元", 2), 950_000_000, "950.00"),
        (Press("万元", 2, bare=True), 950_000_000, "950"),
        (Press("万元", 2, bare=True), 950_500_000, "950.50"),
        (Press("元", 2), 1, "0.01"),
        (Press("亿元", 4), 9_123_456_789_012, "912.3457"),
        (Press("万元", 0), 499_999, "0"),
        (Press("万元", 0), 500_000, "1"),
        (Press("万元", 6), 0, "0"),
        (Press("万元", 2), -118_947_000_0, "-1189.47"),
    ],
)
def test_an_amount_is_printed_as_its_department_prints_it(
    press: Press, fen: int, printed: str
) -> None:
    assert press.amount(fen) == printed


def test_no_rate_is_printed_on_a_base_that_is_printed_as_nothing() -> None:
    assert Press("万元", 0).rate(400_000, 499_999) == ""


@pytest.mark.parametrize(
    ("printed", "wrong"),
    [
        ("7246.67", "7426.67"),
        ("7776.67", "7767.67"),
        ("5.55", "5.551"),
        ("99", "990"),
        ("99.89%", "99.98%"),
    ],
)
def test_two_neighbours_change_places(printed: str, wrong: str) -> None:
    assert two_swapped(printed) == wrong
