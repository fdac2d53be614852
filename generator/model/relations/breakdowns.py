"""A total and the parts said to make it up, wherever a report prints such a thing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum

from generator.model.block import Block
from generator.model.overview import BasicExpenditure
from generator.model.report import Report
from generator.model.values import Figure, Number
from generator.source.place import Place

Part = Figure | Number


class Listing(Enum):
    """How far the parts claim to be all there is."""

    ALL = "全部"  # fixed by a form: they make up the total
    SOME = "其中"  # named among others: no more than the total
    ONE = "其中一项"  # named alone: a part of the total, and no list to add up
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
    name: str,
    total: Block | None,
    rows: Iterable[Block],
    columns: Iterable[str],
    listing: Listing = Listing.ALL,
) -> Iterator[Breakdown]:
    """One claim for every column of a table in which the total's row and a part's row have a figure.

    `columns` are attributes of the rows. A row that is there without the column has a blank in it.
    """
    rows = tuple(rows)
    for column in columns:
        whole = getattr(total, column) if total is not None else None
        cells = [(row, getattr(row, column)) for row in rows]
        if whole is None or all(cell is None for _, cell in cells):
            continue
        parts = tuple(Figure(None, row.at) if cell is None else cell for row, cell in cells)
        place = whole.at
        row_name = place.parent.name if place.parent else place.name
        yield Breakdown(
            place, f"{name}的{place.name}", f"{row_name}{place.name}", whole, parts, listing
        )
