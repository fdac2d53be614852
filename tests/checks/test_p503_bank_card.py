from pathlib import Path

import pytest

from generator.checks.base import Severity
from tests.checks.private_words import hits
from tests.tiny_content import ask_once, examine_report, found_by

P503 = "P503"
CARD = "6222000000000000004"


@pytest.mark.parametrize(
    "words",
    [
        f"卡号{CARD}",
        f"发放至{CARD}。",
        "6222 0000 0000 0000 004",
        "6222-0000-0000-0000-004",
        "6222000000000009",
        "６２２２０００００００００００９",
        "卡号：4111111111111111",
        "银行卡（尾号核对）4111 1111 1111 1111",
    ],
)
def test_a_card_is_known_in_all_its_forms(tmp_path: Path, words: str) -> None:
    assert len(hits(P503, tmp_path, words)) == 1


@pytest.mark.parametrize(
    "words",
    [
        "卡号6222000000000000005",  # the check digit is wrong
        "卡号6222************004",
        "卡号7111111111111113",  # no issuer begins so
        "4111111111111111",  # another issuer's, and nobody calls it a card
        f"{CARD}00",
        f"1{CARD}",
        f"{CARD}A",
        "项目编码440103210000000012345",
        f"项目编号：{CARD}",
        f"https://www.example.cn/{CARD}.html",
        "证件62010219000101001X",
        "6222000000000009.00",
    ],
)
def test_what_only_looks_like_one_is_left_alone(tmp_path: Path, words: str) -> None:
    assert hits(P503, tmp_path, words) == []


def test_an_id_number_that_would_pass_for_a_card_is_only_an_id(tmp_path: Path) -> None:
    both = "620102190001010256"
    examination = examine_report(tmp_path, f"前言: 证件{both}\n")
    codes = [one.rule.code for one in examination.findings]
    assert codes == ["P501"]


def test_it_is_an_error(tmp_path: Path) -> None:
    [finding] = found_by(P503, examine_report(tmp_path, f"前言: 卡号{CARD}\n"))
    assert finding.severity is Severity.ERROR


def test_nothing_said_repeats_the_number(tmp_path: Path) -> None:
    judgement = ask_once(P503, tmp_path, f"前言: 卡号{CARD}\n")
    assert CARD not in f"{judgement.message}{judgement.explanation}{judgement.words}"


def test_it_is_shown_by_its_ends(tmp_path: Path) -> None:
    assert hits(P503, tmp_path, CARD) == ["6222************004"]
