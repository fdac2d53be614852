"""Whether a planted fault is larger than what the rounding of the printed figures hides by itself.

Computed here anew, from what the generator knows it printed, not by the code under test.
"""

from __future__ import annotations

from decimal import Decimal

from tests.planted.printing import value_of
from tests.planted.tables import Good, RateOf, Sum
from tests.planted.writing import Path, get

Changes = dict[Path, str]


def is_hidden(good: Good, changes: Changes) -> bool:
    """Whether every identity these figures stand in moves by no more than rounding may."""
    seen = [
        _moved(good, one, changes)
        for one in good.sums
        if any(path in changes for path in (one.total, *one.parts))
    ]
    seen += [
        _turned(good, one, changes)
        for one in good.rates
        if any(path in changes for path in (one.rate, one.part, one.base))
    ]
    return not any(seen)


def _moved(good: Good, one: Sum, changes: Changes) -> bool:
    step = one.press.step if one.press and not one.press.exact else Decimal(0)
    hides = (len(one.parts) + 1) * step / 2
    total, *parts = (_value(good, path, changes) for path in (one.total, *one.parts))
    if total is None:
        return False
    new = total - sum((part for part in parts if part is not None), Decimal(0))
    if None in parts:  # a blank may hold whatever is missing
        return new < -hides
    return abs(new - _gap(good, one)) > hides


def _gap(good: Good, one: Sum) -> Decimal:
    """What rounding left between the good report's total and its parts."""
    total, *parts = (value_of(get(good.tree, path)) for path in (one.total, *one.parts))
    return total - sum(parts)


def _turned(good: Good, one: RateOf, changes: Changes) -> bool:
    old, new = (_miss(good, one, changed) for changed in ({}, changes))
    if old is None or new is None:
        return True
    part, base = (_value(good, path, {}) for path in (one.part, one.base))
    half = Decimal(0) if one.press.exact else one.press.step / 2
    if not base or part is None:
        return True
    hides = 100 * half * (1 + abs(part) / base) / base
    return abs(new - old) > Decimal("0.5").scaleb(-one.press.rate_places) + hides


def _miss(good: Good, one: RateOf, changes: Changes) -> Decimal | None:
    """The printed rate less the quotient of the printed figures."""
    rate, part, base = (_value(good, path, changes) for path in (one.rate, one.part, one.base))
    if rate is None or part is None or not base:
        return None
    return rate - 100 * part / base


def _value(good: Good, path: Path, changes: Changes) -> Decimal | None:
    text = changes.get(path, get(good.tree, path))
    return value_of(text) if text else None
