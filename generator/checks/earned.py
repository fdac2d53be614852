"""The most that a result can have earned: the share of its target that it reached, of the points, never more."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from generator.model.funding import FundingRow
from generator.model.indicators import Direction
from generator.model.relations.targets import Value
from generator.money import EXACT, HALF, ZERO, Quantity, percent_of, step_of
from generator.source.numerals import places_of

_HUNDRED = Decimal(100)


@dataclass(frozen=True, slots=True)
class Share:
    """How much was reached, as the quotient `part` ÷ `whole`; rounding leaves no more possible than `most` ÷ `least`."""

    part: Decimal
    whole: Decimal
    most: Decimal
    least: Decimal

    def of(self, points: Decimal) -> Decimal:
        """The points it earns, to two places, for readers."""
        return percent_of(EXACT.divide(EXACT.multiply(self.part, points), _HUNDRED), self.whole, 2)

    def is_passed_by(self, score: Quantity, points: Decimal) -> bool:
        """Whether the score is more than it earns, however the score was rounded."""
        half = EXACT.multiply(step_of(places_of(score.printed)), HALF)
        least = EXACT.subtract(score.value, half)
        return EXACT.multiply(least, self.least) > EXACT.multiply(points, self.most)


FULL = Share(Decimal(1), Decimal(1), Decimal(1), Decimal(1))


def share_reached(direction: Direction, target: Value, actual: Value) -> Share | None:
    """The share of its target that a result is; None where no rule says what a result short of it earns."""
    aim, reached = target.number, actual.interval
    if direction is Direction.AT_LEAST:
        if reached.high >= aim:
            return FULL
        return _share(actual.number, aim, reached.high, aim) if aim > 0 else None
    if direction is Direction.AT_MOST:
        if reached.low <= aim:
            return FULL
        return _share(aim, actual.number, aim, reached.low) if aim >= 0 else None
    return FULL if reached.low <= aim <= reached.high else None


def shares_spent(row: FundingRow) -> tuple[Share, ...]:
    """The share of the budget that was spent: by the amounts, and by the printed rate; what is not stated is left out."""
    shares = []
    budget = row.budget_adjusted.amount if row.budget_adjusted else None
    executed = row.executed.amount if row.executed else None
    if budget and executed and budget.value > 0:
        most, least = executed.interval.high, budget.interval.low
        shares.append(_share(executed.in_wan, budget.in_wan, most, least))
    if row.execution_rate and row.execution_rate.rate:
        rate = row.execution_rate.rate
        shares.append(_share(rate.value, _HUNDRED, rate.interval.high, _HUNDRED))
    return tuple(shares)


def _share(part: Decimal, whole: Decimal, most: Decimal, least: Decimal) -> Share:
    """Never more than the whole, never less than nothing."""
    if most >= least:
        return FULL
    return Share(max(part, ZERO), whole, max(most, ZERO), least)
