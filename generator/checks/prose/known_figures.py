"""Every figure that the prose of a report may be speaking of, by what it is measured in."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from generator.checks.prose.topics import Topics, name_of, past_words, row_of, topics_of
from generator.checks.tracing import Related
from generator.checks.wording import money
from generator.model.archive import Case
from generator.model.block import Block
from generator.model.relations.changes import half_of
from generator.model.values import Figure, Number, RateFigure, Text
from generator.model.walking import leaves
from generator.money import EXACT, HALF, ZERO, Amount, Quantity, Rate, Unit, step_of
from generator.prose.figures import Direction
from generator.source.place import Place

# Of the numbers in a report, those that are points of a score; the others count people or things.
_POINTS = frozenset({"自评得分", "得分", "分值", "总分", "平均得分"})


class Measure(StrEnum):
    """What a figure is measured in: money (万元), per cent, percentage points, or points of a score."""

    MONEY = "money"
    PERCENT = "percent"
    POINTS = "points"
    SCORE = "score"


class Known(NamedTuple):
    """A figure prose may speak of: its value (万元, per cent or points) and how far rounding may have moved it.

    Either it is printed (`source`, in the report of `year`), or derived by us and then called `label`, whose places
    stand for their names, and said in `unit`. `at` is where it is printed, or where the figure is by whose words a
    sentence names it, with one of `besides` too. `gap`: it is the difference of two figures; `direction` is that of
    a change between years.
    """

    measure: Measure
    value: Decimal
    half: Decimal
    source: Amount | Rate | Quantity | None
    at: Place
    year: int
    is_past: bool = False
    label: tuple[str | Place, ...] = ()
    besides: tuple[str, ...] = ()
    by_row: bool = False
    gap: bool = False
    direction: Direction | None = None
    unit: Unit = Unit.WAN

    @property
    def printed(self) -> bool:
        """Whether it stands in a report so, not derived by us."""
        return self.source is not None

    @property
    def related(self) -> tuple[Related, ...]:
        """Its spot, if it is printed, with what stands there."""
        return (Related(self.at, self.said),) if self.printed else ()

    @property
    def name(self) -> str:
        """全年预算数, 「物业管理费」预算数, 2022 年度全年执行数, 全年执行数比上年增减额."""
        if self.label:
            return "".join(one if isinstance(one, str) else name_of(one) for one in self.label)
        return f"{self.year} 年度{name_of(self.at)}" if self.is_past else name_of(self.at)

    @property
    def topics(self) -> Topics:
        """The words by which a sentence names it."""
        words = past_words(self.year + 1 if self.is_past else self.year)
        about = row_of(self.at) if self.by_row else topics_of(self.at, words, is_past=self.is_past)
        return (*about, self.besides) if self.besides else about

    @property
    def said(self) -> str:
        """Name and value in words: 全年执行数 6,385.04 万元; of a derived per cent two places."""
        source = self.source
        if isinstance(source, Amount):
            return f"{self.name} {source.grouped} {source.unit.value}"
        if source is not None:
            return f"{self.name} {source.printed}"
        if self.measure is Measure.MONEY:
            return f"{self.name} {money(self.value, self.unit)} {self.unit.value}"
        return f"{self.name} {round(self.value, 2)}{_SIGNS[self.measure]}"


_SIGNS = {Measure.PERCENT: "%", Measure.POINTS: " 个百分点", Measure.SCORE: ""}


class Leaf(NamedTuple):
    """A figure printed in a report and its value, before anyone asks what else is to be known of it."""

    measure: Measure
    value: Decimal
    leaf: Figure | RateFigure | Number
    year: int
    is_past: bool

    def known(self, least_places: int = 0) -> Known:
        """All there is to know; 100% beside rates of two places claims two as well."""
        leaf, half = self.leaf, ZERO
        source: Amount | Rate | Quantity | None
        if isinstance(leaf, Figure):
            source = leaf.amount
            half = half_of(leaf.amount) if leaf.amount else ZERO
        elif isinstance(leaf, RateFigure):
            source = leaf.rate
            places = (leaf.rate.places if leaf.rate else 0) or least_places
            half = EXACT.multiply(step_of(places), HALF)
        else:
            source = leaf.quantity
        return Known(self.measure, self.value, half, source, leaf.at, self.year, self.is_past)


def printed_figures(case: Case) -> Iterator[Leaf]:
    """The figures printed in this report, then the totals that last year's report printed."""
    yield from _printed(case.report, case.filed.year, is_past=False)
    last = case.last_year
    if last is not None and last.report.overview is not None:
        yield from _printed(last.report.overview, last.year, is_past=True)


def _printed(block: Block, year: int, *, is_past: bool) -> Iterator[Leaf]:
    for leaf in leaves(block):
        if isinstance(leaf, Text):  # most are
            continue
        if isinstance(leaf, Figure):
            if amount := leaf.amount:
                value = amount.value if amount.unit is Unit.WAN else amount.in_wan
                yield Leaf(Measure.MONEY, value, leaf, year, is_past)
        elif isinstance(leaf, RateFigure):
            if rate := leaf.rate:
                yield Leaf(Measure.PERCENT, rate.value, leaf, year, is_past)
        elif isinstance(leaf, Number) and leaf.quantity and leaf.at.key in _POINTS:
            yield Leaf(Measure.SCORE, leaf.quantity.value, leaf, year, is_past)
