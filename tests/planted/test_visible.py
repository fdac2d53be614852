import random
from decimal import Decimal

import pytest

from tests.planted.pen import SLIPS
from tests.planted.printing import Press, half_up, percent
from tests.planted.tables import Good
from tests.planted.truths import Truth
from tests.planted.visible import is_hidden
from tests.planted.writing import Path

TOTAL: Path = ("合计",)
PARTS: list[Path] = [("甲",), ("乙",)]
TRUTH = Truth(2023, 0, 0, 0, {}, {}, 0, (), {}, ())


def printed(press: Press | None, total: str = "100.00", first: str = "60.00") -> Good:
    good = Good("甲", TRUTH, press or Press())
    good.tree = {"合计": total, "甲": first, "乙": "40.00"}
    good.add("甲乙", TOTAL, PARTS, press)
    return good


@pytest.mark.parametrize(("value", "hidden"), [("60.01", True), ("60.02", False), ("59.99", True)])
def test_a_change_of_more_than_half_a_step_for_each_figure_is_seen(
    value: str, hidden: bool
) -> None:
    assert is_hidden(printed(Press()), {PARTS[0]: value}) is hidden


def test_exact_amounts_hide_nothing() -> None:
    assert not is_hidden(printed(Press("元", 2)), {PARTS[0]: "60.01"})


def test_a_blank_hides_what_is_missing() -> None:
    assert is_hidden(printed(Press()), {PARTS[0]: ""})


def test_a_blank_hides_no_excess() -> None:
    assert not is_hidden(printed(Press()), {PARTS[0]: "", TOTAL: "30.00"})


@pytest.mark.parametrize(("value", "hidden"), [("60.01%", True), ("60.02%", False)])
def test_a_rate_hides_what_its_figures_may(value: str, hidden: bool) -> None:
    good = printed(None)
    good.tree["率"] = "60.00%"
    good.sums.clear()
    good.add_rate("率", (), ("率", "甲", "合计"))
    assert is_hidden(good, {("率",): value}) is hidden


@pytest.mark.parametrize(
    ("numerator", "denominator", "places", "rounded"),
    [(5, 10, 0, "1"), (-5, 10, 0, "-1"), (4, 10, 0, "0"), (-4, 10, 0, "0"), (10, 3, 2, "3.33")],
)
def test_halves_are_rounded_away_from_zero(
    numerator: int, denominator: int, places: int, rounded: str
) -> None:
    assert half_up(numerator, denominator, places) == Decimal(rounded)


def test_a_rate_is_printed_at_its_places() -> None:
    assert percent(1, 3, 2) == "33.33%"


@pytest.mark.parametrize("name", SLIPS)
def test_a_slip_is_a_number_still(name: str) -> None:
    rng = random.Random(1)
    assert all(Decimal(SLIPS[name](rng, "6385.04")).is_finite() for _ in range(50))
