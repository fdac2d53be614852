"""Which figure of the report each figure of its prose speaks of, if any."""

from __future__ import annotations

import decimal
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property, lru_cache

from generator.checks.prose.by_value import KnownFigures
from generator.checks.prose.chance import Spans, chance, spans_of
from generator.checks.prose.known_figures import Known, Measure
from generator.checks.prose.near_misses import NearMiss, is_telling, nearest
from generator.checks.prose.spoken import Spoken, spoken_in
from generator.model.archive import Case
from generator.money import WIDE, ZERO, step_of
from generator.prose.figures import Kind, ProseFigure

_MEASURES = {
    Kind.AMOUNT: Measure.MONEY,
    Kind.PERCENT: Measure.PERCENT,
    Kind.POINTS: Measure.POINTS,
    Kind.SCORE: Measure.SCORE,
}


@dataclass(frozen=True, slots=True)
class Reading:
    """A figure of the prose, and what it speaks of; `near` where it nearly does."""

    spoken: Spoken
    known: tuple[Known, ...] = ()
    near: NearMiss | None = None

    @property
    def bound(self) -> bool:
        """Whether it speaks of a figure of the report."""
        return bool(self.known)


@dataclass(frozen=True)
class ProseBinding:
    """Every amount, percentage and score in the prose of a report, in order."""

    readings: tuple[Reading, ...]
    known: KnownFigures | None = None

    @property
    def figures(self) -> int:
        """How many there are."""
        return len(self.readings)

    @property
    def bound(self) -> int:
        """How many speak of a figure of the report."""
        return sum(reading.bound for reading in self.readings)

    @property
    def near(self) -> tuple[Reading, ...]:
        """Those that nearly do."""
        return tuple(reading for reading in self.readings if reading.near)

    @property
    def unexplained(self) -> tuple[str, ...]:
        """Those that speak of none, as written; near misses among them."""
        return tuple(
            reading.spoken.figure.printed for reading in self.readings if not reading.bound
        )

    @cached_property
    def chance(self) -> Decimal | None:
        """How likely a random figure of the same size and digits would have been bound, in per cent.

        The mean over the figures; None where there is none.
        """
        chances = [
            chance(figure, self._spans(figure))
            for figure in (reading.spoken.figure for reading in self.readings)
            if figure.half > 0 and figure.value != 0
        ]
        if not chances:
            return None
        mean = WIDE.divide(sum(chances, ZERO), Decimal(len(chances)))
        return mean.quantize(step_of(1), rounding=decimal.ROUND_HALF_UP)

    def _spans(self, figure: ProseFigure) -> Spans:
        if self.known is None:
            return ()
        measure = _MEASURES[figure.kind]
        # A hedge reaches as far as the very figure lets it.
        key = (measure, figure.half, figure.value if figure.hedge else None)
        if key not in self._spans_by_step:
            known = (one for shelf in self.known.shelves(measure) for one in shelf.known)
            self._spans_by_step[key] = spans_of(figure, known)
        return self._spans_by_step[key]

    @cached_property
    def _spans_by_step(self) -> dict[tuple[Measure, Decimal, Decimal | None], Spans]:
        return {}

    @cached_property
    def _by_figure(self) -> dict[Spoken, Reading]:
        return {reading.spoken: reading for reading in self.readings}

    def of(self, spoken: Spoken) -> Reading | None:
        """What the figure speaks of; None of a count, which is left to the reader."""
        return self._by_figure.get(spoken)


@lru_cache(maxsize=2)
def bound_prose(case: Case) -> ProseBinding:
    """What the amounts, percentages and scores of the prose speak of; counts of things are left to the reader."""
    measured = [one for one in spoken_in(case) if one.figure.kind in _MEASURES]
    if not measured:
        return ProseBinding(())
    known = KnownFigures(case)
    readings: dict[Spoken, Reading] = {}
    for spoken in measured:
        readings[spoken] = _read(spoken, known, readings)
    return ProseBinding(tuple(readings.values()), known)


def _read(spoken: Spoken, known: KnownFigures, readings: dict[Spoken, Reading]) -> Reading:
    measure = _MEASURES[spoken.figure.kind]
    if bound := known.standing_for(spoken.figure, measure):
        return Reading(spoken, bound)
    if not is_telling(spoken.figure):
        return Reading(spoken)
    of_others = _is_of_others(spoken, readings)
    return Reading(spoken, near=nearest(spoken, known.shelves(measure), of_others=of_others))


def _is_of_others(spoken: Spoken, readings: dict[Spoken, Reading]) -> bool:
    """Whether the words that say what it is a figure of already held an amount, or its like, that nobody knows."""
    kinds = {Kind.AMOUNT, spoken.figure.kind}
    return any(
        not reading.known and not reading.near and is_telling(before.figure)
        for before in _sharing_its_words(spoken)
        if before.figure.kind in kinds and (reading := readings.get(before))
    )


def _sharing_its_words(spoken: Spoken) -> Iterator[Spoken]:
    before = spoken.last
    while before is not None and before.since == spoken.since:
        yield before
        before = before.last
