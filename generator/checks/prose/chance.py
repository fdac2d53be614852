"""How likely a figure of the prose would have stood for a known one had its digits been drawn at random."""

from __future__ import annotations

import decimal
from collections.abc import Iterable, Iterator
from decimal import Decimal

from generator.checks.prose.by_value import reach, step_of_figure
from generator.checks.prose.known_figures import Known
from generator.money import EXACT, WIDE
from generator.prose.figures import ProseFigure

_TEN = Decimal(10)
_HUNDRED = Decimal(100)


Spans = tuple[tuple[int, int], ...]


def chance(figure: ProseFigure, spans: Spans) -> Decimal:
    """What share, in per cent, of the numbers with as many digits before and after the point lie in the spans.

    The figure is not 0 and is not exact.
    """
    step = step_of_figure(figure)
    first = Decimal(1).scaleb(abs(figure.value).adjusted())
    bottom = _steps(first, step, decimal.ROUND_CEILING)
    top = _steps(EXACT.multiply(first, _TEN), step, decimal.ROUND_CEILING) - 1
    found = sum(max(min(high, top) - max(low, bottom) + 1, 0) for low, high in spans)
    return WIDE.divide(WIDE.multiply(Decimal(found), _HUNDRED), Decimal(top - bottom + 1))


def spans_of(figure: ProseFigure, known: Iterable[Known]) -> Spans:
    """The numbers, in steps and without overlap, that would stand for a known figure if written like this one.

    They are the same for every figure written to the same step without a hedge.
    """
    step = step_of_figure(figure)
    spans = []
    for one in known:
        if one.value == 0:  # only a 0 stands for it
            continue
        low, high = reach(figure, one)
        from_, to = (
            _steps(low, step, decimal.ROUND_CEILING),
            _steps(high, step, decimal.ROUND_FLOOR),
        )
        spans.append((from_, to))
    return tuple(_merged(spans))


def _steps(value: Decimal, step: Decimal, rounding: str) -> int:
    return int(WIDE.divide(value, step).to_integral_value(rounding))


def _merged(spans: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The spans without overlap, in order."""
    current: tuple[int, int] | None = None
    for low, high in sorted(spans):
        if current is None:
            current = (low, high)
        elif low <= current[1] + 1:
            current = (current[0], max(current[1], high))
        else:
            yield current
            current = (low, high)
    if current is not None:
        yield current
