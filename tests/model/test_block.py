import pytest

from generator.model.block import keys_of, vocabulary
from generator.model.overview import BasicExpenditure
from generator.model.report import Report, Task
from generator.model.site import Site
from generator.model.values import Figure
from generator.money import Amount, Unit
from tests.model.one_report import (
    faults_of,
    only_fault,
    overview_of,
    overview_text,
    read_report,
    report_of,
    spot,
)
from tests.tiny_content import HEADER


def amount(figure: Figure | None) -> Amount:
    assert figure is not None
    assert figure.amount is not None
    return figure.amount


def test_an_unknown_key_is_refused_at_the_key() -> None:
    assert spot(only_fault(overview_text("全年预算: 5"))) == ("F006", 3, 5)


def test_an_unknown_key_is_said_with_the_nearest_known_one() -> None:
    assert "是不是：全年预算数" in only_fault(overview_text("全年预算: 5")).message


def test_a_key_like_no_other_is_said_with_all_known_ones() -> None:
    message = only_fault("公开:\n  物价: 5\n").message
    assert "这里可以写：形成日期、批复日期、公开日期" in message


def test_a_key_in_the_wrong_place_is_said_with_the_right_one() -> None:
    message = only_fault("全年预算数: 5\n").message
    assert "应写在：基本情况 - 整体收支" in message


def test_a_key_of_another_place_is_not_taken_for_a_slip_of_a_like_one_here() -> None:
    message = only_fault(overview_text("预算数: 5")).message
    assert message.endswith("应写在：三公经费 - 合计；重点工作任务。请检查缩进。")


def test_a_merge_key_is_unknown() -> None:
    assert spot(only_fault("<<: {附件: 附件2}\n")) == ("F006", 1, 1)


def test_a_key_inside_a_list_element_is_refused_at_the_key() -> None:
    fault = only_fault("重点工作任务:\n  - 名称: 示例\n    预算: 5\n")
    assert spot(fault) == ("F006", 3, 5)


def test_a_synonym_given_beside_its_term_is_refused() -> None:
    fault = only_fault(overview_text("全年执行数: 5\n决算数: 5"))
    assert (*spot(fault), fault.message) == (
        "F006", 4, 5, "“决算数”与“全年执行数”是同一项，请只留一个。",
    )  # fmt: skip


def test_a_synonym_is_read_as_its_term() -> None:
    assert amount(overview_of("决算数: 5.10").executed).printed == "5.10"


def test_a_fault_of_a_synonym_is_found_at_the_synonym() -> None:
    assert spot(only_fault(overview_text("调整预算数: 五"))) == ("F008", 3, 12)


@pytest.mark.parametrize("key", ["年度", "部门", "报告类型", "金额单位", "金额小数位"])
def test_a_missing_required_field_is_said_by_name(key: str) -> None:
    text = "".join(line for line in HEADER.splitlines(True) if not line.startswith(key))
    _, [fault] = read_report(text, "a.yml")
    assert (fault.code, fault.message) == ("F007", f"缺少必填的“{key}”。")


@pytest.mark.parametrize("key", ["部门", "报告类型", "金额单位"])
def test_a_required_field_left_blank_is_refused(key: str) -> None:
    text = "".join(
        f"{key}:\n" if line.startswith(key) else line for line in HEADER.splitlines(True)
    )
    _, [fault] = read_report(text, "a.yml")
    assert (fault.code, "不能留空" in fault.message) == ("F007", True)


def test_a_task_without_name_is_refused_at_the_task() -> None:
    fault = only_fault("重点工作任务:\n  - 名称: 甲\n  - 预算数: 5\n")
    assert spot(fault) == ("F007", 3, 5)


@pytest.mark.parametrize(
    ("fragment", "line", "column"),
    [
        ("重点工作任务: 物业管理费\n", 1, 9),
        ("重点工作任务:\n  名称: 物业管理费\n", 1, 1),
        ("基本情况:\n  部门职能:\n    职责: 一句\n", 3, 9),
    ],
)
def test_a_value_where_a_list_is_expected_is_refused(fragment: str, line: int, column: int) -> None:
    fault = only_fault(fragment)
    assert (*spot(fault), "应是列表" in fault.message) == ("F010", line, column, True)


@pytest.mark.parametrize(
    ("fragment", "line", "column", "words"),
    [
        (overview_text("按资金来源: 5"), 3, 12, "“按资金来源”下面应是“键: 值”"),
        (overview_text("按资金来源:\n  - 5"), 3, 5, "“按资金来源”下面应是“键: 值”"),
        ("重点工作任务:\n  - 物业管理费\n", 2, 5, "第 1 项应是“键: 值”"),
        (overview_text("全年预算数:\n  - 5"), 3, 5, "应是一个数"),
        (overview_text("预算完成率: {甲: 5}"), 3, 5, "应是一个百分比"),
        ("附件: [附件2]\n", 1, 1, "应是一段文字"),
        ("公开:\n  形成日期: [2024-08]\n", 2, 3, "应是日期"),
    ],
)
def test_a_value_of_the_wrong_shape_is_refused(
    fragment: str, line: int, column: int, words: str
) -> None:
    fault = only_fault(fragment)
    assert (*spot(fault), words in fault.message) == ("F010", line, column, True)


def test_a_file_that_is_no_mapping_is_refused() -> None:
    _, [fault] = read_report("- 年度: 2023\n", "a.yml")
    assert fault.code == "F010"


@pytest.mark.parametrize("fragment", ["来源:\n", "重点工作任务:\n", "基本情况:\n  整体收支:\n"])
def test_a_block_announced_and_left_blank_is_read(fragment: str) -> None:
    assert faults_of(fragment) == []


def test_every_fault_of_a_report_is_said_in_order_of_lines() -> None:
    fragment = "附件: no\n口径: 全\n公开:\n  公开日期: 昨天\n重点工作任务:\n  - 预算数: 五\n"
    assert [(fault.code, fault.at.line - 5) for fault in faults_of(fragment)] == [
        ("F010", 1), ("F010", 2), ("F010", 4), ("F007", 6), ("F008", 6),
    ]  # fmt: skip


def test_faults_come_in_order_of_lines_whatever_the_order_of_the_form() -> None:
    fragment = "口径: 全\n公开: {公开日期: 昨天}\n附件: no\n"
    assert [spot(fault)[1] for fault in faults_of(fragment)] == [1, 2, 3]


def test_a_wrong_word_is_said_with_the_words_there_are() -> None:
    assert "应是：本级、汇总" in only_fault("口径: 全部\n").message


def test_the_unit_of_the_report_holds_in_its_blocks() -> None:
    assert amount(overview_of("全年预算数: 5").budget_adjusted).unit is Unit.WAN


def test_a_block_may_set_a_unit_of_its_own() -> None:
    assert amount(overview_of("金额单位: 元\n全年预算数: 5").budget_adjusted).unit is Unit.YUAN


def test_the_unit_of_a_block_holds_in_the_blocks_below() -> None:
    overview = overview_of("金额单位: 亿元\n按支出性质: {项目支出: 5}")
    assert overview.by_nature is not None
    assert amount(overview.by_nature.project).unit is Unit.YI


def test_the_unit_of_a_block_does_not_hold_beside_it() -> None:
    report = report_of(
        "基本情况: {整体收支: {金额单位: 元, 全年预算数: 5}}\n"
        "重点工作任务:\n  - {名称: 示例, 预算数: 5}\n"
    )
    assert amount(report.tasks[0].budget).unit is Unit.WAN


def test_the_unit_of_a_block_holds_wherever_in_the_block_it_is_written() -> None:
    assert amount(overview_of("全年预算数: 5\n金额单位: 元").budget_adjusted).unit is Unit.YUAN


def test_a_block_may_print_to_places_of_its_own() -> None:
    assert amount(overview_of("金额小数位: 4\n全年预算数: 5.1234").budget_adjusted).places == 4


def test_a_figure_finer_than_the_places_of_its_block_is_refused() -> None:
    assert spot(only_fault(overview_text("金额小数位: 0\n全年预算数: 5.1"))) == ("F009", 4, 12)


@pytest.mark.parametrize("places", ["7", "-1", "二", "1.0", ""])
def test_places_are_a_digit_up_to_six(places: str) -> None:
    [fault] = faults_of(overview_text(f"金额小数位: {places}"))
    assert (fault.code, "0 到 6" in fault.message) == ("F008", True)


def test_basic_expenditure_may_be_a_figure() -> None:
    overview = overview_of("按支出性质: {基本支出: 5}")
    assert overview.by_nature is not None
    assert isinstance(overview.by_nature.basic, Figure)


def test_basic_expenditure_may_be_a_block() -> None:
    overview = overview_of("按支出性质: {基本支出: {合计: 5, 人员经费: 5}}")
    assert overview.by_nature is not None
    assert isinstance(overview.by_nature.basic, BasicExpenditure)


def test_a_fault_below_basic_expenditure_is_found_at_its_key() -> None:
    fault = only_fault(overview_text("按支出性质:\n  基本支出: {合计: 5, 人员: 5}"))
    assert (*spot(fault), "是不是：人员经费" in fault.message) == ("F006", 4, 21, True)


def test_a_part_divided_without_a_total_of_its_own_is_a_blank_part() -> None:
    overview = overview_of("按支出性质: {基本支出: {人员经费: 5}, 项目支出: 5}")
    assert overview.by_nature is not None
    assert [part.amount is None for part in overview.by_nature.stated_parts()] == [True, False]


def test_parts_come_in_the_order_written() -> None:
    overview = overview_of("按资金来源: {其他资金支出: 1, 上年结转: 2, 政府性基金预算财政拨款: 3}")
    assert overview.by_source is not None
    parts = overview.by_source.stated_parts()
    assert [amount(part).printed for part in parts] == ["1", "2", "3"]


def test_keys_of_a_block_come_in_the_order_of_the_form() -> None:
    assert [key for key, _ in keys_of(Task)][:5] == [
        "金额单位", "金额小数位", "名称", "预期总体目标", "完成情况",
    ]  # fmt: skip


def test_the_vocabulary_holds_the_keys_of_every_depth() -> None:
    assert {"年度", "人员经费", "量化", "约数", "栏目"} <= vocabulary(Report, Site)
