from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.checks.prose.slips import (
    Slip,
    digits_of,
    may_be_a_slip,
    significant,
    slip_of_digits,
    slip_of_place,
)

DIGITS = st.text("0123456789", min_size=4, max_size=12).filter(lambda digits: digits[0] != "0")


@pytest.mark.parametrize(
    ("written", "meant", "slip"),
    [
        ("638540", "638504", Slip.SWAP),
        ("683504", "638504", Slip.SWAP),
        ("635804", "638504", Slip.SWAP),
        ("638594", "638504", Slip.DIGIT),
        ("199999", "299999", Slip.DIGIT),
        ("63804", "638504", Slip.MISSING),
        ("6338504", "638504", Slip.EXTRA),
        ("638504", "638504", None),
        ("638531", "638504", None),
        ("200000", "199999", None),
        ("12", "638504", None),
    ],
)
def test_a_slip_has_its_name(written: str, meant: str, slip: Slip | None) -> None:
    assert slip_of_digits(written, meant) is slip


@pytest.mark.parametrize(
    ("value", "digits", "meant", "farthest", "slip"),
    [
        ("0.638504", 6, "6385.04", 3, Slip.UNIT),
        ("63850400", 8, "6385.04", 3, Slip.UNIT),
        ("638.504", 6, "6385.04", 3, Slip.POINT),
        ("9.992", 4, "99.92", 1, Slip.POINT),
        ("0.9992", 4, "99.92", 1, None),
        ("6385.04", 6, "6385.04", 3, None),
        ("638.5", 4, "6385.04", 3, Slip.POINT),
        ("638.6", 4, "6385.04", 3, None),
        ("63850.4", 6, "0.638504", 3, None),
    ],
)
def test_the_same_digits_elsewhere_are_a_slip_of_place(
    value: str, digits: int, meant: str, farthest: int, slip: Slip | None
) -> None:
    assert slip_of_place(Decimal(value), digits, Decimal(meant), farthest) is slip


@given(DIGITS, st.data())
def test_one_wrong_digit_is_seen_as_that(meant: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(meant) - 1))
    wrong = data.draw(st.sampled_from([one for one in "123456789" if one != meant[at]]))
    assert slip_of_digits(meant[:at] + wrong + meant[at + 1 :], meant) is Slip.DIGIT


@given(DIGITS, st.data())
def test_two_neighbours_in_each_others_place_are_seen_as_that(
    meant: str, data: st.DataObject
) -> None:
    at = data.draw(st.integers(0, len(meant) - 2))
    swapped = meant[:at] + meant[at + 1] + meant[at] + meant[at + 2 :]
    assert slip_of_digits(swapped, meant) is (Slip.SWAP if swapped != meant else None)


@given(DIGITS, st.data())
def test_what_may_be_no_slip_is_none(meant: str, data: st.DataObject) -> None:
    written = data.draw(DIGITS)
    if not may_be_a_slip(written, meant):
        ends_swapped = written[-1] + written[1:-1] + written[0]
        assert slip_of_digits(written, meant) is None or ends_swapped == meant


@pytest.mark.parametrize(
    ("value", "digits"), [("6385.040", "638504"), ("0.0063", "63"), ("6000", "6"), ("0", "")]
)
def test_significant_digits_have_no_zeros_at_the_ends(value: str, digits: str) -> None:
    assert significant(Decimal(value)) == digits


def test_digits_count_the_steps() -> None:
    assert digits_of(Decimal("6385.04"), Decimal("0.01")) == "638504"
