from pathlib import Path

import pytest

from generator.checks.base import Severity
from tests.checks.private_words import hits, hits_in
from tests.tiny_content import ask_once, examine_report, found_by

P502 = "P502"
MASKED = "138****8000"


@pytest.mark.parametrize(
    "words",
    [
        "电话13800138000。",
        "电话：13800138000，办公室",
        "138-0013-8000",
        "138 0013 8000",
        "+8613800138000",
        "+86 138-0013-8000",
        "86-13800138000",
        "0086 13800138000",
        "１３８００１３８０００",
        "手机号13800138000",
        "手机号码：13800138000张某",
        "工号1024 13800138000",
        "<13800138000>",
    ],
)
def test_a_mobile_number_is_known_in_all_its_forms(tmp_path: Path, words: str) -> None:
    assert hits(P502, tmp_path, words) == [MASKED]


@pytest.mark.parametrize(
    "words",
    [
        "电话138****8000",
        "电话020-81812345",
        "热线12345",
        "支出13800138000元",
        "支出13800138000.00元",
        "支出13800138000 万元",
        "服务13800138000人次",
        "12800138000",
        "138001380001",
        "113800138000",
        "A13800138000",
        "项目编码：13800138000",
        "文号13800138000",
        "粤府〔2023〕13800138000号",
        "网址https://www.example.cn/t/13800138000.html",
        "post_13800138000",
        "440103-13800138000",
        "13,800,138,000",
        "62220000 13800138000000",
        "0.13800138000",
    ],
)
def test_what_only_looks_like_one_is_left_alone(tmp_path: Path, words: str) -> None:
    assert hits(P502, tmp_path, words) == []


@pytest.mark.parametrize("amount", ["13800138000", "13800138000.00"])
def test_a_figure_is_money(tmp_path: Path, amount: str) -> None:
    text = f"金额: 元\n前言: 甲\n基本情况:\n  整体收支: {{金额单位: 元, 全年执行数: {amount}}}\n"
    assert hits_in(P502, tmp_path, text.removeprefix("金额: 元\n")) == []


def test_a_quantity_is_a_quantity(tmp_path: Path) -> None:
    rows = "综合评价:\n  工作成效:\n  - {内容: 甲, 量化: [{指标: 乙, 数量: 13800138000}]}\n"
    assert hits_in(P502, tmp_path, rows) == []


def test_a_field_of_text_that_is_a_number_is_a_telephone(tmp_path: Path) -> None:
    assert hits_in(P502, tmp_path, "前言: 13800138000\n") == [MASKED]


def test_a_comment_beside_a_figure_is_searched(tmp_path: Path) -> None:
    text = "基本情况:\n  整体收支:\n    全年执行数: 5  # 问 13800138000\n"
    assert hits_in(P502, tmp_path, text) == [MASKED]


def test_it_is_an_error(tmp_path: Path) -> None:
    [finding] = found_by(P502, examine_report(tmp_path, "前言: 电话13800138000\n"))
    assert finding.severity is Severity.ERROR


def test_nothing_said_repeats_the_number(tmp_path: Path) -> None:
    judgement = ask_once(P502, tmp_path, "前言: 电话138 0013 8000\n")
    said = f"{judgement.message}{judgement.explanation}{judgement.words}"
    assert "0013" not in said
