"""A total and the parts said to make it up, wherever a report prints such a thing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum

from generator.model.overview import BasicExpenditure
from generator.model.report import Report
from generator.model.values import Figure, Number
from generator.source.place import Place

Part = Figure | Number


class Listing(Enum):
    """How far the parts claim to be all there is."""

    ALL = "全部"  # fixed by a form: they make up the total
    SOME = "其中"  # named among others: no more than the total
    USUAL = "惯例"  # they mostly make up the total, but nothing says they must


@dataclass(frozen=True, slots=True)
class Breakdown:
    """A total and its parts, in the order written; `total` None: not stated. `unit` is 人, 分 … for what is no money."""

    at: Place
    name: str
    total_name: str
    total: Part | None
    parts: tuple[Part, ...]
    listing: Listing = Listing.ALL
    unit: str = ""


def breakdowns(report: Report) -> Iterator[Breakdown]:
    """按资金来源, 按支出性质 and the kinds of 基本支出, in the order of the form."""
    overview = report.overview
    if overview is None:
        return
    for block in (overview.by_source, overview.by_nature):
        if block is not None and (parts := block.stated_parts()):
            yield Breakdown(block.at, block.at.name, *overview.total_for(block.basis), parts)
    basic = overview.by_nature.basic if overview.by_nature else None
    if isinstance(basic, BasicExpenditure):
        kinds = tuple(figure for figure in (basic.personnel, basic.operations) if figure)
        if kinds:
            yield Breakdown(basic.at, basic.at.name, "合计", basic.total, kinds)


def column_sums(
    name: str, total: object | None, rows: Iterable[object], columns: Iterable[str]
) -> Iterator[Breakdown]:
    """One claim for every column of a table in which the total's row or a part's row has a figure.

    `columns` are attributes of the rows; a row without the key does not take part, one left blank does.
    """
    rows = tuple(rows)
    for column in columns:
        whole = getattr(total, column) if total is not None else None
        parts = tuple(part for row in rows if (part := getattr(row, column)) is not None)
        if whole is None or not parts:
            continue
        place = whole.at
        row = place.parent.name if place.parent else place.name
        yield Breakdown(place, f"{name}的{place.name}", f"{row}{place.name}", whole, parts)
