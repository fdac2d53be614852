"""Which entry of this year's 上年问题落实 answers a problem of last year's report."""

from __future__ import annotations

from collections.abc import Iterable

from generator.checks.likeness import alike, bare
from generator.model.follow_up import FollowUp

# So many per cent of the characters, in the same order.
_ALIKE = 80
# Shorter words stand within many a sentence by chance.
_LONG_ENOUGH = 6


def answer_to(problem: str, chapter: Iterable[FollowUp]) -> FollowUp | None:
    """The first entry that speaks of the problem, as C303 judges it; None where none does."""
    asked = bare(problem)
    for entry in chapter:
        words = bare(entry.problem)
        if _one_in_the_other(asked, words) or alike(asked, words, _ALIKE):
            return entry
    return None


def _one_in_the_other(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    return short == long or (len(short) >= _LONG_ENOUGH and short in long)
