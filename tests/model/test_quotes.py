"""A text quotes a figure by its name, and gets the figure as printed."""

import pytest

from generator.model.quotes import with_quotes
from generator.source.place import Fault
from tests.model.one_report import report_of

REPORT = """\
基本情况:
  整体收支:
    全年预算数: 6390.11
    全年执行数:
    预算完成率: 99.92%
  绩效目标: {text}
重点工作任务:
  - {{名称: 物业管理费, 预算数: 950, 完成数: 949.50}}
  - {{名称: 整修工程, 预算数: 483.12, 完成数: 477.99}}
机构人员:
  内设机构数: 8
"""


def quoted(text: str) -> tuple[str, list[Fault]]:
    """The text after its quotes are put in, and what is wrong with them."""
    report, faults = with_quotes(report_of(REPORT.format(text=text)))
    assert report.basics is not None
    return report.basics.objective or "", faults


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("预算【全年预算数】。", "预算6390.11万元。"),
        ("完成【预算完成率】。", "完成99.92%。"),
        ("任务【物业管理费.预算数】。", "任务950万元。"),
        ("任务【重点工作任务.物业管理费.完成数】。", "任务949.50万元。"),
        ("设【内设机构数】个机构。", "设8个机构。"),
        ("【全年预算数】与【预算完成率】", "6390.11万元与99.92%"),
        ("【 全年预算数 】", "6390.11万元"),
    ],
)
def test_a_quoted_figure_is_put_in_as_printed(written: str, shown: str) -> None:
    assert quoted(written) == (shown, [])


@pytest.mark.parametrize(
    "text",
    ["【通知】已印发。", "参见【附件一】。", "【】", "【一个很长很长的与任何名称都不相近的标题】"],
)
def test_other_words_in_brackets_stay_text(text: str) -> None:
    assert quoted(text) == (text, [])


@pytest.mark.parametrize("near", ["全年预算", "全年预算书", "全年预祘数", "预算完成律"])
def test_a_near_miss_names_what_was_meant(near: str) -> None:
    _, [fault] = quoted(f"预算【{near}】。")
    assert (fault.code, "是不是" in fault.message) == ("F014", True)


def test_a_name_that_several_figures_bear_asks_which() -> None:
    _, [fault] = quoted("任务【预算数】。")
    assert "【物业管理费.预算数】、【整修工程.预算数】" in fault.message


def test_a_blank_figure_cannot_be_quoted() -> None:
    _, [fault] = quoted("执行【全年执行数】。")
    assert (fault.code, "未载明" in fault.message) == ("F014", True)


def test_the_fault_stands_at_the_text() -> None:
    _, [fault] = quoted("执行【全年执行数】。")
    assert fault.at.path == "基本情况.绩效目标"


def test_every_fault_of_a_text_is_told() -> None:
    assert len(quoted("【预算数】【全年执行数】【全年预算】")[1]) == 3


def test_a_report_without_quotes_is_the_very_same() -> None:
    report = report_of(REPORT.format(text="照常"))
    assert with_quotes(report)[0] is report


def test_a_text_inside_a_list_is_expanded_too() -> None:
    text = REPORT.format(text="照常") + "问题与改进:\n  - 问题: 【全年预算数】偏多。\n"
    report, _ = with_quotes(report_of(text))
    assert report.issues[0].problem == "6390.11万元偏多。"


def test_a_quoted_text_keeps_its_place() -> None:
    report, _ = with_quotes(report_of(REPORT.format(text="【全年预算数】")))
    assert report.basics is not None
    assert report.basics.objective is not None
    assert report.basics.objective.at.path == "基本情况.绩效目标"
