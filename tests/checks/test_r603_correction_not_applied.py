from decimal import Decimal
from pathlib import Path

import pytest

from generator.checks.base import Verdict
from tests.tiny_content import ask, ask_once, examine_report

R603 = "R603"
REPORT = """\
前言: 示例工作按期完成。
基本情况:
  整体收支:
    年初预算数:
    全年执行数: 990.38
    预算完成率: 99.92%
    按支出性质: {合计口径: 年初预算数, 项目支出: -3}
重点工作任务:
  - {名称: 甲, 预算数: 950, 预算数口径: 年初}
机构人员: {在职人数: 30}
"""
SPENT = "基本情况.整体收支.全年执行数"


def corrected(*entries: str) -> str:
    return f"{REPORT}更正记录:\n" + "".join(f"  - {{{entry}}}\n" for entry in entries)


def entry(path: str, after: str, date: str = "") -> str:
    return f"日期: {date}, 位置: '{path}', 更正值: {after}"


@pytest.mark.parametrize(
    ("path", "after", "expected"),
    [
        (SPENT, "990.38", Verdict.CONSISTENT),
        (SPENT, "990.380", Verdict.CONSISTENT),
        (SPENT, "990.38万元", Verdict.CONSISTENT),
        (SPENT, "9903800元", Verdict.CONSISTENT),
        (SPENT, "990.83", Verdict.MISMATCH),
        (SPENT, "990.38%", Verdict.MISMATCH),
        (SPENT, "约九百", Verdict.MISMATCH),
        ("基本情况.整体收支.按支出性质.项目支出", "-3.00", Verdict.CONSISTENT),
        ("基本情况.整体收支.按支出性质.项目支出", "3", Verdict.MISMATCH),
        ("基本情况.整体收支.年初预算数", "未载明", Verdict.CONSISTENT),
        ("基本情况.整体收支.年初预算数", "5", Verdict.MISMATCH),
        ("基本情况.整体收支.预算完成率", "99.92%", Verdict.CONSISTENT),
        ("基本情况.整体收支.预算完成率", "99.920%", Verdict.CONSISTENT),
        ("基本情况.整体收支.预算完成率", "99.29%", Verdict.MISMATCH),
        ("重点工作任务「甲」.预算数", "950", Verdict.CONSISTENT),
        ("重点工作任务[1].预算数", "950.00", Verdict.CONSISTENT),
        ("重点工作任务[1].预算数", "905", Verdict.MISMATCH),
        ("重点工作任务[1].预算数口径", "年初", Verdict.CONSISTENT),
        ("重点工作任务[1].预算数口径", "全年", Verdict.MISMATCH),
        ("机构人员.在职人数", "30", Verdict.CONSISTENT),
        ("机构人员.在职人数", "31", Verdict.MISMATCH),
        ("前言", "示例工作按期完成。", Verdict.CONSISTENT),
        ("前言", "示例工作按期 完成。", Verdict.CONSISTENT),
        ("前言", "示例工作没有完成。", Verdict.MISMATCH),
        ("年度", "2023", Verdict.CONSISTENT),
        ("年度", "2022", Verdict.MISMATCH),
        ("附件", "删除", Verdict.CONSISTENT),
        ("附件", "附件2", Verdict.MISMATCH),
        ("没有这一项", "5", Verdict.MISMATCH),
        ("基本情况.整体收支", "5", Verdict.NOT_CHECKED),
        ("重点工作任务[1]", "甲", Verdict.NOT_CHECKED),
    ],
)
def test_what_a_correction_says_must_stand(
    tmp_path: Path, path: str, after: str, expected: Verdict
) -> None:
    assert ask_once(R603, tmp_path, corrected(entry(path, after))).verdict is expected


@pytest.mark.parametrize(
    ("entries", "expected"),
    [
        ([("5", "2024-09-20"), ("990.38", "2024-10-08")], Verdict.CONSISTENT),
        ([("990.38", "2024-10-08"), ("5", "2024-09-20")], Verdict.CONSISTENT),
        ([("990.38", "2024-09-20"), ("5", "2024-10-08")], Verdict.MISMATCH),
        ([("5", "2024-09-20"), ("990.38", "2024-09-20")], Verdict.CONSISTENT),
        ([("5", "2024-09-20"), ("990.38", "")], Verdict.CONSISTENT),
        ([("990.38", ""), ("5", "2024-09-20")], Verdict.MISMATCH),
    ],
)
def test_only_the_latest_correction_of_a_place_counts(
    tmp_path: Path, entries: list[tuple[str, str]], expected: Verdict
) -> None:
    lines = [entry(SPENT, after, date) for after, date in entries]
    assert ask_once(R603, tmp_path, corrected(*lines)).verdict is expected


def test_a_place_named_in_two_ways_is_one_place(tmp_path: Path) -> None:
    first = entry("重点工作任务「甲」.预算数", "5", "2024-09-20")
    second = entry("重点工作任务[1].预算数", "950", "2024-10-08")
    judgement = ask_once(R603, tmp_path, corrected(first, second))
    assert judgement.verdict is Verdict.CONSISTENT


def test_every_place_is_judged(tmp_path: Path) -> None:
    asked = ask(R603, tmp_path, corrected(entry(SPENT, "5"), entry("前言", "乙")))
    assert [one.at.path for one in asked] == ["更正记录[1]", "更正记录[2]"]


def test_of_two_things_of_one_name_the_number_must_be_given(tmp_path: Path) -> None:
    again = REPORT.replace("机构人员", "  - {名称: 甲, 预算数: 5}\n机构人员")
    judged = [
        ask_once(R603, tmp_path / str(n), f"{again}更正记录:\n  - {{{entry(path, '5')}}}\n").verdict
        for n, path in enumerate(("重点工作任务「甲」.预算数", "重点工作任务[2].预算数"))
    ]
    assert judged == [Verdict.MISMATCH, Verdict.CONSISTENT]


def test_a_mismatch_of_amounts_states_the_difference(tmp_path: Path) -> None:
    judgement = ask_once(R603, tmp_path, corrected(entry(SPENT, "990.30")))
    assert (judgement.difference, judgement.expected, judgement.actual) == (
        Decimal("0.08"), Decimal("990.30"), Decimal("990.38"),
    )  # fmt: skip


def test_a_mismatch_of_words_states_them(tmp_path: Path) -> None:
    judgement = ask_once(R603, tmp_path, corrected(entry("前言", "乙")))
    assert (judgement.difference, judgement.words) == (None, "乙")


def test_the_value_before_the_correction_is_recognised(tmp_path: Path) -> None:
    line = f"位置: {SPENT}, 原值: 990.38, 更正值: 990.83"
    judgement = ask_once(R603, tmp_path, corrected(line))
    assert judgement.explanation.startswith("报告里还是更正前的值")


def test_a_place_nearly_named_is_suggested(tmp_path: Path) -> None:
    judgement = ask_once(R603, tmp_path, corrected(entry("基本情况.整体收支.全年执行", "5")))
    assert SPENT in judgement.explanation


def test_a_mismatch_blocks_until_it_is_acknowledged(tmp_path: Path) -> None:
    text = corrected(entry(SPENT, "990.30"))
    known = "已知差异:\n  - {检查: R603, 位置: '更正记录[1]', 相差: 0.08, 说明: 原文如此。}\n"
    blocked = [
        examine_report(tmp_path / name, report).blocked
        for name, report in (("open", text), ("known", text + known))
    ]
    assert blocked == [True, False]


@pytest.mark.parametrize("text", ["", REPORT, REPORT + "更正记录:\n"])
def test_without_corrections_nothing_is_asked(tmp_path: Path, text: str) -> None:
    assert ask(R603, tmp_path, text) == []
