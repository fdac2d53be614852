"""Rules as text for a terminal."""

import pytest

from generator.checks.registry import BY_CODE
from generator.reports.explanation import explain


@pytest.mark.parametrize("code", BY_CODE)
def test_an_explanation_begins_with_code_and_title(code: str) -> None:
    assert next(explain(BY_CODE[code])).plain == f"{code} {BY_CODE[code].title}"


@pytest.mark.parametrize("code", BY_CODE)
def test_an_explanation_gives_every_section(code: str) -> None:
    lines = {line.plain for line in explain(BY_CODE[code])}
    assert {heading for heading, _ in BY_CODE[code].sections} <= lines
