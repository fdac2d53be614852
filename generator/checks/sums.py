"""Whether parts make up a total, within what their printed places can hide."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from generator.checks.base import Verdict
from generator.model.relations.breakdowns import Listing
from generator.money import EXACT, ZERO, Printed, add, add_intervals, subtract

_TWELVE, _NINE = Decimal(12), Decimal(9)


@dataclass(slots=True, unsafe_hash=True)
class SumResult:
    """A verdict with its figures, money in 万元; `difference` is printed − computed.

    `at_least`: how much of the difference rounding cannot explain, 0 where it can explain all.
    """

    verdict: Final[Verdict]
    computed: Final[Decimal]
    difference: Final[Decimal]
    tolerance: Final[Decimal]
    at_least: Final[Decimal]


def judge_sum(
    total: Printed, parts: Sequence[Printed | None], listing: Listing = Listing.ALL
) -> SumResult:
    """The verdict on a total and its parts; None is a part left blank.

    Consistent when the total's interval meets that of the sum (XBRL Calculations 1.1). A blank part may hold
    anything from 0 up, so a total above the stated parts cannot be judged, one below them can; where a stated part
    is negative that reasoning does not hold. Parts named among others (其中) may fall short of the total, and those
    that only usually make it up may miss it either way: that is 可疑, never 不符.
    """
    stated = [part for part in parts if part is not None]
    computed = add(part.base for part in stated)
    difference = subtract(total.base, computed)
    tolerance = add([total.half, *(part.half for part in stated)])
    excess = max(subtract(abs(difference), tolerance), ZERO)
    verdict = _verdict(total, stated, difference, blanks=len(parts) > len(stated))
    if verdict is Verdict.MISMATCH and listing is not Listing.ALL:
        verdict = _softened(stated, listing, difference)
    return SumResult(verdict, computed, difference, tolerance, excess)


def _softened(stated: Sequence[Printed], listing: Listing, difference: Decimal) -> Verdict:
    """What remains of 不符 where the parts do not claim to be all there is."""
    if listing is Listing.SOME and difference < 0:
        return Verdict.NOT_CHECKED if _any_negative(stated) else Verdict.MISMATCH
    return Verdict.UNLIKELY


def _any_negative(stated: Sequence[Printed]) -> bool:
    return any(part.value < 0 for part in stated)


def _verdict(
    total: Printed, stated: Sequence[Printed], difference: Decimal, *, blanks: bool
) -> Verdict:
    if blanks and _any_negative(stated):
        return Verdict.NOT_CHECKED
    possible = add_intervals(part.interval for part in stated)
    meets = total.interval.overlaps(possible)
    if blanks and not meets:
        return Verdict.NOT_CHECKED if total.interval.lies_above(possible) else Verdict.MISMATCH
    if not meets:
        return Verdict.MISMATCH
    if difference == 0:
        return Verdict.CONSISTENT
    return Verdict.UNLIKELY if _is_unlikely(total, stated, difference) else Verdict.ROUNDING


def _is_unlikely(total: Printed, stated: Sequence[Printed], difference: Decimal) -> bool:
    """Whether honest rounding explains the gap only at its extreme: over three standard deviations.

    Rounding errors are uniform on one step, variance step²/12; zeros are not rounded. With one or two nonzero parts
    the band is empty: their greatest sum lies within three deviations.
    """
    nonzero = [part for part in stated if part.value != 0]
    if len(nonzero) <= 2:
        return False
    steps = [total.step, *(part.step for part in nonzero)]
    variance_12 = add(EXACT.multiply(step, step) for step in steps)
    return EXACT.multiply(EXACT.multiply(difference, difference), _TWELVE) > EXACT.multiply(
        _NINE, variance_12
    )
