from pathlib import Path

import pytest

from generator.checks.base import Verdict
from tests.tiny_content import ask, ask_once, verdict

REPORT = """\
基本情况:
  整体收支:
    年初预算数: 6000.00
    全年预算数: 6390.11
    全年执行数: 6385.04
    预算完成率: 99.92%
    按资金来源: {一般公共预算财政拨款支出: 5394.66, 政府性基金预算财政拨款支出: 990.38}
    按支出性质: {基本支出: {合计: 2141.96, 人员经费: 1785.23, 公用经费: 356.73}, 项目支出: 4243.08}
三公经费:
  公务接待费: {预算数: 30.00, 决算数: 18.63}
重点工作任务:
  - {名称: 物业管理费, 预算数: 950, 完成数: 950, 执行率: 100%}
"""


def said(sentence: str) -> str:
    return f"{REPORT}综合评价:\n  自评结论: {sentence}\n"


@pytest.mark.parametrize(
    "sentence",
    [
        "全年预算数7000万元。",
        "2023年全年预算数为7000万元，全年执行数6385.04万元。",
        "部门整体支出情况：全年预算数7000万元。",
        "全年预算数6390.11万元，全年执行数5000万元。",
        "全年预算数6385.04万元，全年执行数6390.11万元。",
        "全年执行数6385.04万元，其中：基本支出3000万元。",
        "按支出性质分，基本支出3000万元，项目支出4243.08万元。",
        "基本支出2141.96万元，其中：人员经费1500万元。",
        "预算执行率95%。",
        "物业管理费预算数900万元。",
        "公务接待费25.00万元。",
        "全年预算数约8500万元。",
    ],
)
def test_another_value_under_the_same_name_is_found(sentence: str, tmp_path: Path) -> None:
    assert verdict("B204", tmp_path, said(sentence)) is Verdict.UNLIKELY


@pytest.mark.parametrize(
    "sentence",
    [
        "全年预算数6390.11万元，其中：基本支出2200万元。",
        "年初预算数6000万元，其中：基本支出2000万元，项目支出4000万元。",
        "年初预算数6000万元。基本支出2000万元，项目支出4000万元。",
        "一般公共预算财政拨款支出5394.66万元，其中：基本支出2141.96万元，项目支出3252.70万元。",
        "政府性基金预算财政拨款支出990.38万元，基本支出0万元，项目支出990.38万元。",
        "教育（类）支出300万元，其中：项目支出200万元。",
        "其中：项目支出200万元。",
        "信息化项目支出100万元。",
        "老旧小区改造，全年预算数300万元，全年执行数295万元。",
        "信息化建设项目自评得分98分。全年预算数215.60万元。",
        "物业管理费执行良好。全年预算数950万元，全年执行数950万元。",
        "局机关：全年预算数3200万元。",
        "2022年全年预算数6301.45万元。",
        "上年全年执行数6253.87万元。",
        "截至6月底，预算执行率48.35%。",
        "预算执行率比上年提高0.68个百分点，目标值95%。",
        "公务接待费预算30.00万元，公务接待费18.63万元。",
        "“三公”经费预算95万元，其中：公务接待费30.00万元。",
        "全年预算数约6400万元，全年执行数0.64亿元。",
    ],
)
def test_another_thing_of_the_same_name_is_left_alone(sentence: str, tmp_path: Path) -> None:
    judgements = ask("B204", tmp_path, said(sentence))
    assert all(judgement.verdict is Verdict.CONSISTENT for judgement in judgements)


@pytest.mark.parametrize(
    "text",
    [
        "基本情况:\n  绩效目标: 全年预算数7000万元。\n",
        "问题与改进:\n  - 问题: 全年预算数7000万元。\n",
        "其他章节:\n  - {标题: 项目绩效情况, 内容: 全年预算数7000万元。}\n",
        "重点工作任务:\n  - {名称: 物业, 完成情况: 全年预算数7000万元。}\n",
    ],
)
def test_texts_about_other_things_are_not_asked(text: str, tmp_path: Path) -> None:
    totals = "  整体收支: {全年预算数: 6390.11}\n"
    report = f"{text}{totals}" if text.startswith("基本情况") else f"基本情况:\n{totals}{text}"
    assert ask("B204", tmp_path, report) == []


def test_one_thing_with_two_amounts_in_a_paragraph_is_found(tmp_path: Path) -> None:
    sentence = (
        "2023年商品和服务支出257.14万元，主要是办公费。商品和服务支出245.53万元，控制在预算以内。"
    )
    assert ask_once("B204", tmp_path, said(sentence)).message == (
        "同一段里，“商品和服务支出”前面写 257.14万元，后面写 245.53万元"
    )


@pytest.mark.parametrize(
    "sentence",
    [
        "商品和服务支出257.14万元。商品和服务支出0.0257亿元。",
        "支出决算数257.14万元。支出决算数245.53万元。",
        "商品和服务支出257.14万元。上年商品和服务支出245.53万元。",
        "商品和服务支出257.14万元。商品和服务支出约245万元。",
        "教育支出257.14万元，其中商品和服务支出5万元。卫生支出245.53万元，其中商品和服务支出4万元。",
    ],
)
def test_one_name_may_stand_for_two_things(sentence: str, tmp_path: Path) -> None:
    judgements = ask("B204", tmp_path, said(sentence))
    assert all(judgement.verdict is Verdict.CONSISTENT for judgement in judgements)


def test_a_slip_is_left_to_b201(tmp_path: Path) -> None:
    assert ask("B204", tmp_path, said("全年预算数6930.11万元。")) == []


def test_the_message_gives_the_words_and_the_figure(tmp_path: Path) -> None:
    assert ask_once("B204", tmp_path, said("全年预算数7000万元。")).message == (
        "正文写“全年预算数7000万元”，报告里是全年预算数 6,390.11 万元"
    )
