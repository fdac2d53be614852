"""Which known figure a figure of the prose nearly is, though it is not.

Some digits are alike by chance: of a hundred known figures one lies within a digit of every fourth number of four
digits. So the sentence must name what is meant; without that, only what can hardly be chance is taken for a slip.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.checks.prose.by_value import ByValue, own_step, step_of_figure
from generator.checks.prose.known_figures import Known, Measure
from generator.checks.prose.slips import (
    Slip,
    digits_of,
    may_be_a_slip,
    significant,
    slip_of_digits,
    slip_of_place,
)
from generator.checks.prose.spoken import Spoken
from generator.checks.prose.topics import named_in, plain
from generator.prose.figures import ProseFigure

# A figure of fewer digits comes near others by chance, whatever the sentence says.
TELLING_DIGITS = 4
# How many digits, zeros at the end aside, must agree or nearly agree where the sentence names nothing.
_UNNAMED = {
    Slip.UNIT: 5, Slip.SWAP: 5, Slip.POINT: 5, Slip.DIGIT: 6, Slip.MISSING: 6, Slip.EXTRA: 7,
}  # fmt: skip
_LEAST_NAMED = 3
_LIKELIEST = {slip: order for order, slip in enumerate(Slip)}
_FARTHEST_POINT = {Measure.MONEY: 3, Measure.PERCENT: 2, Measure.SCORE: 1, Measure.POINTS: 1}
# A price or an average is small money of its own.
_EACH = re.compile(r"人均|户均|均价|单价|平均(?!得?分)|每(?!年)")


@dataclass(frozen=True, slots=True)
class NearMiss:
    """What was probably meant, and how what is written differs from it."""

    meant: Known
    slip: Slip


def nearest(spoken: Spoken, known: Iterable[ByValue], *, of_others: bool) -> NearMiss | None:
    """The likeliest figure that one slip makes what is written: one the sentence names, a printed one first.

    `of_others`: what stands before says that the sentence speaks of things the report does not know.
    """
    figure = spoken.figure
    if not is_telling(figure) or _EACH.search(spoken.lead):
        return None
    words = "" if of_others else plain(spoken.context)
    found: list[tuple[tuple[bool, int, bool], NearMiss]] = []
    for one, slip in _slips(figure, known):
        named = named_in(one.topics, words)
        if _fits(figure, one, named=named) and _is_no_chance(figure, one, slip, named=named):
            rank = (not named, _LIKELIEST[slip], not one.printed)
            found.append((rank, NearMiss(one, slip)))
    return min(found, key=lambda pair: pair[0])[1] if found else None


def is_telling(figure: ProseFigure) -> bool:
    """Whether enough digits are written, and meant exactly."""
    if figure.hedge or figure.half == 0:
        return False
    written = figure.digits if figure.places else len(significant(figure.value))
    return written >= TELLING_DIGITS


def _slips(figure: ProseFigure, known: Iterable[ByValue]) -> Iterator[tuple[Known, Slip]]:
    """Every figure that may be meant and is one slip away, with the slip."""
    value, step = abs(figure.value), step_of_figure(figure)
    written = digits_of(value, step)
    for shelf in known:
        for meant, one in shelf.in_digits(step):
            coarser = own_step(one) > step
            if not coarser and not may_be_a_slip(written, meant):
                continue
            own = digits_of(value, own_step(one)) if coarser else written
            if slip := _slip(figure, own, meant, one):
                yield one, slip


def _slip(figure: ProseFigure, written: str, meant: str, known: Known) -> Slip | None:
    value = abs(figure.value)
    if known.value and len(significant(value)) >= TELLING_DIGITS:
        farthest = _FARTHEST_POINT[known.measure]
        slip = slip_of_place(value, figure.digits, abs(known.value), farthest)
        if slip is not None and (slip is not Slip.UNIT or known.measure is Measure.MONEY):
            return slip
    if min(len(written), len(meant)) < TELLING_DIGITS:
        return None
    return slip_of_digits(written, meant)


def _fits(figure: ProseFigure, known: Known, *, named: bool) -> bool:
    """A change is near a difference, a value near a value; what was left unspent is said as a value too."""
    if figure.direction is not None and not figure.level:
        return known.gap
    return not known.gap or (named and known.direction is None)


def _is_no_chance(figure: ProseFigure, known: Known, slip: Slip, *, named: bool) -> bool:
    written = len(significant(figure.value))
    if named:
        meant = len(significant(known.value)) if known.printed else written
        return max(written, meant) >= _LEAST_NAMED
    if known.measure is not Measure.MONEY or not known.printed:
        return False
    # The same digits elsewhere are as many as are written; a wrong one may have made a 0 at the end.
    in_place = slip not in {Slip.UNIT, Slip.POINT}
    return max(written, len(significant(known.value)) if in_place else 0) >= _UNNAMED[slip]
