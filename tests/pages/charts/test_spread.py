"""Which band a rate is counted in: the lower edge belongs to it, the upper one to the next."""

from decimal import Decimal

import pytest

from generator.pages.charts.spread import Rated, spread_chart
from generator.pages.shown import Shown


@pytest.mark.parametrize(
    ("rate", "band"),
    [
        ("0", "低于 80%"),
        ("79.99", "低于 80%"),
        ("80", "80%～90%"),
        ("89.99", "80%～90%"),
        ("90", "90%～95%"),
        ("95", "95%～98%"),
        ("98", "98%～100%"),
        ("99.99", "98%～100%"),
        ("100", "100%"),
        ("100.01", "超过 100%"),
    ],
)
def test_a_rate_is_counted_in_the_band_that_names_it(rate: str, band: str) -> None:
    rated = [Rated(f"示例{at}局", Decimal(rate), Shown(f"{rate}%")) for at in range(4)]
    chart = spread_chart("2023", rated)
    assert chart is not None
    assert chart.bars is not None
    assert chart.table is not None
    filled = [row.name for row in chart.table.rows if row.cells[0].shown]
    assert filled == [band]
