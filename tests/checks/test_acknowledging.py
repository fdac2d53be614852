from pathlib import Path

import pytest

from generator.checks.findings import Examination, Finding
from tests.tiny_content import FILE, HEADER, HEADER_LINES, examine_report, found_by

PLACE = "基本情况.整体收支.按支出性质"


def entry(code: str, place: str, *more: str) -> str:
    lines = "".join(f"    {line}\n" for line in more)
    return f"已知差异:\n  - 检查: {code}\n    位置: {place}\n{lines}    说明: 原文如此。\n"


def unequal_sum(project: str = "40", unit: str = "") -> str:
    """全年执行数 100.10 beside 60 and 40: a gap of 0.10."""
    return (
        f"基本情况:\n  整体收支:\n{unit}    全年执行数: 100.10\n"
        f"    按支出性质: {{基本支出: 60, 项目支出: {project}}}\n"
    )


def tasks(*rows: str) -> str:
    return "重点工作任务:\n" + "".join(f"  - {{{row}}}\n" for row in rows)


WRONG_RATE = "名称: 示例, 预算数: 100, 完成数: 90, 执行率: 91%"
RATE_ON_ZERO = "名称: 示例, 预算数: 0, 完成数: 0.30, 执行率: 100%"


def stale(examination: Examination) -> Finding:
    """The one entry that matches nothing."""
    [finding] = found_by("F013", examination)
    return finding


def examine_entry(folder: Path, fragment: str, code: str, place: str, *more: str) -> Examination:
    return examine_report(folder, fragment + entry(code, place, *more))


def is_acknowledged(examination: Examination, code: str) -> bool:
    [finding] = found_by(code, examination)
    return finding.acknowledged and found_by("F013", examination) == []


def test_a_mismatch_blocks(tmp_path: Path) -> None:
    assert examine_report(tmp_path, unequal_sum()).blocked


def test_an_acknowledged_mismatch_does_not_block(tmp_path: Path) -> None:
    assert not examine_entry(tmp_path, unequal_sum(), "A101", PLACE, "相差: 0.10").blocked


def test_an_acknowledged_mismatch_is_found_with_its_reason(tmp_path: Path) -> None:
    examination = examine_entry(tmp_path, unequal_sum(), "A101", PLACE, "相差: 0.10")
    assert [found.reason for found in found_by("A101", examination)] == ["原文如此。"]


def test_the_check_that_was_asked_shows_its_finding_as_acknowledged(tmp_path: Path) -> None:
    examination = examine_entry(tmp_path, unequal_sum(), "A101", PLACE, "相差: 0.10")
    asked = [one for one in examination.of_file(FILE) if one.rule.code == "A101"]
    assert [one.finding and one.finding.acknowledged for one in asked] == [True]


def test_zeros_at_the_end_of_the_difference_do_not_matter(tmp_path: Path) -> None:
    examination = examine_entry(tmp_path, unequal_sum(), "A101", PLACE, "相差: 0.1")
    assert is_acknowledged(examination, "A101")


def test_one_entry_acknowledges_one_finding(tmp_path: Path) -> None:
    text = unequal_sum() + tasks(WRONG_RATE)
    assert examine_entry(tmp_path, text, "A101", PLACE, "相差: 0.10").blocked


class TestAnEntryIsStale:
    def test_when_the_difference_changes(self, tmp_path: Path) -> None:
        text = unequal_sum(project="40.05")
        examination = examine_entry(tmp_path, text, "A101", PLACE, "相差: 0.10")
        assert "现在相差 0.05。" in stale(examination).message

    def test_when_the_difference_has_the_other_sign(self, tmp_path: Path) -> None:
        examination = examine_entry(tmp_path, unequal_sum(), "A101", PLACE, "相差: -0.10")
        assert "现在相差 0.10。" in stale(examination).message

    def test_when_the_check_passes(self, tmp_path: Path) -> None:
        text = unequal_sum(project="40.10")
        examination = examine_entry(tmp_path, text, "A101", PLACE, "相差: 0.10")
        assert "结论现在是“一致”" in stale(examination).message

    def test_when_the_check_cannot_be_made(self, tmp_path: Path) -> None:
        text = unequal_sum(project="")
        examination = examine_entry(tmp_path, text, "A101", PLACE, "相差: 0.10")
        assert "结论现在是“未检查”" in stale(examination).message

    def test_when_the_code_is_unknown(self, tmp_path: Path) -> None:
        examination = examine_entry(tmp_path, unequal_sum(), "A999", PLACE, "相差: 0.10")
        assert "没有编号为“A999”的检查。可用的编号：A101、A102" in stale(examination).message

    def test_when_the_code_is_that_of_a_rule_of_reading(self, tmp_path: Path) -> None:
        examination = examine_entry(tmp_path, unequal_sum(), "F006", PLACE, "相差: 0.10")
        assert "没有编号为“F006”的检查" in stale(examination).message

    def test_when_the_place_is_wrong(self, tmp_path: Path) -> None:
        examination = examine_entry(tmp_path, unequal_sum(), "A101", "按支出性质", "相差: 0.10")
        assert f"现有的位置：{PLACE}。" in stale(examination).message

    def test_when_the_place_is_wrong_and_there_are_several(self, tmp_path: Path) -> None:
        text = tasks(WRONG_RATE, WRONG_RATE.replace("示例", "别的"))
        examination = examine_entry(tmp_path, text, "A102", "重点工作任务", "相差: 1")
        assert "现有的位置：重点工作任务「示例」.执行率；重点工作任务「别的」.执行率。" in (
            stale(examination).message
        )

    def test_when_the_check_has_found_nothing_anywhere(self, tmp_path: Path) -> None:
        examination = examine_entry(tmp_path, unequal_sum(), "A102", PLACE, "相差: 0.10")
        assert f"A102 没有在位置“{PLACE}”查出差异" in stale(examination).message

    def test_when_it_states_no_difference(self, tmp_path: Path) -> None:
        examination = examine_entry(tmp_path, unequal_sum(), "A101", PLACE)
        assert "相差: 0.10" in stale(examination).message

    def test_when_it_states_words_beside_the_difference(self, tmp_path: Path) -> None:
        more = ("相差: 0.10", "原文: 一百")
        examination = examine_entry(tmp_path, unequal_sum(), "A101", PLACE, *more)
        assert "相差: 0.10" in stale(examination).message

    def test_and_then_blocks(self, tmp_path: Path) -> None:
        text = unequal_sum(project="40.10")
        assert examine_entry(tmp_path, text, "A101", PLACE, "相差: 0.10").blocked

    def test_and_said_at_the_entry(self, tmp_path: Path) -> None:
        examination = examine_entry(tmp_path, unequal_sum(), "A102", PLACE, "相差: 0.10")
        at = stale(examination).at
        assert (at.line - HEADER_LINES, at.path) == (6, "已知差异[1]")


class TestTheDifferenceIsInTheUnitOfTheReport:
    YUAN = (
        unequal_sum().replace("100.10", "1001.00").replace("60", "600.00").replace("40", "400.00")
    )

    def in_yuan(self, folder: Path, difference: str) -> Examination:
        text = "年度: 2023\n部门: 示例局\n报告类型: 部门整体支出绩效自评报告\n金额单位: 元\n金额小数位: 2\n"
        return examine_entry(folder, text + self.YUAN, "A101", PLACE, f"相差: {difference}")

    def test_in_yuan(self, tmp_path: Path) -> None:
        assert is_acknowledged(self.in_yuan(tmp_path, "1.00"), "A101")

    def test_and_not_in_wan(self, tmp_path: Path) -> None:
        assert "现在相差 1.00" in stale(self.in_yuan(tmp_path, "0.0001")).message

    def test_though_the_block_has_another(self, tmp_path: Path) -> None:
        text = unequal_sum(unit="    金额单位: 元\n")
        examination = examine_entry(tmp_path, text, "A101", PLACE, "相差: 0.00001")
        assert is_acknowledged(examination, "A101")

    def test_but_that_of_a_rate_in_per_cent(self, tmp_path: Path) -> None:
        place = "重点工作任务「示例」.执行率"
        examination = examine_entry(tmp_path, tasks(WRONG_RATE), "A102", place, "相差: 1")
        assert is_acknowledged(examination, "A102")


@pytest.mark.parametrize("place", ["重点工作任务「示例」.执行率", "重点工作任务[2].执行率"])
def test_a_list_element_is_named_by_its_name_or_number(tmp_path: Path, place: str) -> None:
    text = tasks("名称: 别的", WRONG_RATE)
    examination = examine_entry(tmp_path, text, "A102", place, "相差: 1")
    assert is_acknowledged(examination, "A102")


@pytest.mark.parametrize("place", ["重点工作任务「别的」.执行率", "重点工作任务[1].执行率"])
def test_another_list_element_is_another_place(tmp_path: Path, place: str) -> None:
    text = tasks("名称: 别的", WRONG_RATE)
    examination = examine_entry(tmp_path, text, "A102", place, "相差: 1")
    assert "现有的位置：重点工作任务「示例」.执行率。" in stale(examination).message


def test_elements_that_share_a_name_are_told_apart_by_number(tmp_path: Path) -> None:
    text = tasks(WRONG_RATE, WRONG_RATE.replace("91%", "90%"))
    examination = examine_entry(tmp_path, text, "A102", "重点工作任务[1].执行率", "相差: 1")
    assert is_acknowledged(examination, "A102")


ZERO_PLACE = "重点工作任务「示例」.执行率"


def test_where_there_is_no_difference_the_words_printed_acknowledge(tmp_path: Path) -> None:
    text = tasks(RATE_ON_ZERO)
    examination = examine_entry(tmp_path, text, "A104", ZERO_PLACE, "原文: 100%")
    assert is_acknowledged(examination, "A104")


@pytest.mark.parametrize(
    "more", [("原文: 99%",), ("相差: 0.30",), ("原文: 100%", "相差: 0.30"), ()]
)
def test_other_words_do_not(tmp_path: Path, more: tuple[str, ...]) -> None:
    examination = examine_entry(tmp_path, tasks(RATE_ON_ZERO), "A104", ZERO_PLACE, *more)
    assert "请写“原文: 100%”" in stale(examination).message


def test_a_part_above_the_whole_is_acknowledged_by_part_less_whole(tmp_path: Path) -> None:
    text = (
        "基本情况:\n  整体收支:\n    全年执行数: 10\n"
        "    按支出性质: {基本支出: 13.24, 项目支出: -3.24}\n"
    ).replace("-3.24", "")
    place = f"{PLACE}.基本支出"
    known = entry("A103", place, "相差: 3.24")
    known += entry("A101", PLACE, "相差: -3.24").partition("\n")[2]
    assert not examine_report(tmp_path, text + known).blocked


def test_a_notice_may_be_acknowledged_too(tmp_path: Path) -> None:
    text = unequal_sum(project="40.09")
    examination = examine_entry(tmp_path, text, "A101", PLACE, "相差: 0.01")
    assert is_acknowledged(examination, "A101")


def test_an_entry_without_reason_is_refused(tmp_path: Path) -> None:
    text = unequal_sum() + entry("A101", PLACE, "相差: 0.10").replace("    说明: 原文如此。\n", "")
    assert [found.message for found in found_by("F007", examine_report(tmp_path, text))] == [
        "缺少必填的“说明”。"
    ]


def test_an_acknowledged_finding_keeps_its_fingerprint_while_lines_move(tmp_path: Path) -> None:
    one = examine_entry(tmp_path / "one", unequal_sum(), "A101", PLACE, "相差: 0.10")
    moved = "附件: 附件2\n" + unequal_sum()
    two = examine_entry(tmp_path / "two", moved, "A101", PLACE, "相差: 0.10")
    assert [f.fingerprint for f in one.findings] == [f.fingerprint for f in two.findings]


def test_a_difference_in_people_is_stated_in_people_whatever_the_unit_of_the_money(
    tmp_path: Path,
) -> None:
    header = HEADER.replace("万元", "元")
    text = f"{header}机构人员:\n  编制数: {{合计: 30, 行政: 20, 事业: 9}}\n"
    entry = "  - {检查: A113, 位置: 机构人员.编制数, 相差: 1, 说明: 原文如此。}\n"
    examination = examine_report(tmp_path, f"{text}已知差异:\n{entry}")
    assert [finding.acknowledged for finding in examination.findings] == [True]


def test_an_error_on_private_data_cannot_be_acknowledged(tmp_path: Path) -> None:
    text = "附件: 联系电话13800138000\n已知差异:\n"
    entry = "  - {检查: P502, 位置: 附件, 原文: 138****8000, 说明: 原文如此。}\n"
    assert examine_report(tmp_path, text + entry).blocked


def test_a_second_entry_for_one_finding_is_stale(tmp_path: Path) -> None:
    entry = f"  - {{检查: A101, 位置: {PLACE}, 相差: 0.10, 说明: 原文如此。}}\n"
    examination = examine_report(tmp_path, f"{unequal_sum()}已知差异:\n{entry}{entry}")
    assert [found.at.path for found in found_by("F013", examination)] == ["已知差异[2]"]


def test_every_stale_entry_is_told(tmp_path: Path) -> None:
    entry = f"  - {{检查: A101, 位置: {PLACE}, 相差: 9.99, 说明: 原文如此。}}\n"
    examination = examine_report(tmp_path, f"{unequal_sum()}已知差异:\n{entry}{entry}")
    assert len(found_by("F013", examination)) == 2


def test_a_stale_difference_in_people_is_told_in_people(tmp_path: Path) -> None:
    header = HEADER.replace("万元", "元")
    text = f"{header}机构人员:\n  编制数: {{合计: 30, 行政: 20, 事业: 9}}\n"
    entry = "  - {检查: A113, 位置: 机构人员.编制数, 相差: 2, 说明: 原文如此。}\n"
    examination = examine_report(tmp_path, f"{text}已知差异:\n{entry}")
    assert "现在相差 1。" in found_by("F013", examination)[0].message
