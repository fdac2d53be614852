from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.checks.base import Verdict
from generator.checks.residue import may_hold_residue, residues
from tests.tiny_content import ask, ask_once

D401 = "D401"


def prose(words: str) -> str:
    return f"前言: |\n  {words}\n"


@pytest.mark.parametrize(
    ("words", "residue"),
    [
        ("上海市普陀区XX局职能", "XX局"),
        ("请××局负责", "××局"),
        ("由xx单位承担", "xx单位"),
        ("某某局职能", "某某局"),
        ("XXX项目按时完工", "XXX项目"),
        ("下降（增长）27.78%", "下降（增长）"),
        ("比上年增加（减少）5万元", "增加（减少）"),
        ("同比增长(下降)5%", "增长(下降)"),
        ("202 年度部门决算", "202 年度"),
        ("202年度部门决算", "202年度"),
        ("201 年部门决算", "201 年"),
        ("20 年度部门决算", "20 年度"),
        ("20年度部门决算", "20年度"),
        ("20XX年部门决算", "20XX年"),
        ("20××年度部门决算", "20××年度"),
        ("主要职能：待填写", "待填写"),
        ("（此处填写单位名称）", "此处填写"),
        ("请填写主要职能", "请填写"),
        ("改进措施：待补充。", "待补充"),
        ("（待完善）", "待完善"),
        ("完成任务。。", "。。"),
        ("水、、电", "、、"),
        ("水，，电", "，，"),
        ("____年预算", "____"),
        ("共＿＿＿万元", "＿＿＿"),
        ("由{部门名称}负责", "{部门名称}"),
        ("由${name}负责", "${name}"),
        ("由{{ 部门 }}负责", "{{ 部门 }}"),
        ("预算XXXX万元", "XXXX万元"),
        ("预算XX.XX万元", "XX万元"),
        ("占XX%", "XX%"),
        ("XX。", "XX。"),
    ],
)
def test_what_the_template_left_is_named(tmp_path: Path, words: str, residue: str) -> None:
    judgement = ask_once(D401, tmp_path, prose(words))
    assert (judgement.verdict, judgement.words) == (Verdict.UNLIKELY, residue)


@pytest.mark.parametrize(
    "words",
    [
        "受访的李XX表示满意",
        "李XX局长带队检查",
        "张××同志获评先进",
        "王某反映的问题",
        "某局反映的问题",
        "接口返回4XX状态码",
        "工作服XXL码",
        "XX型挖掘机",
        "第XXIV届",
        "尺寸3×5×2米",
        "1920×1080",
        "Excel、XLSX文件",
        "较上年下降27.78%",
        "增加（新增人员5名）",
        "减少（见附表）",
        "收支增减（变动）情况",
        "2022年度决算",
        "2022 年度决算",
        "成立20年",
        "近 20 年来",
        "2018-20年度",
        "2019—20 年度滚动计划",
        "第20年度",
        "120年校庆",
        "1202年",
        "距今202年历史",
        "有待补充完善",
        "岗位空缺待补充",
        "组织群众填写问卷",
        "请填写问卷的群众打分",
        "工作有序推进……成效明显。",
        "他说：“好。”然后离开",
        "（一）、（二）",
        "a_b",
        "snake__case",
        "集合表示 1, 2",
    ],
)
def test_honest_words_are_left_alone(tmp_path: Path, words: str) -> None:
    assert ask_once(D401, tmp_path, prose(words)).verdict is Verdict.CONSISTENT


@given(st.text(alphabet="0123456789.,年度 月日（）增减升降%万元-至", max_size=60))
def test_nothing_is_found_where_the_quick_test_saw_nothing(text: str) -> None:
    assert may_hold_residue(text) or not residues(text)


@given(st.integers(1949, 2099), st.sampled_from(["", " "]), st.sampled_from(["年", "年度"]))
def test_a_whole_year_is_no_residue(year: int, blank: str, word: str) -> None:
    assert residues(f"截至{year}{blank}{word}") == []


def test_all_residues_of_a_text_make_one_notice(tmp_path: Path) -> None:
    words = "XX局202 年支出下降（增长）5%，XX局"
    assert ask_once(D401, tmp_path, prose(words)).words == "XX局、202 年、下降（增长）"


def test_every_text_is_a_notice_of_its_own(tmp_path: Path) -> None:
    text = "前言: XX局\n问题与改进:\n  - {问题: 待填写, 改进措施: 已整改}\n"
    assert [one.at.path for one in ask(D401, tmp_path, text)] == ["前言", "问题与改进[1].问题"]


@pytest.mark.parametrize(
    "notes",
    [
        "已知差异:\n  - {检查: D401, 位置: 前言, 原文: XX局, 说明: 原文如此。}\n",
        "更正记录:\n  - {位置: 前言, 原值: XX局, 更正值: 甲}\n",
        "来源: {文件: 20XX年报告模板}\n",
    ],
)
def test_what_we_note_of_the_report_is_not_searched(tmp_path: Path, notes: str) -> None:
    asked = ask(D401, tmp_path, f"前言: 甲\n{notes}")
    assert [one.verdict for one in asked] == [Verdict.CONSISTENT]


def test_a_report_without_prose_is_not_asked(tmp_path: Path) -> None:
    assert ask(D401, tmp_path, "基本情况:\n  整体收支: {全年执行数: 5}\n") == []


def test_a_mapping_in_one_line_is_no_placeholder(tmp_path: Path) -> None:
    text = "重点工作任务:\n  - {名称: 甲, 预算数: 5}\n"
    assert ask_once(D401, tmp_path, text).verdict is Verdict.CONSISTENT
