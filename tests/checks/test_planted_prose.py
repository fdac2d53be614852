"""Slips planted in honest prose: nearly every one must be found."""

from pathlib import Path

import pytest
import yaml

from generator.model.archive import Case
from tests.checks.planting import planted
from tests.checks.rich_report import complaints, rich_case, saying

NAMED: list[str] = yaml.safe_load(
    Path(__file__).with_name("named_prose.yml").read_text(encoding="utf-8")
)


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Case:
    return rich_case(tmp_path_factory.mktemp("content"))


def missed(sentence: str, report: Case) -> list[str]:
    return [slip for slip in planted(sentence) if not complaints(saying(report, slip))]


def test_nineteen_of_twenty_planted_slips_are_found(report: Case) -> None:
    every = sum(len(list(planted(sentence))) for sentence in NAMED)
    assert sum(len(missed(sentence, report)) for sentence in NAMED) <= every / 20


@pytest.mark.parametrize("sentence", NAMED)
def test_four_of_five_slips_in_a_sentence_are_found(sentence: str, report: Case) -> None:
    every = list(planted(sentence))
    assert every
    assert len(missed(sentence, report)) <= len(every) / 5
