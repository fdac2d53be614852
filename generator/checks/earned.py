"""The most that a result can have earned: the share of its target that it reached, of the points, never more."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from generator.model.funding import FundingRow
from generator.model.indicators import Direction
from generator.model.relations.targets import Value
from generator.money import EXACT, HALF, ZERO, Interval, Quantity, percent_of, step_of
from generator.source.numerals import places_of

_HUNDRED = Decimal(100)


@dataclass(frozen=True, slots=True)
class Share:
    """How much was reached, as a quotient between 0 and 1."""

    part: Decimal
    whole: Decimal

    def of(self, points: Decimal) -> Decimal:
        """The points it earns, to two places, for readers."""
        return percent_of(EXACT.divide(EXACT.multiply(self.part, points), _HUNDRED), self.whole, 2)

    def is_passed_by(self, score: Quantity, points: Decimal) -> bool:
        """Whether the score is more than it earns, however the score was rounded."""
        half = EXACT.multiply(step_of(places_of(score.printed)), HALF)
        least = EXACT.subtract(score.value, half)
        return EXACT.multiply(least, self.whole) > EXACT.multiply(points, self.part)


FULL = Share(Decimal(1), Decimal(1))


def share_reached(direction: Direction, target: Value, actual: Value) -> Share | None:
    """The greatest share rounding leaves possible; None where no rule says what a result short of it earns."""
    aim, reached = target.number, actual.interval
    if direction is Direction.AT_LEAST:
        if reached.high >= aim:
            return FULL
        return Share(max(reached.high, ZERO), aim) if aim > 0 else None
    if direction is Direction.AT_MOST:
        if reached.low <= aim:
            return FULL
        return Share(aim, reached.low) if aim >= 0 else None
    return FULL if reached.low <= aim <= reached.high else None


def shares_spent(row: FundingRow) -> tuple[Share, ...]:
    """The share of the budget that was spent: by the amounts, and by the printed rate; what is not stated is left out."""
    shares = []
    budget = row.budget_adjusted.amount if row.budget_adjusted else None
    executed = row.executed.amount if row.executed else None
    if budget and executed and budget.value > 0:
        shares.append(_at_most_whole(executed.interval, budget.interval.low))
    if row.execution_rate and row.execution_rate.rate:
        shares.append(_at_most_whole(row.execution_rate.rate.interval, _HUNDRED))
    return tuple(shares)


def _at_most_whole(part: Interval, whole: Decimal) -> Share:
    return FULL if part.high >= whole else Share(max(part.high, ZERO), whole)
