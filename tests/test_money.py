import decimal
import math
import re
from decimal import ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal
from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from generator.money import (
    EXACT,
    Amount,
    Interval,
    Quantity,
    Rate,
    Unit,
    add,
    add_intervals,
    group_thousands,
    half_of,
    percent_cut_off,
    percent_of,
    plain,
    shortest,
    step_of,
    subtract,
)

BILLION = 10**9
true_values = st.decimals(-BILLION, BILLION, places=6, allow_nan=False, allow_infinity=False)
figures = st.decimals(-BILLION, BILLION, places=2, allow_nan=False, allow_infinity=False)
digits = st.from_regex(r"-?(0|[1-9][0-9]{0,14})(\.[0-9]{1,6})?", fullmatch=True)


def wan(printed: str, places: int = 2) -> Amount:
    return Amount(printed, Decimal(printed), Unit.WAN, places)


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    low, high = sorted((draw(figures), draw(figures)))
    return Interval(low, high)


@given(
    st.lists(true_values, max_size=30),
    st.sampled_from([Unit.WAN, Unit.YI]),
    st.integers(0, 4),
    st.sampled_from([ROUND_HALF_UP, ROUND_HALF_EVEN]),
)
def test_honestly_rounded_parts_always_meet_their_rounded_total(
    parts: list[Decimal], unit: Unit, places: int, rounding: str
) -> None:
    def rounded(value: Decimal) -> Amount:
        shown = value.quantize(step_of(places), rounding=rounding)
        return Amount(str(shown), shown, unit, places)

    total = rounded(sum(parts, Decimal(0)))
    assert total.interval.overlaps(add_intervals(rounded(part).interval for part in parts))


@given(true_values, st.sampled_from(list(Unit)), st.integers(0, 1))
def test_the_interval_of_a_rounded_amount_holds_the_true_one(
    value: Decimal, unit: Unit, places: int
) -> None:
    shown = value.quantize(step_of(places), rounding=ROUND_HALF_UP)
    interval = Amount(str(shown), shown, unit, places).interval
    assert interval.low <= EXACT.multiply(value, unit.in_wan) <= interval.high


@given(st.lists(figures))
def test_sums_are_those_of_fractions(values: list[Decimal]) -> None:
    assert Fraction(add(values)) == sum(map(Fraction, values), Fraction(0))


@given(figures, figures)
def test_differences_are_those_of_fractions(left: Decimal, right: Decimal) -> None:
    assert Fraction(subtract(left, right)) == Fraction(left) - Fraction(right)


def test_a_sum_too_wide_to_be_exact_raises_instead_of_rounding() -> None:
    with pytest.raises(decimal.Inexact):
        add([Decimal(10) ** 27, Decimal(1).scaleb(-60)])


def test_an_interval_too_wide_to_be_exact_raises_instead_of_rounding() -> None:
    with pytest.raises(decimal.Inexact):
        Interval.around(Decimal(10) ** 27, Decimal(1).scaleb(-60))


def half_away_from_zero(value: Fraction, places: int) -> Fraction:
    scaled = abs(value) * 10**places
    rounded = Fraction(math.floor(scaled + Fraction(1, 2)), 10**places)
    return rounded if value >= 0 else -rounded


@given(figures, figures, st.integers(0, 4))
def test_a_per_cent_is_that_of_fractions_rounded_half_up(
    part: Decimal, whole: Decimal, places: int
) -> None:
    assume(whole != 0)
    quotient = Fraction(part) * 100 / Fraction(whole)
    assert Fraction(percent_of(part, whole, places)) == half_away_from_zero(quotient, places)


@given(figures, figures, st.integers(0, 4))
def test_a_per_cent_cut_off_is_that_of_fractions_cut_off(
    part: Decimal, whole: Decimal, places: int
) -> None:
    assume(whole != 0)
    quotient = Fraction(part) * 100 / Fraction(whole)
    cut = Fraction(math.trunc(quotient * 10**places), 10**places)
    assert Fraction(percent_cut_off(part, whole, places)) == cut


def test_a_per_cent_is_written_to_its_places() -> None:
    assert plain(percent_of(Decimal(950), Decimal(950), 2)) == "100.00"


def test_a_half_per_cent_is_rounded_up() -> None:
    assert percent_of(Decimal(1), Decimal(8), 0) == 13


@given(intervals(), intervals())
def test_two_intervals_overlap_unless_one_lies_above_the_other(
    one: Interval, other: Interval
) -> None:
    assert one.overlaps(other) != (one.lies_above(other) or other.lies_above(one))


def test_intervals_that_touch_overlap() -> None:
    assert Interval(Decimal(0), Decimal(1)).overlaps(Interval(Decimal(1), Decimal(2)))


def inside(interval: Interval, share: Fraction) -> Fraction:
    low, high = Fraction(interval.low), Fraction(interval.high)
    return low + (high - low) * share


shares = st.fractions(0, 1)


@given(intervals(), intervals(), shares, shares)
def test_a_difference_of_intervals_holds_every_difference(
    left: Interval, right: Interval, a: Fraction, b: Fraction
) -> None:
    difference = left - right
    value = inside(left, a) - inside(right, b)
    assert Fraction(difference.low) <= value <= Fraction(difference.high)


@given(intervals(), intervals(), shares, shares)
def test_a_product_of_intervals_holds_every_product(
    left: Interval, right: Interval, a: Fraction, b: Fraction
) -> None:
    product = left * right
    value = inside(left, a) * inside(right, b)
    assert Fraction(product.low) <= value <= Fraction(product.high)


def test_the_sum_of_no_intervals_is_zero() -> None:
    assert add_intervals([]) == Interval(Decimal(0), Decimal(0))


@given(digits)
def test_grouping_keeps_every_digit(text: str) -> None:
    assert group_thousands(text).replace(",", "") == text


@given(digits)
def test_grouping_puts_a_comma_after_every_third_digit(text: str) -> None:
    assert re.fullmatch(r"-?[0-9]{1,3}(,[0-9]{3})*(\.[0-9]+)?", group_thousands(text))


@given(digits)
def test_grouping_twice_is_grouping_once(text: str) -> None:
    assert group_thousands(group_thousands(text)) == group_thousands(text)


def test_the_part_after_the_point_is_not_grouped() -> None:
    assert group_thousands("6390.110000") == "6,390.110000"


def test_a_negative_below_one_keeps_its_sign() -> None:
    assert group_thousands("-0.50") == "-0.50"


@given(figures, st.integers(-20, 20))
def test_a_computed_value_is_never_written_with_an_exponent(value: Decimal, power: int) -> None:
    assert re.fullmatch(r"-?[0-9]+(\.[0-9]+)?", plain(value.scaleb(power)))


@given(figures)
def test_leaving_zeros_out_keeps_the_value(value: Decimal) -> None:
    assert Decimal(shortest(value)) == value


def test_zeros_at_the_end_of_a_bound_are_left_out() -> None:
    assert shortest(Decimal("0.0400")) == "0.04"


def test_a_round_bound_keeps_the_zeros_before_the_point() -> None:
    assert shortest(Decimal("500.00")) == "500"


@pytest.mark.parametrize(
    ("unit", "in_wan"), [(Unit.YUAN, "0.0001"), (Unit.WAN, "1"), (Unit.YI, "10000")]
)
def test_each_unit_has_its_size_in_wan(unit: Unit, in_wan: str) -> None:
    assert Amount("1", Decimal(1), unit, 0).in_wan == Decimal(in_wan)


def test_an_amount_stands_for_half_a_unit_of_its_last_place_to_each_side() -> None:
    assert wan("6385.04").interval == Interval(Decimal("6385.035"), Decimal("6385.045"))


def test_an_amount_without_decimals_claims_the_places_of_its_report() -> None:
    assert wan("950").interval == Interval(Decimal("949.995"), Decimal("950.005"))


def test_an_amount_in_yi_stands_for_an_interval_in_wan() -> None:
    amount = Amount("1.50", Decimal("1.50"), Unit.YI, 2)
    assert amount.interval == Interval(Decimal(14950), Decimal(15050))


@given(figures, st.integers(2, 6))
def test_yuan_to_the_fen_are_exact(value: Decimal, places: int) -> None:
    interval = Amount(str(value), value, Unit.YUAN, places).interval
    assert interval.low == interval.high


def test_yuan_to_the_jiao_are_not_exact() -> None:
    assert Amount("10.5", Decimal("10.5"), Unit.YUAN, 1).half == Decimal("0.000005")


def test_whole_yuan_hide_half_a_yuan_to_each_side() -> None:
    assert Amount("10", Decimal(10), Unit.YUAN, 0).half == Decimal("0.00005")


def test_an_amount_printed_with_commas_has_digits_without() -> None:
    assert Amount("6,390.11", Decimal("6390.11"), Unit.WAN, 2).digits == "6390.11"


def test_an_amount_is_shown_with_its_printed_places() -> None:
    assert wan("16390.10").grouped == "16,390.10"


def test_a_rate_stands_for_half_a_unit_of_its_last_place() -> None:
    rate = Rate("99.92%", Decimal("99.92"), 2)
    assert rate.interval == Interval(Decimal("99.915"), Decimal("99.925"))


def test_a_whole_rate_claims_the_places_of_those_beside_it() -> None:
    rate = Rate("100%", Decimal(100), 0).at_places(2)
    assert rate.interval == Interval(Decimal("99.995"), Decimal("100.005"))


def test_a_quantity_printed_with_commas_has_digits_without() -> None:
    assert Quantity("1,500", Decimal(1500)).digits == "1500"


@pytest.mark.parametrize(
    ("digits", "grouped"),
    [("999", "999"), ("1000", "1,000"), ("-999", "-999"), ("-1000.50", "-1,000.50")],
)
def test_thousands_are_grouped_from_four_digits_on(digits: str, grouped: str) -> None:
    assert group_thousands(digits) == grouped


@pytest.mark.parametrize(("step", "half"), [("1", "0.5"), ("1.0000", "0.50000"), ("0.01", "0.005")])
def test_half_a_step_keeps_its_places_whatever_was_asked_before(step: str, half: str) -> None:
    for other in ("1", "1.0000", "1.00"):
        half_of(Decimal(other))
    assert str(half_of(Decimal(step))) == half
