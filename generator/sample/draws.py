"""Draws in whole numbers only, so that a seed gives the same figures on every machine."""

from __future__ import annotations

import random
from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")


def between(rng: random.Random, bounds: tuple[int, int]) -> int:
    """A whole number within the bounds, both included."""
    low, high = bounds
    return low + rng.randrange(high - low + 1)


def scaled(rng: random.Random, value: int, low: int, high: int) -> int:
    """The value times something between low and high per mille."""
    return value * between(rng, (low, high)) // 1000


def chance(rng: random.Random, percent: int) -> bool:
    """True so many times in a hundred."""
    return rng.randrange(100) < percent


def one_of(rng: random.Random, choices: Sequence[T]) -> T:
    """One of them."""
    return choices[rng.randrange(len(choices))]


def shared_out(total: int, weights: Sequence[int]) -> list[int]:
    """The total by weight, to the last 分; what division leaves goes to the heaviest."""
    whole = sum(weights)
    parts = [total * weight // whole for weight in weights]
    parts[weights.index(max(weights))] += total - sum(parts)
    return parts
