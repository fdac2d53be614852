"""Slips of the pen, planted in a figure of honest prose: every way to swap, mistype, drop or shift its digits."""

from __future__ import annotations

from collections.abc import Iterator

from generator.prose.figures import Kind, ProseFigure
from generator.prose.reading import figures_in

_KINDS = {Kind.AMOUNT, Kind.PERCENT, Kind.SCORE}
_LEAST_DIGITS = 4


def planted(sentence: str) -> Iterator[str]:
    """The sentence with one slip in one of its amounts, percentages or scores of four digits, for every slip."""
    for figure in figures_in(sentence):
        if figure.kind in _KINDS and figure.digits >= _LEAST_DIGITS and not figure.hedge:
            for wrong in _slips(figure):
                yield f"{sentence[: figure.start]}{wrong}{sentence[figure.end :]}"


def _slips(figure: ProseFigure) -> Iterator[str]:
    number = figure.printed.removesuffix(figure.unit).strip()
    digits = number.replace(",", "")
    for slip in (*_swapped(digits), *_mistyped(digits), *_dropped(digits), *_shifted(digits)):
        yield f"{slip}{figure.unit}"
    if figure.unit == "万元":
        yield f"{number}元"


def _swapped(number: str) -> Iterator[str]:
    for at in range(len(number) - 1):
        left, right = number[at], number[at + 1]
        leads_with_zero = at == 0 and right == "0"
        if left != right and "." not in (left, right) and not leads_with_zero:
            yield f"{number[:at]}{right}{left}{number[at + 2 :]}"


def _mistyped(number: str) -> Iterator[str]:
    for at, digit in enumerate(number):
        if digit != ".":
            yield f"{number[:at]}{(int(digit) + 3) % 10 or 5}{number[at + 1 :]}"


def _dropped(number: str) -> Iterator[str]:
    """Where four digits are left to tell by; without its last place a figure is but rounded."""
    if len(number.replace(".", "")) > _LEAST_DIGITS:
        for at in range(1, len(number) - 1):
            if number[at] != "." and number[at] != number[at - 1]:
                yield number[:at] + number[at + 1 :]


def _shifted(number: str) -> Iterator[str]:
    whole, point, fraction = number.partition(".")
    if point and len(whole) > 1:
        yield f"{whole[:-1]}.{whole[-1]}{fraction}"
