"""The known figures of one measure by their value: which of them a figure of the prose may stand for.

Prose claims as much as it writes: 1.23 亿元 speaks of everything from 1.225 to 1.235 亿元. A figure stands for a known
one that, rounded to what is written, is the very number written; a hedge (约, 余, 近) widens that by one unit of the
last digit that is not 0.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from decimal import Decimal
from operator import itemgetter

from generator.checks.prose.derived_figures import DERIVED
from generator.checks.prose.known_figures import Known, Leaf, Measure, printed_figures
from generator.checks.prose.slips import digits_of
from generator.model.archive import Case
from generator.model.values import RateFigure
from generator.money import EXACT, WIDE, ZERO
from generator.prose.figures import ProseFigure

_UPWARD = frozenset(
    {"余", "多", "超", "逾", "超过", "以上", "超出", "有余", "之多", "不少于", "不低于", "至少"}
)
_DOWNWARD = frozenset(
    {
        "近",
        "不足",
        "不到",
        "以下",
        "以内",
        "之内",
        "不超过",
        "不多于",
        "不高于",
        "将近",
        "接近",
        "最多",
    }
)
_TWO = Decimal(2)
_THREE = Decimal(3)
_TEN = Decimal(10)
_FIRST = itemgetter(0)


class ByValue:
    """Known figures of one measure, in the order given, and sorted by value."""

    def __init__(self, known: Iterable[Known]) -> None:
        self.known = tuple(known)
        values = sorted(
            ((abs(one.value), order) for order, one in enumerate(self.known)), key=_FIRST
        )
        self._values = [value for value, _ in values]
        self._order = [order for _, order in values]
        self._widest = max((one.half for one in self.known), default=ZERO)
        self._digits: dict[Decimal, tuple[tuple[str, Known], ...]] = {}

    def standing_for(self, figure: ProseFigure) -> tuple[Known, ...]:
        """Those the figure stands for, in the order given."""
        value = abs(figure.value)
        slack = EXACT.add(figure.half, self._widest)
        if figure.hedge:
            slack = EXACT.add(slack, last_digit(figure))
        low = bisect_left(self._values, EXACT.subtract(value, slack))
        high = bisect_right(self._values, EXACT.add(value, slack), low)
        near = (self.known[order] for order in sorted(self._order[low:high]))
        return tuple(one for one in near if stands_for(figure, one))

    def in_digits(self, step: Decimal) -> tuple[tuple[str, Known], ...]:
        """Each with its digits in steps of what is written, or of its own last place where that is coarser."""
        if step not in self._digits:
            self._digits[step] = tuple(
                (digits_of(abs(one.value), max(step, own_step(one))), one) for one in self.known
            )
        return self._digits[step]


class KnownFigures:
    """Everything known of a report, found by value; worked out no further than the prose asks."""

    def __init__(self, case: Case) -> None:
        self._case = case
        self._exact: dict[Measure, dict[Decimal, list[Leaf]]] = {one: {} for one in Measure}
        for leaf in printed_figures(case):
            self._exact[leaf.measure].setdefault(abs(leaf.value), []).append(leaf)
        self._shelves: dict[Measure, list[ByValue]] = {}

    def standing_for(self, figure: ProseFigure, measure: Measure) -> tuple[Known, ...]:
        """Those the figure stands for: the very same, else those printed that round to it, else derived ones."""
        same = () if figure.hedge else self._exact[measure].get(abs(figure.value), ())
        if same:
            return tuple(leaf.known() for leaf in same)
        for shelf in self.shelves(measure):
            if found := shelf.standing_for(figure):
                return found
        return ()

    def printed(self, measure: Measure) -> ByValue:
        """The printed figures."""
        return next(self.shelves(measure))

    def shelves(self, measure: Measure) -> Iterator[ByValue]:
        """The printed figures, then kind by kind what follows from them."""
        shelves = self._shelves.setdefault(measure, [])
        derived = DERIVED[measure]
        for number in range(len(derived) + 1):
            if number == len(shelves):
                known = derived[number - 1](self._case) if number else self._of(measure)
                shelves.append(ByValue(known))
            yield shelves[number]

    def _of(self, measure: Measure) -> Iterator[Known]:
        leaves = [leaf for same in self._exact[measure].values() for leaf in same]
        rates = (leaf.leaf.rate for leaf in leaves if isinstance(leaf.leaf, RateFigure))
        places = min((rate.places for rate in rates if rate and rate.places), default=0)
        return (leaf.known(places) for leaf in leaves)


def own_step(known: Known) -> Decimal:
    """One unit of the last place of a printed figure; 0 of one that is exact, or derived."""
    return EXACT.multiply(known.half, _TWO) if known.printed else ZERO


def step_of_figure(figure: ProseFigure) -> Decimal:
    """One unit of the last place written."""
    return EXACT.multiply(figure.half, _TWO)


def stands_for(figure: ProseFigure, known: Known) -> bool:
    """Whether the figure, as written, is the known one. 16.29 元 is not 0.00 万元, though that may hold it."""
    return agrees(figure, known) if known.value else figure.value == 0


def agrees(figure: ProseFigure, known: Known) -> bool:
    """Whether the figure, as written, may be the known one within what rounding hides."""
    low, high = reach(figure, known)
    return low <= abs(figure.value) <= high


def reach(figure: ProseFigure, known: Known) -> tuple[Decimal, Decimal]:
    """From where to where a figure written like this may lie and still stand for the known one."""
    value = abs(known.value)
    # A printed figure at least as fine as the prose is rounded to it; what is coarser, or derived, is a range itself.
    own = ZERO if known.printed and known.half <= figure.half else known.half
    slack = EXACT.add(figure.half, own)
    low, high = EXACT.subtract(value, slack), EXACT.add(value, slack)
    if not figure.hedge:
        return low, high
    unit = last_digit(figure)
    if figure.hedge not in _UPWARD:
        high = EXACT.add(high, unit)
    if figure.hedge not in _DOWNWARD:
        low = EXACT.subtract(low, unit)
    return low, high


def last_digit(figure: ProseFigure) -> Decimal:
    """One unit of the last digit meant: 0.1 of 1.0 亿元, 100 of 6300 万元; of a round number at most a third."""
    step = step_of_figure(figure)
    if step == 0 or figure.places:
        return step
    value = abs(figure.value)
    count = WIDE.divide(value, step).to_integral_value()
    unit = step
    while count and count % 10 == 0:
        count, unit = count // 10, EXACT.multiply(unit, _TEN)
    return min(unit, WIDE.divide(value, _THREE))
