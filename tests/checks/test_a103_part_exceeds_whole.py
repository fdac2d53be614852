from decimal import Decimal
from pathlib import Path

import pytest

from generator.checks.base import Verdict
from tests.tiny_content import HEADER_LINES, ask, ask_once, verdict

A103 = "A103"


def by_nature(total: str, *, above: str = "", **parts: str) -> str:
    rows = "".join(f"      {name}: {part}\n" for name, part in parts.items())
    return f"基本情况:\n  整体收支:\n{above}    全年执行数: {total}\n    按支出性质:\n{rows}"


def test_parts_below_the_whole_are_consistent(tmp_path: Path) -> None:
    text = by_nature("100", 基本支出="13.24", 项目支出="")
    assert verdict(A103, tmp_path, text) is Verdict.CONSISTENT


def test_a_part_as_great_as_the_whole_is_consistent(tmp_path: Path) -> None:
    assert verdict(A103, tmp_path, by_nature("100", 基本支出="100")) is Verdict.CONSISTENT


def test_a_part_above_the_whole_by_rounding_is_consistent(tmp_path: Path) -> None:
    assert verdict(A103, tmp_path, by_nature("100", 基本支出="100.01")) is Verdict.CONSISTENT


def test_a_part_wholly_above_the_whole_is_a_mismatch(tmp_path: Path) -> None:
    assert verdict(A103, tmp_path, by_nature("100", 基本支出="100.02")) is Verdict.MISMATCH


def test_the_difference_is_part_less_whole(tmp_path: Path) -> None:
    judgement = ask_once(A103, tmp_path, by_nature("100", 基本支出="113.24"))
    assert (judgement.difference, judgement.tolerance, judgement.at_least) == (
        Decimal("13.24"), Decimal("0.01"), Decimal("13.23"),
    )  # fmt: skip


def test_a_mismatch_stands_at_the_part(tmp_path: Path) -> None:
    at = ask_once(A103, tmp_path, by_nature("0", 基本支出="0", 项目支出="13.24")).at
    assert (at.line - HEADER_LINES, at.path) == (6, "基本情况.整体收支.按支出性质.项目支出")


def test_a_mismatch_says_how_much_more(tmp_path: Path) -> None:
    message = ask_once(A103, tmp_path, by_nature("0", 基本支出="13.24")).message
    assert message == "基本支出大于全年执行数，多 13.24 万元（132,400 元）"


def test_every_part_above_the_whole_is_a_mismatch_of_its_own(tmp_path: Path) -> None:
    text = by_nature("10", 基本支出="13.24", 项目支出="5", 经营支出="20")
    assert [asked.subject for asked in ask(A103, tmp_path, text)] == ["基本支出", "经营支出"]


def test_a_zero_whole_is_exceeded_by_any_part(tmp_path: Path) -> None:
    assert verdict(A103, tmp_path, by_nature("0", 基本支出="13.24")) is Verdict.MISMATCH


def test_beside_a_negative_part_another_may_exceed_the_whole(tmp_path: Path) -> None:
    judgement = ask_once(A103, tmp_path, by_nature("100", 基本支出="113", 项目支出="-13"))
    assert (judgement.verdict, "负数" in judgement.explanation) == (Verdict.NOT_CHECKED, True)


def test_a_blank_part_is_passed_over(tmp_path: Path) -> None:
    text = by_nature("10", 基本支出="", 项目支出="13.24")
    assert verdict(A103, tmp_path, text) is Verdict.MISMATCH


@pytest.mark.parametrize(
    ("total", "part", "missing"), [("", "5", "全年执行数"), ("100", "", "各分项")]
)
def test_what_is_missing_is_said_and_nothing_checked(
    tmp_path: Path, total: str, part: str, missing: str
) -> None:
    judgement = ask_once(A103, tmp_path, by_nature(total, 基本支出=part))
    assert (judgement.verdict, judgement.explanation) == (
        Verdict.NOT_CHECKED, f"{missing}未载明，无从比较。",
    )  # fmt: skip


def test_a_fen_above_the_whole_is_a_mismatch_in_yuan(tmp_path: Path) -> None:
    text = by_nature("100.00", above="    金额单位: 元\n", 基本支出="100.01")
    assert verdict(A103, tmp_path, text) is Verdict.MISMATCH


def test_a_part_in_another_unit_is_compared_in_one(tmp_path: Path) -> None:
    text = by_nature("100", 金额单位="元", 基本支出="1000000.00")
    assert verdict(A103, tmp_path, text) is Verdict.CONSISTENT


def test_a_report_without_breakdowns_is_not_asked(tmp_path: Path) -> None:
    assert ask(A103, tmp_path, "基本情况:\n  整体收支:\n    全年执行数: 5\n") == []


@pytest.mark.parametrize(
    ("amount", "expected"), [("30", Verdict.CONSISTENT), ("101", Verdict.MISMATCH)]
)
def test_one_line_named_among_others_is_no_more_than_its_whole(
    tmp_path: Path, amount: str, expected: Verdict
) -> None:
    line = f"{{名称: 财政拨款, 金额: 100, 其中: [{{名称: 甲, 金额: {amount}}}]}}"
    text = f"收支:\n  收入:\n    合计: 100\n    明细:\n      - {line}\n"
    assert ask("A103", tmp_path, text)[-1].verdict is expected


def test_beside_a_part_below_zero_by_little_nothing_is_judged(tmp_path: Path) -> None:
    text = "基本情况:\n  整体收支:\n    全年执行数: 10\n    按支出性质: {基本支出: 12, 项目支出: -0.50}\n"
    assert verdict("A103", tmp_path, text) is Verdict.NOT_CHECKED
