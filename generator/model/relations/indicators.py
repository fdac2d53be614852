"""The points of a 绩效自评表: how many there are, by first level and in all, and what the scores add up to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from generator.model.funding import Funding, FundingRow
from generator.model.indicators import Indicator, Indicators
from generator.model.relations.breakdowns import Breakdown, Listing
from generator.model.report import Report
from generator.model.values import Number
from generator.money import add
from generator.source.place import Place

_POINTS = "分"
_EXTRA_POINTS = "加分"
_EXTRA = ("加分项", "加分指标", "附加分")


@dataclass(frozen=True, slots=True)
class PointsTable:
    """The indicators with points, and what 资金明细 adds to them for carrying out the budget.

    `rows` are without 加分项, which stand apart as `extra`. `funded`: 资金明细 is carried. `weight` and `score` are
    those printed in 资金明细; `unlisted` the points of the first-level indicators that no row belongs to.
    """

    at: Place
    rows: tuple[Indicator, ...]
    extra: tuple[Indicator, ...]
    funded: bool
    weight: tuple[Number, ...]
    score: tuple[Number, ...]
    unlisted: Decimal
    total: Number | None


def points_table(report: Report) -> PointsTable | None:
    """The table, where the report carries indicators."""
    indicators = report.indicators
    if indicators is None or not indicators.rows:
        return None
    extra = tuple(row for row in indicators.rows if is_extra(row))
    return PointsTable(
        at=indicators.rows[0].at.parent or indicators.at,
        rows=tuple(row for row in indicators.rows if not is_extra(row)),
        extra=extra,
        funded=report.funding is not None and any(report.funding.rows()),
        weight=_of_execution(report.funding, "weight"),
        score=_of_execution(report.funding, "score"),
        unlisted=_unlisted(indicators),
        total=indicators.total,
    )


def _unlisted(indicators: Indicators) -> Decimal:
    listed = {_bare(row.level1) for row in indicators.rows if row.level1}
    return add(
        level.weight.stated.value
        for level in indicators.weights
        if level.weight and level.weight.stated and _bare(level.name) not in listed
    )


def is_extra(row: Indicator) -> bool:
    """Whether the row is a 加分项, whose points come on top."""
    words = f"{row.level1}\n{row.level2}\n{row.level3}"
    return _EXTRA_POINTS in words and any(mark in words for mark in _EXTRA)


def _of_execution(funding: Funding | None, column: str) -> tuple[Number, ...]:
    """The points of 资金明细: those of the total's row, else those of its parts; only stated ones."""
    if funding is None:
        return ()

    def stated(rows: Iterator[FundingRow]) -> tuple[Number, ...]:
        cells: list[Number | None] = [getattr(row, column) for row in rows]
        return tuple(cell for cell in cells if cell is not None and cell.stated)

    return (funding.total and stated(iter((funding.total,)))) or stated(funding.parts())


def level_sums(report: Report, table: PointsTable | None) -> Iterator[Breakdown]:
    """一级指标分值 with the 分值 of the indicators under it; a row without 一级指标 may belong to any. In 分."""
    indicators = report.indicators
    if indicators is None or table is None or not indicators.weights:
        return
    names = [_bare(level.name) for level in indicators.weights]
    for level, name in zip(indicators.weights, names, strict=True):
        own = [row for row in table.rows if row.level1 and _bare(row.level1) == name]
        stray = [Number(None, row.at) for row in table.rows if not row.level1]
        if level.weight is None or names.count(name) > 1 or not any(row.weight for row in own):
            continue
        parts = (*(row.weight or Number(None, row.at) for row in own), *stray)
        yield Breakdown(
            level.weight.at, f"“{level.name}”的分值", f"{level.name}分值",
            level.weight, parts, Listing.ALL, _POINTS,
        )  # fmt: skip


def _bare(level: str) -> str:
    """产出, of 产出, 产出指标 and 产出指标（50分）."""
    return level.partition("（")[0].partition("(")[0].strip().removesuffix("指标")
