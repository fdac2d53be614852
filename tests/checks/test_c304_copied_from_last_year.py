from collections.abc import Callable
from pathlib import Path

import pytest

from generator.checks.base import Verdict
from tests.checks.two_years import LAST_FILE, ask_of_two, ask_once_of_two

C304 = "C304"
TWELVE = "一二三四五六七八九十甲乙"


def problem(words: str) -> str:
    return f"问题与改进:\n  - {{问题: {words}}}\n"


def measure(words: str) -> str:
    return f"问题与改进:\n  - {{改进措施: {words}}}\n"


@pytest.mark.parametrize("write", [problem, measure])
def test_the_same_words_are_a_notice(tmp_path: Path, write: Callable[[str], str]) -> None:
    judgement = ask_once_of_two(C304, tmp_path, write(TWELVE), write(TWELVE))
    assert judgement.verdict is Verdict.UNLIKELY


def test_punctuation_and_blanks_make_no_other_words(tmp_path: Path) -> None:
    now, last = problem("一二三四五六， 七八九十甲乙。"), problem(TWELVE)
    assert ask_once_of_two(C304, tmp_path, now, last).verdict is Verdict.UNLIKELY


def test_one_character_makes_other_words(tmp_path: Path) -> None:
    judgement = ask_once_of_two(C304, tmp_path, problem(TWELVE + "丙"), problem(TWELVE))
    assert judgement.verdict is Verdict.CONSISTENT


def test_short_words_are_not_asked(tmp_path: Path) -> None:
    assert ask_of_two(C304, tmp_path, problem(TWELVE[:11]), problem(TWELVE[:11])) == []


def test_a_problem_is_not_compared_with_a_measure(tmp_path: Path) -> None:
    assert ask_of_two(C304, tmp_path, problem(TWELVE), measure(TWELVE)) == []


def test_a_notice_stands_at_the_words_and_points_at_last_years(tmp_path: Path) -> None:
    judgement = ask_once_of_two(C304, tmp_path, problem(TWELVE), problem(TWELVE))
    [related] = judgement.related
    assert (judgement.at.path, related.at.file, judgement.words) == (
        "问题与改进[1].问题", LAST_FILE, TWELVE,
    )  # fmt: skip


@pytest.mark.parametrize("last", [None, "", "前言: 示例。\n"])
def test_without_problems_of_last_year_nothing_is_asked(tmp_path: Path, last: str | None) -> None:
    assert ask_of_two(C304, tmp_path, problem(TWELVE), last) == []
