"""What pygal draws comes out as plain lengths, each in its place."""

import subprocess
import sys
from decimal import Decimal
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from generator.pages.charts.drawing import draw_bars, draw_lines

D = Decimal
AMOUNTS = st.decimals(min_value=0, max_value=10**9, places=2)


def test_the_longest_bar_fills_the_width() -> None:
    [[longest, half]] = draw_bars([[D(200), D(100)]])
    assert longest is not None
    assert half is not None
    assert ((longest.x, longest.width), (half.x, half.width)) == (("0", "100"), ("0", "50"))


def test_bars_of_two_series_share_a_scale() -> None:
    [[budget], [executed]] = draw_bars([[D(400)], [D(100)]])
    assert budget is not None
    assert executed is not None
    assert (budget.width, executed.width) == ("100", "25")


def test_what_is_not_stated_has_no_bar_and_zero_has_one_without_length() -> None:
    [[missing, zero, _]] = draw_bars([[None, D(0), D(5)]])
    assert missing is None
    assert zero is not None
    assert zero.width == "0"


def test_a_negative_figure_lies_on_the_other_side_of_zero() -> None:
    [[plus, minus]] = draw_bars([[D(75), D(-25)]])
    assert plus is not None
    assert minus is not None
    assert ((plus.x, plus.width), (minus.x, minus.width)) == (("25", "75"), ("0", "25"))


@given(st.lists(AMOUNTS, min_size=1, max_size=15))
def test_a_larger_figure_never_has_a_shorter_bar(amounts: list[Decimal]) -> None:
    [bars] = draw_bars([amounts])
    lengths = [D(bar.width) for bar in bars if bar]
    ordered = [length for _, length in sorted(zip(amounts, lengths, strict=True))]
    assert all(shorter <= longer for shorter, longer in pairwise(ordered))


def test_a_line_is_interrupted_where_nothing_is_stated() -> None:
    drawing = draw_lines([[D(1), D(2), None, D(4), D(4)]])
    [curve] = drawing.curves
    assert curve.path == "M0 750 L250 500 M750 0 L1000 0"
    assert curve.dots[2] is None


def test_a_year_between_two_gaps_is_a_point_alone() -> None:
    [curve] = draw_lines([[D(1), None, D(4)]]).curves
    assert curve.path == ""
    assert [dot is not None for dot in curve.dots] == [True, False, True]


def test_a_scale_of_lines_begins_at_zero() -> None:
    drawing = draw_lines([[D(900), D(1000)]])
    assert drawing.ticks[0] == (D(0), "100")


def test_the_same_figures_give_the_same_drawing() -> None:
    series: list[list[Decimal | None]] = [[D("6390.11"), None, D(3)], [D("6385.04"), D(0), D(2)]]
    assert (draw_bars(series), draw_lines(series)) == (draw_bars(series), draw_lines(series))


def test_pygal_leaves_no_finder_that_makes_later_imports_warn() -> None:
    code = (
        "import generator.pages.charts.drawing, sys;"
        "assert not [one for one in sys.meta_path if not hasattr(one, 'find_spec')];"
        "import wave"
    )
    done = subprocess.run([sys.executable, "-W", "error", "-c", code], capture_output=True)
    assert done.returncode == 0, done.stderr.decode()
