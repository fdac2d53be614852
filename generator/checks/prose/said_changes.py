"""Which change between two years a figure of the prose speaks of: by the name beside it, or by the very amount."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from generator.checks.prose.slips import significant
from generator.checks.prose.spoken import Spoken
from generator.checks.prose.topics import named_in, plain, topics_of
from generator.model.archive import Case
from generator.model.relations.changes import Change, Computed, changes
from generator.model.relations.prose import is_plan
from generator.money import EXACT, Unit
from generator.prose.figures import Direction, Kind

# An amount of so many digits is found in two places by no chance.
_TELLING = 4
_YEAR = re.compile(r"(?<![比较与同和由从至])(20[0-9]{2})\s?年")
_PLANNED = re.compile(r"力争|计划|确保|争取|下一步|拟(?!定)|预计|目标|[应须]当?")
_OF_THE_YEAR_BEFORE = ("上年", "上一年", "去年", "同比", "同期")


@dataclass(frozen=True, slots=True)
class Said:
    """A change a figure speaks of; `sure`: a figure beside it, or the figure itself, is that change's."""

    change: Change
    sure: bool


class SaidChanges:
    """What the changes of a report are called in its prose."""

    def __init__(self, case: Case) -> None:
        self._year = case.filed.year
        self._unit: Unit = case.report.unit.value
        self._changes = changes(case)
        self._by_term = {plain(term): one for one in self._changes for term in one.terms}

    def __bool__(self) -> bool:
        return bool(self._changes)

    def of(self, spoken: Spoken) -> Said | None:
        """The change between the two years that the figure speaks of, where the words tell."""
        if not self._compares_the_years(spoken):
            return None
        said = self._by_name(spoken)
        return said if said is not None else self._by_amount(spoken)

    def _compares_the_years(self, spoken: Spoken) -> bool:
        base = spoken.figure.base
        if "预算" in base or "目标" in base or is_plan(spoken.text):
            return False
        if base and not base.startswith((*_OF_THE_YEAR_BEFORE, str(self._year - 1))):
            return False
        words = spoken.context
        if not base and "预算" in words:
            return False
        return all(
            int(year) == self._year for year in _YEAR.findall(words)
        ) and not _PLANNED.search(words)

    def _by_name(self, spoken: Spoken) -> Said | None:
        change = self._by_term.get(plain(spoken.subject)) if spoken.subject else None
        if change is None:
            return None
        sure = False
        for one in _chain(spoken):
            fits = self._is_of(one, change)
            if fits is False:
                return None
            sure = sure or fits is True
        return Said(change, sure)

    def _is_of(self, one: Spoken, change: Change) -> bool | None:
        """Whether the figure is one of the change's: its value of this year or what it changed by; None: cannot tell."""
        figure = one.figure
        if figure.direction is not None and not figure.level:
            if figure.kind is Kind.PERCENT:
                growth = change.growth
                return True if growth and _is(one, growth, self._unit) else None
            return True if _is(one, change.gap, self._unit) else None
        if figure.kind is not Kind.AMOUNT or figure.hedge:
            return None
        now = change.now_amount
        return _is(one, Computed(now.in_wan, now.half), self._unit)

    def _by_amount(self, spoken: Spoken) -> Said | None:
        """The one change whose amount it is, or the amount just before it: 增加0.40万元，增长100%."""
        amounts = [
            one
            for one in (spoken, spoken.before if spoken.linked else None)
            if one
            and one.figure.kind in {Kind.AMOUNT, Kind.NUMBER}
            and one.figure.direction in {Direction.UP, Direction.DOWN}
            and not one.figure.level
        ]
        if not amounts or amounts[-1].figure.value == 0:
            return None
        amount = amounts[-1]
        found = [
            change
            for change in self._changes
            if _is(amount, change.gap, self._unit) and self._may_mean(amount, change)
        ]
        return Said(found[0], sure=True) if len(found) == 1 else None

    def _may_mean(self, amount: Spoken, change: Change) -> bool:
        if len(significant(amount.figure.value)) >= _TELLING:
            return True
        return named_in(topics_of(change.now.at, ()), plain(amount.context))


@lru_cache(maxsize=2)
def said_changes(case: Case) -> SaidChanges:
    """What the changes of the report are called; two checks ask."""
    return SaidChanges(case)


def _chain(spoken: Spoken) -> Iterator[Spoken]:
    """The figure and those before it that it is linked to, back to the one whose subject it takes over."""
    one: Spoken | None = spoken
    while one is not None:
        yield one
        one = one.before if one.linked and not one.own else None


def _is(spoken: Spoken, computed: Computed, unit: Unit) -> bool:
    """Whether the figure as written is the computed one, whatever the sign; a bare number is in the report's unit."""
    figure = spoken.figure
    scale = unit.in_wan if figure.kind is Kind.NUMBER else 1
    value, half = EXACT.multiply(abs(figure.value), scale), EXACT.multiply(figure.half, scale)
    return Computed(abs(computed.value), computed.half).may_be(value, half)
