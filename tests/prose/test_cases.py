"""Every sentence of cases.yml, read whole."""

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.prose.figures import Kind, ProseFigure
from generator.prose.reading import figures_in

CASES: list[dict[str, Any]] = yaml.safe_load(
    Path(__file__).with_name("cases.yml").read_text(encoding="utf-8")
)
KINDS = {kind.value: kind for kind in Kind if kind is not Kind.LEVEL}
SAID_ALIKE = (
    "unit", "hedge", "base", "level", "subject", "missing", "ambiguous", "printed", "digits", "places",
)  # fmt: skip
ASKED = {*KINDS, *SAID_ALIKE, "half_unit", "direction"}


def as_asked(figure: ProseFigure, asked: dict[str, Any]) -> dict[str, Any]:
    """What the figure says under the keys that a case asks for, in the case's words."""
    said: dict[str, Any] = {}
    for key, expected in asked.items():
        if key in KINDS:
            said[key] = _same_number(figure.value, expected) if figure.kind is KINDS[key] else None
        elif key == "half_unit":
            said[key] = _same_number(figure.half, expected)
        elif key == "direction":
            said[key] = figure.direction and figure.direction.value
        else:
            said[key] = getattr(figure, key)
    if not KINDS.keys() & asked.keys() and figure.kind is not Kind.LEVEL:
        said["kind"] = figure.kind.value
    return said


def _same_number(value: Decimal, expected: str) -> str:
    return expected if value == Decimal(expected) else str(value)


@pytest.mark.parametrize("case", CASES, ids=[case["text"][:30] for case in CASES])
def test_a_sentence_holds_the_figures_a_reader_sees_in_it(case: dict[str, Any]) -> None:
    figures = figures_in(case["text"])
    expected = case["figures"]
    surplus: list[Any] = [figure.printed for figure in figures[len(expected) :]]
    said = [as_asked(figure, asked) for figure, asked in zip(figures, expected, strict=False)]
    assert said + surplus == expected


def test_cases_ask_only_for_what_a_figure_says() -> None:
    asked = {key for case in CASES for figure in case["figures"] for key in figure}
    assert asked <= ASKED


def test_no_sentence_is_asked_twice() -> None:
    texts = [case["text"] for case in CASES]
    assert len(set(texts)) == len(texts)
