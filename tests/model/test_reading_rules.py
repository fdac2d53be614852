"""The reading rules of the content format, asked of whole reports: refused with line, column and mend."""

import pytest

from tests.model.one_report import (
    faults_of,
    only_fault,
    overview_of,
    overview_text,
    read_report,
    spot,
)

TASK = "重点工作任务:\n  - "


@pytest.mark.parametrize(
    ("fragment", "code", "line", "column", "mend"),
    [
        (overview_text("全年预祘数: 5"), "F006", 3, 5, "是不是：全年预算数"),
        (overview_text("全年预算数: 5\n全年预算数: 6"), "F005", 4, 5, "请只留一个"),
        ("附件: &a 附件2\n", "F004", 1, 5, "整句加引号"),
        ("附件: *a\n", "F004", 1, 5, "请把内容写全"),
        ("附件: !a 附件2\n", "F004", 1, 5, "整句加引号"),
        (overview_text("全年预算数: 1:30"), "F008", 3, 12, "应写成 6390.11 这样的数字"),
        (overview_text("全年预算数: 0123"), "F008", 3, 12, "请写成 123"),
        (overview_text("全年预算数: 1e3"), "F008", 3, 12, "把数字全部写出来"),
        (overview_text("全年预算数: no"), "F008", 3, 12, "应写数字"),
        (overview_text("全年预算数: off"), "F008", 3, 12, "应写数字"),
        ("附件: no\n", "F010", 1, 5, "请写中文，或加半角引号"),
        ("附件: Off\n", "F010", 1, 5, "请写中文，或加半角引号"),
        (overview_text("全年预算数: ６３９０．１１"), "F008", 3, 12, "请改成半角：6390.11"),
        (overview_text("全年预算数：5"), "F003", 3, 10, "“全年预算数: ”"),
        (TASK + "{名称: 示例，预算数: 5}\n", "F003", 2, 12, "要用半角“,”"),
        (TASK + "{名称：示例}\n", "F003", 2, 8, "“名称: ”"),
        ("基本情况:\n\u3000\u3000绩效目标: 示例\n", "F003", 2, 1, "请改成半角空格"),
        (overview_text("全年预算数:\u30005"), "F003", 3, 11, "请改成一个半角空格"),
        (overview_text("全年预算数: \u30005"), "F008", 3, 12, "请改成半角：5"),
        (overview_text("全年预算数: \u3000"), "F008", 3, 12, "请删掉"),
        ("基本情况:\n\t绩效目标: 示例\n", "F003", 2, 1, "请改成空格"),
        ("附件:\t附件2\n", "F003", 1, 4, "请改成一个空格"),
        (overview_text("全年预算数: 6390.11万元"), "F008", 3, 12, "数后不写单位：6390.11"),
        (overview_text("全年预算数: —"), "F008", 3, 12, "确实是零就写 0"),
        (overview_text("全年预算数: /"), "F008", 3, 12, "确实是零就写 0"),
        (overview_text("全年预算数: 无"), "F008", 3, 12, "确实是零就写 0"),
        (TASK + "{名称: 示例, 预算数: 1,234.56}\n", "F006", 2, 21, "请写成不带逗号的数"),
        (overview_text("预算完成率: 99.92"), "F008", 3, 12, "99.92%"),
        (overview_text("预算完成率: %"), "F003", 3, 12, '请加半角双引号："%"'),
        (TASK + "名称: =\n", "F003", 2, 9, '请加半角双引号："="'),
        (TASK + "名称: >=\n", "F003", 2, 9, '请加半角双引号：">="'),
        (TASK + "名称: 芳村大道 #341号\n", "F012", 2, 9, "请给整句加半角引号"),
        (overview_text("全年预算数: 990.385"), "F009", 3, 12, "请照原文核对"),
        ("公开:\n  公开日期: 2024年8月\n", "F010", 2, 9, "请写成 2024-08-30 或 2024-08"),
    ],
)
def test_a_trap_is_refused_with_place_and_mend(
    fragment: str, code: str, line: int, column: int, mend: str
) -> None:
    found = [fault for fault in faults_of(fragment) if mend in fault.message]
    assert [spot(fault) for fault in found] == [(code, line, column)]


@pytest.mark.parametrize(
    "fragment",
    [
        overview_text("全年预算数: 6,390.11"),
        overview_text("全年预算数: 6390.11 # 核对过"),
        overview_text("全年预算数: # 还没有核对"),
        "# 单独一行的注释\n附件: 附件2\n",
        '基本情况:\n  绩效目标: "芳村大道 #341号"\n',
        "基本情况:\n  绩效目标: 目标：一，二，三\n",
        '附件: "no"\n',
        "公开:\n  文号: 0123\n  索引号: 1e3\n",
        TASK + "{名称: 物业，保洁, 预算数: 5}\n",
    ],
)
def test_what_looks_like_a_trap_and_is_none_is_read(fragment: str) -> None:
    assert faults_of(fragment) == []


def test_a_figure_swallowed_by_a_name_is_never_silent() -> None:
    assert faults_of(TASK + "{名称: 示例，预算数：5}\n") != []


@pytest.mark.parametrize("written", ["990.380", "990.38"])
def test_a_figure_keeps_what_it_claims(written: str) -> None:
    figure = overview_of(f"金额小数位: 3\n全年预算数: {written}").budget_adjusted
    assert figure is not None
    assert figure.amount is not None
    assert figure.amount.printed == written


def test_a_wrapped_sentence_is_read_as_one() -> None:
    text = "附件: 中共广\n  州市委\n"
    report, _ = read_report(HEADED.format(text), "a.yml")
    assert report is not None
    assert report.attachment == "中共广州市委"


HEADED = "年度: 2023\n部门: 示例局\n报告类型: 甲\n金额单位: 万元\n金额小数位: 2\n{}"


@pytest.mark.parametrize("year", ["23", "２０２３", "2023年", "20233", "1823", ""])
def test_a_year_has_four_half_width_digits(year: str) -> None:
    _, [fault] = read_report(HEADED.format("").replace("2023", year), "a.yml")
    assert (fault.code, "应是四位半角数字" in fault.message) == ("F008", True)


@pytest.mark.parametrize("count", ["1.5", "-1"])
def test_a_count_is_whole_and_not_negative(count: str) -> None:
    assert "应是 0 或正整数" in only_fault(f"所属单位数: {count}\n").message
