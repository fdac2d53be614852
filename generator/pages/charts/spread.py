"""How the execution rates of a year's departments spread."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from generator.checks.tracing import Term
from generator.pages.charts.execution import source_of_year
from generator.pages.charts.picture import Chart, Figures, joined, said
from generator.pages.charts.placing import Measured, rows_of
from generator.pages.shown import Shown
from generator.pages.tables import Column, row, table

# With fewer the list itself says it better.
_FEWEST = 4
_NAMED = 6


@dataclass(frozen=True, slots=True)
class Band:
    """Rates from `low` up to, but not including, `high`; `point`: that rate alone."""

    name: str
    low: Decimal | None
    high: Decimal | None

    def __contains__(self, rate: Decimal) -> bool:
        return (self.low is None or self.low <= rate) and (self.high is None or rate < self.high)


# A rate of 100 is a band of its own: all spent, and nothing over.
_ALL = Decimal(100)
_JUST_OVER = Decimal("100.0000000001")
_BANDS = (
    Band("低于 80%", None, Decimal(80)),
    Band("80%～90%", Decimal(80), Decimal(90)),
    Band("90%～95%", Decimal(90), Decimal(95)),
    Band("95%～98%", Decimal(95), Decimal(98)),
    Band("98%～100%", Decimal(98), _ALL),
    Band("100%", _ALL, _JUST_OVER),
    Band("超过 100%", _JUST_OVER, None),
)


@dataclass(frozen=True, slots=True)
class Rated:
    """A department with its rate: in per cent, and as it is shown."""

    name: str
    rate: Decimal | None
    shown: Shown


def spread_chart(year: str, departments: Sequence[Rated]) -> Chart | None:
    """How many departments have a rate in each band; None where fewer than four have one."""
    rated = [one for one in departments if one.rate is not None]
    if len(rated) < _FEWEST:
        return None
    found = [
        (band, [one for one in rated if one.rate is not None and one.rate in band])
        for band in _BANDS
    ]
    # Bands beyond the lowest and the highest rate say nothing.
    while found and not found[0][1]:
        found.pop(0)
    while found and not found[-1][1]:
        found.pop()
    measured = [
        Measured(band.name, (Decimal(len(ones)),), Figures(Shown(f"{len(ones)} 个")))
        for band, ones in found
    ]
    columns = (Column("部门数"), Column("部门", "t"))
    rows = (
        row(band.name, columns, (Shown(f"{len(ones)} 个"), Shown(_names(ones))))
        for band, ones in found
    )
    return Chart(
        name="spread",
        title=f"{year} 年度执行率分布",
        unit="个部门",
        message=_message(rated, len(departments)),
        source=source_of_year(year),
        bars=rows_of(measured, ("executed",), short=True),
        table=table("执行率分布", None, "执行率", columns, rows, shape="keep", quiet=True),
    )


def _message(rated: Sequence[Rated], departments: int) -> tuple[Term, ...]:
    lowest = min(rated, key=lambda one: one.rate or Decimal(0))
    highest = max(rated, key=lambda one: one.rate or Decimal(0))
    sentences = [
        said(f"{len(rated)} 个部门的执行率从 ", lowest.shown, f"（{lowest.name}）到 ",
             highest.shown, f"（{highest.name}）。")
    ]  # fmt: skip
    if len(rated) < departments:
        sentences.append(said(f"另有 {departments - len(rated)} 个部门没有执行率，不在图中。"))
    sentences.append(said("每一档含下限，不含上限。"))
    return joined(sentences)


def _names(ones: Sequence[Rated]) -> str:
    """The lowest first; of many the first few."""
    if not ones:
        return "—"
    ordered = sorted(ones, key=lambda one: one.rate or Decimal(0))
    named = "、".join(one.name for one in ordered[:_NAMED])
    return named if len(ones) <= _NAMED else f"{named}等"
