from pathlib import Path

import pytest

from generator.checks.base import Severity, Verdict
from tests.checks.private_words import hits, hits_in
from tests.tiny_content import HEADER_LINES, ask, ask_once, examine_report, found_by

P501 = "P501"
ID = "110101190001010014"
MASKED = "11*************014"


def test_an_id_number_is_found_and_shown_masked(tmp_path: Path) -> None:
    assert hits(P501, tmp_path, f"身份证号码{ID}。") == [MASKED]


def test_it_is_an_error_that_blocks(tmp_path: Path) -> None:
    examination = examine_report(tmp_path, f"前言: 证件{ID}\n")
    [finding] = found_by(P501, examination)
    assert (finding.severity, examination.blocked) == (Severity.ERROR, True)


def test_it_cannot_be_acknowledged(tmp_path: Path) -> None:
    entry = f"已知差异:\n  - {{检查: P501, 位置: 前言, 原文: '{MASKED}', 说明: 原文如此}}\n"
    assert examine_report(tmp_path, f"前言: 证件{ID}\n{entry}").blocked


def test_nothing_said_repeats_the_number(tmp_path: Path) -> None:
    judgement = ask_once(P501, tmp_path, f"前言: 证件{ID}\n")
    assert ID not in f"{judgement.message}{judgement.explanation}{judgement.words}"


def test_the_place_is_that_of_the_number(tmp_path: Path) -> None:
    at = ask_once(P501, tmp_path, f"附件:\n前言: 证件{ID}\n").at
    assert (at.line - HEADER_LINES, at.column) == (2, 7)


@pytest.mark.parametrize(
    "words",
    [
        "证件 44010319000101003X 。",
        "证件44010319000101003x",
        "证件１１０１０１１９０００１０１００１４",
        "证件110101 19000101 0014",
        "证件110101-19000101-0014",
        "（身份证110101900101001）",
    ],
)
def test_an_id_number_is_known_in_all_its_forms(tmp_path: Path, words: str) -> None:
    assert len(hits(P501, tmp_path, words)) == 1


@pytest.mark.parametrize(
    "words",
    [
        "110101190001010015",  # the check character is wrong
        "990101190001010014",  # no such province
        "110101190013010014",  # no thirteenth month
        "440103198902291058",  # 1989 had no 29 February
        f"{ID}1",
        f"A{ID}",
        f"{ID}B",
        f"第{ID[:9]}、{ID[9:]}号",
        MASKED,
        "项目编码440103210000000012345",
        "统一社会信用代码12440103MB2C12345X",
        "合计110101900101001元",  # fifteen digits that nobody calls an id
        "身份证110101901301001",
        "2023年预算6390.11万元",
    ],
)
def test_what_only_looks_like_one_is_left_alone(tmp_path: Path, words: str) -> None:
    assert hits(P501, tmp_path, words) == []


def test_nobody_in_a_report_was_born_after_it_came_out(tmp_path: Path) -> None:
    assert hits(P501, tmp_path, "110101202601010012") == []


def test_a_comment_is_searched_too(tmp_path: Path) -> None:
    assert hits_in(P501, tmp_path, f"# 经办人证件 {ID}\n") == [MASKED]


def test_every_number_is_a_finding_of_its_own(tmp_path: Path) -> None:
    assert len(hits(P501, tmp_path, f"{ID}、44010319000101003X")) == 2


def test_words_without_a_number_are_consistent(tmp_path: Path) -> None:
    judgement = ask_once(P501, tmp_path, "前言: 做好后勤保障工作\n")
    assert (judgement.verdict, judgement.at.line) == (Verdict.CONSISTENT, 1)


def test_figures_alone_are_not_asked(tmp_path: Path) -> None:
    assert ask(P501, tmp_path, "基本情况:\n  整体收支: {全年执行数: 5}\n") == []
