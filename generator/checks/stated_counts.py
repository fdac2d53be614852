"""A number of 量化 beside the paragraph it is taken from: what is counted there must stand there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.archive import Case
from generator.model.report import Measure
from generator.model.values import Number, Text
from generator.prose.reading import figures_in

_ARABIC = re.compile(r"(?<![0-9.])[0-9][0-9,]*(?:\.[0-9]+)?")


@dataclass(frozen=True, slots=True)
class StatedCount:
    """A number said to stand in a paragraph; `readable`: the paragraph has numbers that can be read."""

    measure: Measure
    quantity: Number
    paragraph: Text
    stands_there: bool
    readable: bool


def stated_counts(case: Case) -> Iterator[StatedCount]:
    """Every 量化 with a number, in order."""
    evaluation = case.report.evaluation
    for outcome in evaluation.outcomes if evaluation else ():
        for measure in outcome.measures:
            if measure.quantity and measure.quantity.stated:
                yield _stated(measure, measure.quantity, outcome.content)


def _stated(measure: Measure, quantity: Number, paragraph: Text) -> StatedCount:
    digits = quantity.stated.digits if quantity.stated else ""
    written = {found[0].replace(",", "").rstrip(".") for found in _ARABIC.finditer(paragraph)}
    if digits in written:
        return StatedCount(measure, quantity, paragraph, stands_there=True, readable=True)
    value = quantity.stated.value if quantity.stated else None
    figures = figures_in(paragraph)
    stands = any(figure.value == value for figure in figures)
    return StatedCount(measure, quantity, paragraph, stands, bool(written or figures))
