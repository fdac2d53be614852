"""The rows as a table that reads the same on a terminal and in the README."""

from __future__ import annotations

from tests.bench.record import Record
from tests.bench.row import Row

_HEAD = ("what", "measured", "bar", "")


def as_table(record: Record, order: tuple[str, ...]) -> list[str]:
    """The lines: date and machine, the table, then the notes of its rows; sections in the order given."""
    rows = [row for section in order for row in record.sections.get(section, ())]
    facts = ", ".join(f"{name} {value}" for name, value in record.machine.items())
    return [f"{record.date}: {facts}", "", *_grid(rows), "", *_notes(rows), tally(rows)]


def tally(rows: list[Row]) -> str:
    """How many bars are met and missed, and how many rows say nothing of theirs."""
    met, missed = (sum(row.met is verdict for row in rows) for verdict in (True, False))
    open_ = sum(row.met is None and (bool(row.bar) or row.figure is None) for row in rows)
    return f"{met} met, {missed} missed, {open_} not decided"


def _grid(rows: list[Row]) -> list[str]:
    cells = [_HEAD, *((row.name, row.measured, row.bar, row.verdict) for row in rows)]
    widths = [max(len(line[column]) for line in cells) for column in range(len(_HEAD))]
    lines = [
        _line([text.ljust(width) for text, width in zip(line, widths, strict=True)])
        for line in cells
    ]
    return [lines[0], _line(["-" * width for width in widths]), *lines[1:]]


def _line(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _notes(rows: list[Row]) -> list[str]:
    noted = [f"- {row.name}: {row.note}" for row in rows if row.note]
    return [*noted, ""] if noted else []
