from pathlib import Path

import pytest

from generator.checks.base import Severity
from tests.checks.private_words import hits, hits_in
from tests.tiny_content import HEADER_LINES, ask_once, examine_report, found_by

P505 = "P505"


@pytest.mark.parametrize(
    ("words", "mark"),
    [
        ("机密★1年", "机密★"),
        ("本件绝密★长期", "绝密★"),
        ("秘密 ☆", "秘密 ☆"),
        ("密级：秘密", "密级：秘密"),
        ("密级: 机密", "密级: 机密"),
        ("【机密级】报告", "机密级"),
        ("秘密文件", "秘密文件"),
    ],
)
def test_a_mark_is_found(tmp_path: Path, words: str, mark: str) -> None:
    assert hits(P505, tmp_path, words) == [mark]


@pytest.mark.parametrize(
    "words",
    [
        "做好保密工作，不得泄露国家秘密、商业秘密和工作秘密",
        "采购机密级计算机5台",
        "管理机密文件和秘密文件120份",
        "保护信息的机密性",
        "密级：无",
        "密级：公开",
        "保密★",
        "加密级别提高",
        "★★★",
    ],
)
def test_talk_of_secrets_is_no_mark(tmp_path: Path, words: str) -> None:
    assert hits(P505, tmp_path, words) == []


def test_a_field_that_is_nothing_but_a_mark_is_one(tmp_path: Path) -> None:
    assert hits_in(P505, tmp_path, "附件: 机密级\n") == ["机密级"]


def test_a_comment_is_searched_too(tmp_path: Path) -> None:
    assert hits_in(P505, tmp_path, "# 机密文件\n") == ["机密文件"]


def test_the_place_is_that_of_the_mark(tmp_path: Path) -> None:
    at = ask_once(P505, tmp_path, "#   机密文件\n").at
    assert (at.line - HEADER_LINES, at.column) == (1, 5)


def test_it_is_an_error(tmp_path: Path) -> None:
    [finding] = found_by(P505, examine_report(tmp_path, "前言: 机密★1年\n"))
    assert finding.severity is Severity.ERROR
