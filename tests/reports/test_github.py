"""Findings as workflow commands, read the way the runner reads them."""

import re
from pathlib import Path

import pytest

from generator.checks.base import Verdict
from generator.checks.findings import Examination
from generator.reports.github import as_github
from tests.reports.examinations import (
    ACKNOWLEDGED,
    DIFFERENCE,
    DIGEST,
    FAULT,
    HOSTILE,
    PREFIX,
    SOUND,
    examination,
    found,
    hostile,
    spot,
)
from tests.tiny_content import examine_report

DIFFERENCE_LINE = (
    "::error file=content/2023/shili.yml,line=9,col=5,title=A101 分项之和与合计不符"
    "::按支出性质各项加起来与公布的全年执行数不符，差 0.5 万元（5,000 元）"
    "%0A6 + 3.5 = 9.5 ≠ 10"
    "%0A四舍五入最多能解释 0.015 万元，所以不是尾差：这几个数不可能同时成立，但不能由此断定哪一个错了。\n"
)
COMMAND = re.compile(
    "::(error|notice) file=([^,:]+),line=([0-9]+),col=([0-9]+),title=([^,:]+)::(.*)"
)


def said(examined: Examination, prefix: str = PREFIX) -> str:
    return as_github(examined, prefix, DIGEST)


def level(examined: Examination) -> str:
    match = COMMAND.match(said(examined))
    assert match
    return match[1]


def unescaped(text: str) -> str:
    for escaped, sign in (("%2C", ","), ("%3A", ":"), ("%0A", "\n"), ("%0D", "\r"), ("%25", "%")):
        text = text.replace(escaped, sign)
    return text


def test_an_open_difference_reads_as_expected(tmp_path: Path) -> None:
    assert said(examine_report(tmp_path, DIFFERENCE)) == DIFFERENCE_LINE


def test_a_sound_report_says_nothing(tmp_path: Path) -> None:
    assert said(examine_report(tmp_path, SOUND)) == ""


def test_a_reading_fault_is_an_error(tmp_path: Path) -> None:
    assert level(examine_report(tmp_path, FAULT)) == "error"


@pytest.mark.parametrize("verdict", [Verdict.UNLIKELY, Verdict.ROUNDING])
def test_a_doubt_is_a_notice(verdict: Verdict) -> None:
    assert level(examination(found(verdict=verdict))) == "notice"


def test_an_acknowledged_difference_is_a_notice(tmp_path: Path) -> None:
    assert level(examine_report(tmp_path, ACKNOWLEDGED)) == "notice"


def test_an_acknowledged_difference_is_called_so(tmp_path: Path) -> None:
    assert "已确认" in said(examine_report(tmp_path, ACKNOWLEDGED))


def test_a_file_is_named_from_the_root_of_the_repository() -> None:
    assert "file=2023/shili.yml," in said(examination(found()), "./")


def test_every_finding_is_one_line() -> None:
    examined = hostile()
    assert len(re.split("[\r\n]+", said(examined).rstrip("\n"))) == len(examined.findings)


def test_every_line_is_a_command() -> None:
    assert all(COMMAND.match(line) for line in said(hostile()).rstrip("\n").split("\n"))


@pytest.mark.parametrize("words", HOSTILE)
def test_a_hostile_message_comes_back_as_it_was(words: str) -> None:
    match = COMMAND.match(said(examination(found(words, verdict=None, code="F001"))))
    assert match
    assert unescaped(match[6]) == words


@pytest.mark.parametrize("words", [words for words in HOSTILE if "/" not in words])
def test_a_hostile_file_name_comes_back_as_it_was(words: str) -> None:
    match = COMMAND.match(said(examination(found(at=spot(f"2023/{words}.yml")))))
    assert match
    assert unescaped(match[2]) == f"{PREFIX}2023/{words}.yml"
