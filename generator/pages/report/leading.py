"""Every figure of a page leads to the trace of what was concluded of it, wherever on the page that stands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from typing import TypeVar

from generator.pages.agreements import Agreement
from generator.pages.concluded import Difference
from generator.pages.shown import linked
from generator.pages.tables import Cell, Row, Table
from generator.pages.traces import TraceView

T = TypeVar("T")

Ways = Mapping[tuple[int, int], str]


def traces_in(part: object) -> Iterator[TraceView]:
    """The traces that a part of a page shows, in boxes and beneath its tables."""
    if isinstance(part, Difference | Agreement):
        yield part.trace
    elif isinstance(part, Table):
        yield from traces_in((*part.differences, *part.agreements))
    elif isinstance(part, tuple):
        for one in part:
            yield from traces_in(one)
    elif is_dataclass(part):
        for field in fields(part):
            yield from traces_in(getattr(part, field.name))


def led(part: T, ways: Ways) -> T:
    """The same part, the figures of its tables leading to the traces that `ways` has for them."""
    if isinstance(part, Table):
        return replace(part, rows=_rows(part.rows, ways), foot=_rows(part.foot, ways))
    if isinstance(part, tuple):
        return tuple(led(one, ways) for one in part)  # type: ignore[return-value]
    if is_dataclass(part) and not isinstance(part, type):
        tables = {
            field.name: led(value, ways)
            for field in fields(part)
            if _holds_tables(value := getattr(part, field.name))
        }
        return replace(part, **tables) if tables else part
    return part


def _holds_tables(value: object) -> bool:
    return isinstance(value[0] if isinstance(value, tuple) and value else value, Table)


def _rows(rows: Iterable[Row], ways: Ways) -> tuple[Row, ...]:
    return tuple(replace(one, cells=tuple(_cell(cell, ways) for cell in one.cells)) for one in rows)


def _cell(cell: Cell, ways: Ways) -> Cell:
    shown = linked(cell.shown, ways) if cell.shown else None
    return cell if shown is cell.shown else replace(cell, shown=shown)
