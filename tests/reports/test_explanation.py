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


def test_an_explanation_gives_the_files_beside_an_example() -> None:
    said = [line.plain for line in explain(BY_CODE["C301"])]
    assert said.count("  同时有文件 2022/shili.yml：") == 2


def test_an_explanation_tells_what_changed_since() -> None:
    said = [line.plain for line in explain(BY_CODE["A103"])]
    assert said[-2:] == ["改动", "  0.2.0 版：收支、资金明细、“三公”经费的各项也核对。"]
