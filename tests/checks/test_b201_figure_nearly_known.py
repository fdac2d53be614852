from pathlib import Path

import pytest

from generator.checks.base import Verdict
from tests.tiny_content import ask, ask_once, examine_report, verdict

TOTALS = "基本情况:\n  整体收支: {全年预算数: 6390.11, 全年执行数: 6385.04, 预算完成率: 99.92%}\n"
YUAN = """\
年度: 2023
部门: 示例局
报告类型: 部门整体支出绩效自评报告
金额单位: 元
金额小数位: 2
基本情况:
  整体收支: {全年执行数: 63850400.00}
"""
YI = """\
年度: 2023
部门: 示例局
报告类型: 部门整体支出绩效自评报告
金额单位: 亿元
金额小数位: 4
基本情况:
  整体收支: {全年执行数: 1.2301}
"""
WHOLE = """\
年度: 2023
部门: 示例局
报告类型: 部门整体支出绩效自评报告
金额单位: 万元
金额小数位: 0
基本情况:
  整体收支: {全年预算数: 6390, 全年执行数: 6385}
"""
TASK = "重点工作任务:\n  - {名称: 信息化运维费, 预算数: 105.00, 完成数: 105.00}\n"


def said(sentence: str, report: str = TOTALS) -> str:
    return f"{report}综合评价:\n  自评结论: {sentence}\n"


@pytest.mark.parametrize(
    ("sentence", "slip"),
    [
        ("全年共支出6385.40万元。", "有两位数字次序颠倒"),
        ("全年共支出6385.94万元。", "有一位数字不同"),
        ("全年共支出638.04万元。", "少写了一位数字"),
        ("全年共支出63385.04万元。", "多写了一位数字"),
        ("全年共支出638.504万元。", "小数点的位置不同"),
        ("预算执行率99.29%。", "有两位数字次序颠倒"),
        ("全年执行数0.6358亿元。", "有两位数字次序颠倒"),
        ("全年执行数63,580,400.00元。", "有两位数字次序颠倒"),
    ],
)
def test_a_slip_is_named(sentence: str, slip: str, tmp_path: Path) -> None:
    assert ask_once("B201", tmp_path, said(sentence)).message.endswith(slip)


def test_the_message_says_what_stands_there_and_what_is_meant(tmp_path: Path) -> None:
    assert ask_once("B201", tmp_path, said("全年共支出6385.40万元。")).message == (
        "正文写“6385.40万元”，报告里没有这个数；最接近的是全年执行数 6,385.04 万元，有两位数字次序颠倒"
    )


def test_a_copying_slip_of_one_digit_is_found(tmp_path: Path) -> None:
    report = "基本情况:\n  整体收支: {全年执行数: 269.85}\n"
    assert verdict("B201", tmp_path, said("全年支出269.86万元。", report)) is Verdict.UNLIKELY


def test_105_in_the_table_and_135_in_the_text_is_found(tmp_path: Path) -> None:
    assert verdict("B201", tmp_path, said("信息化运维费135.00万元。", TASK)) is Verdict.UNLIKELY


def test_the_text_of_a_task_need_not_name_the_task(tmp_path: Path) -> None:
    report = TASK.replace("105.00}", "105.00, 完成情况: 预算资金135.00万元已全部支付。}")
    assert verdict("B201", tmp_path, report) is Verdict.UNLIKELY


def test_in_the_text_of_a_task_a_thing_of_its_own_is_not_the_task(tmp_path: Path) -> None:
    report = TASK.replace("105.00}", "105.00, 完成情况: 其中机房租赁费105.60万元。}")
    assert verdict("B201", tmp_path, report) is Verdict.CONSISTENT


@pytest.mark.parametrize(
    ("report", "sentence"),
    [
        (TOTALS, "全年执行数63850400元，即6,385.04万元，约0.64亿元。"),
        (TOTALS, "全年执行数0.6385亿元。"),
        (YUAN, "全年执行数63850400.00元，即6385.04万元，约0.64亿元。"),
        (YI, "全年执行数12301万元，即1.2301亿元，123,010,000元。"),
        (YI, "全年执行数1.23亿元。"),
        (WHOLE, "全年执行数6385.04万元，全年预算数6390万元。"),
    ],
)
def test_the_same_amount_in_another_unit_is_the_same(
    report: str, sentence: str, tmp_path: Path
) -> None:
    assert verdict("B201", tmp_path, said(sentence, report)) is Verdict.CONSISTENT


@pytest.mark.parametrize(
    ("report", "sentence"),
    [
        (YUAN, "全年执行数6385.40万元。"),
        (YUAN, "全年执行数63580400.00元。"),
        (YI, "全年执行数1.2310亿元。"),
        (YI, "全年执行数12310万元。"),
        (WHOLE, "全年执行数6358.04万元。"),
    ],
)
def test_a_slip_is_found_in_every_unit(report: str, sentence: str, tmp_path: Path) -> None:
    assert verdict("B201", tmp_path, said(sentence, report)) is Verdict.UNLIKELY


@pytest.mark.parametrize(
    "sentence",
    [
        "全年共支出约6385.40万元。",
        "全年共支出6385.40万元左右。",
        "全年共支出6835万元余。",
        "全年执行638.5万元的合同。",
        "合同金额2345.67万元。",
        "人均支出6385.40元。",
        "物业服务每平方米6390.11元。",
        "培训费63.85万元。",
    ],
)
def test_what_is_no_slip_is_left_alone(sentence: str, tmp_path: Path) -> None:
    assert verdict("B201", tmp_path, said(sentence)) is Verdict.CONSISTENT


def test_four_digits_are_judged_only_where_the_sentence_names_them(tmp_path: Path) -> None:
    report = "三公经费:\n  公务接待费: {决算数: 18.63}\n"
    assert verdict("B201", tmp_path, said("印刷费18.36万元。", report)) is Verdict.CONSISTENT
    assert verdict("B201", tmp_path, said("公务接待费18.36万元。", report)) is Verdict.UNLIKELY


def test_a_change_is_not_near_a_value(tmp_path: Path) -> None:
    sentence = "全年执行数比上年增加6385.40万元。"
    assert verdict("B201", tmp_path, said(sentence)) is Verdict.CONSISTENT


def test_two_near_misses_are_two_findings(tmp_path: Path) -> None:
    sentence = said("全年预算数6930.11万元，全年执行数6385.40万元。")
    found = [f for f in examine_report(tmp_path, sentence).findings if f.rule.code == "B201"]
    assert len({finding.fingerprint for finding in found}) == 2


def test_the_same_slip_twice_in_a_text_has_two_identities(tmp_path: Path) -> None:
    sentence = said("全年执行数6385.40万元。全年共支出6385.40万元。")
    identified = [
        own for own, f in examine_report(tmp_path, sentence).identified if f.rule.code == "B201"
    ]
    assert len(set(identified)) == 2


def test_a_quoted_figure_is_always_known(tmp_path: Path) -> None:
    sentence = "预算【全年预算数】，执行【全年执行数】，完成率【预算完成率】。"
    assert "3 个与报告里的数对得上" in ask_once("B201", tmp_path, said(sentence)).message


def test_figures_left_blank_are_known_to_nobody(tmp_path: Path) -> None:
    report = "基本情况:\n  整体收支: {全年预算数: , 全年执行数: , 预算完成率: }\n"
    [judgement] = ask("B201", tmp_path, said("全年执行数6385.40万元，完成99.29%。", report))
    assert judgement.verdict is Verdict.CONSISTENT


def test_prose_without_figures_is_not_asked(tmp_path: Path) -> None:
    assert ask("B201", tmp_path, said("严格执行中央八项规定。")) == []


def test_the_figure_meant_is_related(tmp_path: Path) -> None:
    [related] = ask_once("B201", tmp_path, said("全年共支出6385.40万元。")).related
    assert related.at.path == "基本情况.整体收支.全年执行数"


def test_a_derived_figure_is_said_to_two_places_and_has_no_spot(tmp_path: Path) -> None:
    report = "基本情况:\n  整体收支: {年初预算数: 6000.00, 全年执行数: 6385.04}\n"
    judgement = ask_once("B201", tmp_path, said("全年执行数完成年初预算的160.42%。", report))
    assert "全年执行数占年初预算数的比例 106.42%" in judgement.message
    assert judgement.related == ()


def test_a_printed_rate_of_100_claims_the_places_of_the_rates_beside_it(tmp_path: Path) -> None:
    report = (
        "重点工作任务:\n  - {名称: 物业管理费, 预算数: 950, 完成数: 950, 执行率: 100%}\n"
        "  - {名称: 整修, 预算数: 483.12, 完成数: 477.99, 执行率: 98.94%}\n"
    )
    message = ask_once("B201", tmp_path, said("物业管理费执行率99.96%。", report)).message
    assert "0 个与报告里的数对得上" in message
