"""A table as a page shows it: title, unit, heads, rows, the line of its data, and what was concluded of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sized
from dataclasses import dataclass
from typing import Any, Protocol

from generator.addresses import line_fragment
from generator.checks.findings import Asked
from generator.model.block import Block
from generator.pages.agreements import Agreement, agreements
from generator.pages.concluded import Difference, Tag, differences
from generator.pages.shown import Shown
from generator.source.place import Place

# What a page with tables to sort and filter, or to choose reports from, loads.
TABLE_STYLES = ("tables.css",)
TABLE_SCRIPTS = ("tables.js",)
CHOOSING_SCRIPTS = (*TABLE_SCRIPTS, "choose.js")

_AT_A_GLANCE = 5


class _OfRows(Protocol):
    """What has rows."""

    @property
    def rows(self) -> Sized: ...


class Workable:
    """What has `rows` that a reader may put in order and filter."""

    __slots__ = ()

    @property
    def sortable(self: _OfRows) -> bool:
        """Whether there is anything to sort."""
        return is_sortable(len(self.rows))

    @property
    def long(self: _OfRows) -> bool:
        """Whether it is too long to be seen at a glance, so that filtering helps."""
        return is_long(len(self.rows))


@dataclass(frozen=True, slots=True)
class Column:
    """A head; one that is `unseen` is read out but not shown.

    `kind` is n (figures, to the right), t (words), word (one not to be broken), long (sentences), wide (a bar) or
    tags (verdicts).
    """

    name: str
    kind: str = "n"
    unseen: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """A value under its head; without any it is an empty cell."""

    label: str
    kind: str
    shown: Shown | None = None
    bar: str = ""
    tags: tuple[Tag, ...] = ()


@dataclass(frozen=True, slots=True)
class Group:
    """The head of several rows that belong together, `span` of them."""

    label: str
    name: str
    span: int


@dataclass(frozen=True, slots=True)
class Row:
    """A row by its name; `level` is how far the name is set in; `address` is the page it leads to."""

    name: str
    cells: tuple[Cell, ...]
    level: int = 0
    groups: tuple[Group, ...] = ()
    address: str = ""


@dataclass(frozen=True, slots=True)
class Table(Workable):
    """A table with the conclusions about it. `shape` is what becomes of it on a small screen: keep or stack.

    The title of a `quiet` one is not shown, for the heading above it says the same. `leading` heads stand before those
    of the cells: the groups' and the rows'. `line` is 0 where no data stand behind it.

    A reader may sort and filter a table that has a `name`; it stands in the address, so it is unique on its page and
    never changes. The rows of one to `compare` are reports, and some of them can be set side by side. A page with such
    a table loads `TABLE_STYLES` and `TABLE_SCRIPTS`.
    """

    title: str
    unit: str
    line: int
    fragment: str
    shape: str
    leading: tuple[Column, ...]
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    foot: tuple[Row, ...] = ()
    quiet: bool = False
    differences: tuple[Difference, ...] = ()
    agreements: tuple[Agreement, ...] = ()
    name: str = ""
    compare: bool = False

    @property
    def sortable(self) -> bool:
        """Whether its rows may change places: there are several, and none belong together."""
        return (
            bool(self.name)
            and is_sortable(len(self.rows))
            and not any(one.groups for one in self.rows)
        )

    @property
    def comparing(self) -> bool:
        """Whether rows can be chosen to be compared."""
        return self.compare and self.sortable


def is_sortable(rows: int) -> bool:
    """Whether there is anything to sort."""
    return rows > 1


def is_long(rows: int) -> bool:
    """Whether a table of so many rows is more than a glance takes in."""
    return rows > _AT_A_GLANCE


Value = Shown | tuple[Tag, ...] | str | None


def row(name: str, columns: Iterable[Column], values: Iterable[Value], *, level: int = 0) -> Row:
    """A row of values under their heads: figures, verdicts, the length of a bar, or None for an empty cell."""
    cells = tuple(_cell(column, value) for column, value in zip(columns, values, strict=True))
    return Row(name, cells, level)


def _cell(column: Column, value: Value) -> Cell:
    if isinstance(value, str):
        return Cell(column.name, column.kind, bar=value)
    if isinstance(value, tuple):
        return Cell(column.name, column.kind, tags=value)
    return Cell(column.name, column.kind, shown=value)


@dataclass(frozen=True, slots=True)
class Field:
    """A column of blocks of one kind: its head, the attribute it shows, and how."""

    name: str
    attribute: str
    show: Callable[[Any], Shown]
    kind: str = "n"

    @property
    def column(self) -> Column:
        """The head."""
        return Column(self.name, self.kind)


def used(fields: Iterable[Field], blocks: Iterable[Block]) -> tuple[Field, ...]:
    """The fields that at least one of the blocks has, be it left blank."""
    blocks = tuple(blocks)
    return tuple(
        field
        for field in fields
        if any(getattr(block, field.attribute) is not None for block in blocks)
    )


def heads(fields: Iterable[Field]) -> tuple[Column, ...]:
    """The heads of the fields."""
    return tuple(field.column for field in fields)


def row_of(block: Block, name: str, fields: Iterable[Field], *, level: int = 0) -> Row:
    """The row of one block: what it does not have is an empty cell, what it left blank is 未载明."""
    fields = tuple(fields)
    stated = (getattr(block, field.attribute) for field in fields)
    values = [
        None if value is None else field.show(value)
        for field, value in zip(fields, stated, strict=True)
    ]
    return row(name, heads(fields), values, level=level)


def table(
    title: str,
    at: Place | None,
    names: str | tuple[Column, ...],
    columns: tuple[Column, ...],
    rows: Iterable[Row],
    *,
    unit: str = "",
    shape: str = "stack",
    foot: Iterable[Row] = (),
    quiet: bool = False,
    asked: Iterable[Asked] = (),
) -> Table:
    """The table of a block at `at`; `names` heads the names of the rows; `asked` are the checks that concern it."""
    asked = tuple(asked)
    return Table(
        title=title,
        unit=unit,
        line=at.line if at else 0,
        fragment=line_fragment(at.line) if at else "",
        shape=shape,
        leading=(Column(names, "t"),) if isinstance(names, str) else names,
        columns=columns,
        rows=tuple(rows),
        foot=tuple(foot),
        quiet=quiet,
        differences=differences(asked),
        agreements=agreements(asked),
    )
