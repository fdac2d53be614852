"""The exact arithmetic that tables and comparisons reckon with, asked in the browser that uses it."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Page

from generator.money import group_thousands, plain
from tests.sites import ROOT, served

STATIC = ROOT / "site_templates" / "theme" / "static"
CALL = """
async ([name, ...given]) => {
  const { [name]: asked, parse, format } = await import(new URL("decimal.js", location.href));
  const made = await asked(...given.map((one) => (typeof one === "string" && name !== "parse" ? parse(one) : one)));
  return made !== null && typeof made === "object" ? format(made) : made;
}
"""


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A page beside the module."""
    folder: Path = tmp_path_factory.mktemp("decimal")
    for name in ("index.html", "404.html"):
        (folder / name).write_text("<!doctype html><title>示例</title>", encoding="utf-8")
    (folder / "decimal.js").write_bytes((STATIC / "decimal.js").read_bytes())
    with served(folder) as address:
        yield address


@pytest.fixture
def asked(page: Page, place: str) -> Page:
    """The page, open."""
    page.goto(place)
    return page


def ask(page: Page, *given: object) -> Any:
    """What a function of the module says."""
    return page.evaluate(CALL, list(given))


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("950", "950"),
        ("6,385.04", "6,385.04"),
        ("6385.040", "6,385.040"),
        ("-0.05", "-0.05"),
        ("１，２００．５", "1,200.5"),
        ("−3", "-3"),
        ("0", "0"),
    ],
)
def test_a_figure_is_read_with_all_its_places(asked: Page, text: str, read: str) -> None:
    assert ask(asked, "parse", text) == read


@pytest.mark.parametrize("text", ["", "未载明", "12,34", "1.", ".5", "1e3", "0x1", "1 2", "--1"])
def test_what_is_no_figure_is_not_read_as_one(asked: Page, text: str) -> None:
    assert ask(asked, "parse", text) is None


@pytest.mark.parametrize(
    ("one", "other", "said"),
    [
        ("9.5", "9.50", 0),
        ("0.1", "0.09", 1),
        ("-2", "1", -1),
        ("9007199254740993", "9007199254740992", 1),
        ("0.30000000000000004", "0.3", 1),
    ],
)
def test_figures_are_compared_by_all_their_digits(
    asked: Page, one: str, other: str, said: int
) -> None:
    assert ask(asked, "compare", one, other) == said


@pytest.mark.parametrize(
    ("one", "other", "gap"),
    [
        ("0.3", "0.1", "0.2"),
        ("6385.04", "6384.99", "0.05"),
        ("1", "1.00", "0.00"),
        ("9007199254740993", "9007199254740992", "1"),
        ("0", "0.001", "-0.001"),
    ],
)
def test_a_gap_keeps_the_finer_places(asked: Page, one: str, other: str, gap: str) -> None:
    assert ask(asked, "subtract", one, other) == gap


@pytest.mark.parametrize(
    ("one", "tens", "made"), [("6125000.50", -4, "612.500050"), ("0.5", 4, "5,000"), ("1", 0, "1")]
)
def test_a_change_of_unit_loses_nothing(asked: Page, one: str, tens: int, made: str) -> None:
    assert ask(asked, "shift", one, tens) == made


def test_zeros_at_the_end_can_be_left_out(asked: Page) -> None:
    assert ask(asked, "trimmed", "612.500050") == "612.50005"


def test_what_is_more_can_be_told_by_its_sign(asked: Page) -> None:
    assert asked.evaluate(
        """async () => {
          const { parse, format } = await import(new URL("decimal.js", location.href));
          return ["1200", "0", "-1"].map((text) => format(parse(text), true));
        }"""
    ) == ["+1,200", "0", "-1"]


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    one=st.decimals(allow_nan=False, allow_infinity=False, places=4),
    other=st.decimals(allow_nan=False, allow_infinity=False, places=2),
)
def test_a_gap_is_what_the_pages_themselves_would_reckon(asked: Page, one: Any, other: Any) -> None:
    from decimal import Context, Inexact

    exact = Context(prec=200, traps=[Inexact])
    gap = exact.subtract(one, other)
    said = ask(asked, "subtract", plain(one), plain(other))
    expected = group_thousands(plain(gap)) if gap else group_thousands(plain(abs(gap)))
    assert said == expected


@pytest.mark.parametrize(
    ("figure", "shown"),
    [
        ("612.50005", "612.50"),
        ("-27.49995", "-27.50"),
        ("0.125", "0.13"),
        ("-0.125", "-0.13"),
        ("950", "950"),
        ("9.5", "9.5"),
        # What is stated is never rounded to nothing.
        ("0.0036", "0.0036"),
    ],
)
def test_what_is_ours_has_two_places_at_most(asked: Page, figure: str, shown: str) -> None:
    assert ask(asked, "rounded", figure, 2) == shown
