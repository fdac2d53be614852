from pathlib import Path

import pytest

from generator.checks.base import Verdict
from tests.tiny_content import ask, ask_once, verdict

HEAD = (
    "年度: 2023\n部门: 示例局\n报告类型: 部门整体支出绩效自评报告\n金额单位: {}\n金额小数位: {}\n"
)
TOTALS = "基本情况:\n  整体收支: {{全年执行数: {}}}\n"


def said(sentence: str, unit: str = "万元", places: int = 2, amount: str = "6385.04") -> str:
    report = HEAD.format(unit, places) + TOTALS.format(amount)
    return f"{report}综合评价:\n  自评结论: {sentence}\n"


@pytest.mark.parametrize(
    "report",
    [
        said("全年支出6385.04元。"),
        said("全年支出6385.04亿元。"),
        said("全年共6385.04元。"),
        said("全年支出63850400万元。", "元", 2, "63850400.00"),
        said("全年支出63850400.00万元。", "元", 2, "63850400.00"),
        said("全年支出1.2301万元。", "亿元", 4, "1.2301"),
        said("全年支出12301元。", "亿元", 4, "1.2301"),
    ],
)
def test_the_right_digits_in_the_wrong_unit_are_found(report: str, tmp_path: Path) -> None:
    assert verdict("B205", tmp_path, report) is Verdict.UNLIKELY


@pytest.mark.parametrize(
    "report",
    [
        said("全年支出63850400元。"),
        said("全年支出0.638504亿元。"),
        said("全年支出6385.04万元。", "元", 2, "63850400.00"),
        said("全年支出6000元。", amount="6000"),
        said("人均支出6385.04元。"),
        said("约6385.04元。"),
        said("合同金额2345.67元。"),
    ],
)
def test_what_is_in_its_right_unit_is_left_alone(report: str, tmp_path: Path) -> None:
    assert verdict("B205", tmp_path, report) is Verdict.CONSISTENT


def test_the_message_says_both(tmp_path: Path) -> None:
    assert ask_once("B205", tmp_path, said("全年支出6385.04元。")).message == (
        "正文写“6385.04元”，与全年执行数 6,385.04 万元数字相同而单位不同"
    )


def test_it_is_not_told_as_a_near_miss_as_well(tmp_path: Path) -> None:
    assert verdict("B201", tmp_path, said("全年支出6385.04元。")) is Verdict.CONSISTENT


def test_prose_without_amounts_is_not_asked(tmp_path: Path) -> None:
    assert ask("B205", tmp_path, said("完成99.92%。")) == []
