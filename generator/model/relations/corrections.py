"""更正记录: what each names in its report, and which of several of one place is the last word."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.model.block import Block
from generator.model.follow_up import Correction
from generator.model.report import Report
from generator.model.values import Chosen, Figure, Number, RateFigure, Text
from generator.source.place import Place

Value = Figure | RateFigure | Number | Text | Chosen[object] | int | Block


@dataclass(frozen=True, slots=True)
class Corrected:
    """The last correction of a place, and what the report has there; None: it has no such place."""

    correction: Correction
    value: Value | None


def corrected(report: Report) -> Iterator[Corrected]:
    """The last correction of every place that was put right, in the order written."""
    if not report.corrections:
        return
    named = _named(report)
    by_place: dict[str, list[Correction]] = {}
    for correction in report.corrections:
        numbered, _ = named.get(correction.path, (str(correction.path), None))
        by_place.setdefault(numbered, []).append(correction)
    for corrections in by_place.values():
        last = latest(corrections)
        _, value = named.get(last.path, ("", None))
        yield Corrected(last, value)


def names_in(report: Report) -> tuple[str, ...]:
    """Every 位置 that names something in the report."""
    return tuple(_named(report))


def correction_of(report: Report, at: Place) -> Correction | None:
    """The last correction of what stands at a place."""
    if not report.corrections:
        return None
    names = (at.path, at.numbered_path)
    here = [correction for correction in report.corrections if correction.path in names]
    return latest(here) if here else None


def latest(corrections: Iterable[Correction]) -> Correction:
    """The last of them by 日期, then by their order; where one has no date, by their order alone."""
    given = list(corrections)
    if all(correction.date for correction in given):
        given.sort(key=lambda correction: str(correction.date))
    return given[-1]


def _named(report: Report) -> dict[str, tuple[str, Value]]:
    """Everything in the report by its path and by its numbered path, each with the latter."""
    named: dict[str, tuple[str, Value]] = {}
    for at, value in _walk(report):
        numbered = at.numbered_path
        named[numbered] = named[at.path] = (numbered, value)
    return named


def _walk(block: Block) -> Iterator[tuple[Place, Value]]:
    yield block.at, block
    for name, value in block.__dict__.items():
        for one in value if isinstance(value, tuple) else (value,):
            if isinstance(one, Block):
                yield from _walk(one)
            elif isinstance(one, int):
                # A year or a number of places knows no spot: its key does.
                yield Place(block.at.file, parent=block.at, key=_key(block, name)), one
            elif isinstance(one, Figure | RateFigure | Number | Text | Chosen):
                yield one.at, one


def _key(block: Block, name: str) -> str:
    return str(type(block).model_fields[name].alias)
