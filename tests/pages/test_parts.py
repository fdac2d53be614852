"""The parts of the wider family: what is printed is shown, blank is not absent, what is computed looks so."""

from pathlib import Path

import pytest

from generator.pages.report.accounts import AccountsPart
from generator.pages.report.evaluation import ConclusionPart, ReviewPart
from generator.pages.report.funding import FundingPart
from generator.pages.report.indicators import IndicatorsPart
from generator.pages.report.issues import PairedPart
from generator.pages.report.tasks import TasksPart
from generator.pages.report.three_public import ThreePublicPart
from generator.pages.report.view import ProseLine, view_of
from generator.pages.shown import Shown
from generator.pages.tables import Table
from tests.pages import one_report
from tests.pages.one_report import archive_of, cells, markdown_of, part_of
from tests.tiny_content import HEADER

FUNDING = """\
资金明细:
  年度资金总额: {年初预算数: 10, 全年预算数: 20, 全年执行数: 19, 执行率: 95%, 分值: 10, 得分: 9.5}
  本年财政拨款: {全年预算数: 20, 全年执行数: }
  偏差原因: 示例原因。
"""


def names(table: Table) -> list[str]:
    return [row.name for row in table.rows]


def heads(table: Table) -> list[str]:
    return [column.name for column in table.columns]


def funding(folder: Path, fragment: str = FUNDING) -> FundingPart:
    return part_of(one_report.view_of(folder, fragment), "funding", FundingPart)


def test_the_money_has_the_columns_of_the_form(tmp_path: Path) -> None:
    assert heads(funding(tmp_path).table) == [
        "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分",
    ]  # fmt: skip


def test_a_column_nobody_prints_is_left_out(tmp_path: Path) -> None:
    lines = "资金明细:\n  年度资金总额: {全年预算数: 1}\n"
    assert heads(funding(tmp_path, lines).table) == ["全年预算数"]


def test_the_rows_keep_the_names_that_are_printed(tmp_path: Path) -> None:
    assert names(funding(tmp_path).table) == ["年度资金总额", "本年财政拨款"]


def test_a_cell_left_blank_is_not_stated_and_one_that_is_absent_is_empty(tmp_path: Path) -> None:
    assert cells(funding(tmp_path).table.rows[1]) == ["", "20", "未载明", "", "", ""]


def test_the_funds_stand_below_their_total(tmp_path: Path) -> None:
    assert [row.level for row in funding(tmp_path).table.rows] == [0, 1]


def test_without_an_overview_the_form_states_the_totals(tmp_path: Path) -> None:
    view = one_report.view_of(tmp_path, FUNDING)
    assert (view.budget, view.executed, view.rate) == (Shown("20"), Shown("19"), Shown("95%"))


STAFFING = """\
机构人员:
  内设机构数: 8
  编制数: {行政: 51, 参公: , 事业: 26}
  实有人数: 0
  截至: 2023-12-31
"""


def test_people_and_offices_are_told_in_their_units(tmp_path: Path) -> None:
    table = part_of(one_report.view_of(tmp_path, STAFFING), "staffing", Table)
    assert [(row.name, row.level, *cells(row)) for row in table.rows] == [
        ("内设机构数", 0, "8 个"),
        ("编制数", 0, "—"),
        ("行政", 1, "51 人"),
        ("参公", 1, "未载明"),
        ("事业", 1, "26 人"),
        ("实有人数", 0, "0 人"),
    ]


def test_the_day_of_the_count_is_named(tmp_path: Path) -> None:
    table = part_of(one_report.view_of(tmp_path, STAFFING), "staffing", Table)
    assert table.title == "机构人员（截至 2023-12-31）"


ACCOUNTS = """\
收支:
  收入:
    总计: 10
    明细:
      - 名称: 示例收入
        金额: 10
        明细: [{名称: 示例甲, 金额: 4}, {名称: 示例乙}]
        其中: [{名称: 示例丙, 金额: 1}, {名称: 示例丁, 金额: 2}]
  当年结余: 1
  分机构:
    - {名称: 示例站, 收入: 10}
"""


def accounts(folder: Path) -> tuple[Table, ...]:
    return part_of(one_report.view_of(folder, ACCOUNTS), "accounts", AccountsPart).tables


def test_each_side_each_balance_and_the_offices_have_their_table(tmp_path: Path) -> None:
    assert [table.title for table in accounts(tmp_path)] == ["收入", "结转结余", "分机构"]


def test_lines_below_a_line_are_set_in(tmp_path: Path) -> None:
    assert [(row.level, row.name) for row in accounts(tmp_path)[0].rows] == [
        (0, "示例收入"), (1, "示例甲"), (1, "示例乙"), (1, "其中：示例丙"), (1, "示例丁"),
    ]  # fmt: skip


def test_the_printed_total_keeps_its_word(tmp_path: Path) -> None:
    assert [row.name for row in accounts(tmp_path)[0].foot] == ["公布的收入总计"]


def test_the_offices_have_the_columns_that_are_printed(tmp_path: Path) -> None:
    assert heads(accounts(tmp_path)[2]) == ["收入"]


EXPENSES = """\
三公经费:
  因公出国（境）费: {预算数: 1, 决算数: 0.5, 团组: 1, 人次: 3}
  公务用车购置及运行费: {预算数: 2, 决算数: 2}
  公务用车运行维护费: {预算数: 2, 决算数: 2, 保有量: 4}
  公务接待费: {预算数: 2, 决算数: 2, 批次: 5, 人次: 40}
"""


def test_what_the_money_was_for_stands_beneath(tmp_path: Path) -> None:
    part = part_of(one_report.view_of(tmp_path, EXPENSES), "expenses", ThreePublicPart)
    assert part.counts == (
        ("因公出国（境）费", "团组 1 个，3 人次"),
        ("公务用车运行维护费", "保有量 4 辆"),
        ("公务接待费", "5 批次，40 人次"),
    )


def test_the_kinds_of_spending_on_cars_stand_below_their_row(tmp_path: Path) -> None:
    part = part_of(one_report.view_of(tmp_path, EXPENSES), "expenses", ThreePublicPart)
    assert [row.level for row in part.table.rows] == [0, 0, 1, 0]


YEARS = """\
基本情况:
  整体收支:
    全年预算数: 120
    全年执行数: 90
    预算完成率: 75%
    按支出性质: {项目支出: 30}
上年数:
  全年预算数: 100
  全年执行数: 100
  预算完成率: 100.5%
  项目支出: 0
  三公经费: 3
"""


def years(folder: Path, fragment: str = YEARS) -> dict[str, list[str]]:
    table = part_of(one_report.view_of(folder, fragment), "comparison", Table)
    return {row.name: cells(row) for row in table.rows}


def test_this_year_stands_beside_last_year(tmp_path: Path) -> None:
    assert years(tmp_path)["全年预算数"] == ["100", "120", "+20", "+20.00%"]


def test_a_fall_is_written_as_one(tmp_path: Path) -> None:
    assert years(tmp_path)["全年执行数"] == ["100", "90", "-10", "-10.00%"]


def test_a_rate_changes_by_points(tmp_path: Path) -> None:
    assert years(tmp_path)["预算完成率"] == ["100.5%", "75%", "-25.5 个百分点", "—"]


def test_on_a_base_of_zero_there_is_no_percentage(tmp_path: Path) -> None:
    assert years(tmp_path)["项目支出"] == ["0", "30", "+30", "—"]


def test_without_this_years_figure_there_is_no_change(tmp_path: Path) -> None:
    assert years(tmp_path)["“三公”经费"] == ["3", "—", "—", "—"]


def test_the_rate_stands_after_the_amounts_it_comes_from(tmp_path: Path) -> None:
    assert list(years(tmp_path))[:3] == ["全年预算数", "全年执行数", "预算完成率"]


def test_a_change_is_marked_as_computed(tmp_path: Path) -> None:
    table = part_of(one_report.view_of(tmp_path, YEARS), "comparison", Table)
    assert [cell.shown.computed for cell in table.rows[0].cells if cell.shown] == [
        False, False, True, True,
    ]  # fmt: skip


def test_last_year_in_another_unit_is_compared_all_the_same(tmp_path: Path) -> None:
    lines = YEARS.replace("上年数:\n", "上年数:\n  金额单位: 元\n  金额小数位: 0\n").replace(
        "  全年预算数: 100\n  全年执行数: 100\n", "  全年预算数: 1000000\n"
    )
    assert years(tmp_path, lines)["全年预算数"] == [
        "1,000,000", "120 万元", "+200,000", "+20.00%",
    ]  # fmt: skip


INDICATORS = """\
绩效指标:
  一级指标分值: [{名称: 产出指标, 分值: 50}]
  指标:
    - {一级指标: 产出指标, 二级指标: 数量指标, 三级指标: 甲, 分值: 20, 得分: 20}
    - {一级指标: 产出指标, 二级指标: 数量指标, 三级指标: 乙, 分值: 20}
    - {一级指标: 产出指标, 二级指标: 质量指标, 三级指标: 丙, 分值: 10, 偏差原因: 示例}
    - {一级指标: 效益指标, 三级指标: 丁, 指标性质: ≥, 年度指标值: 90%}
  总分: 98
"""


def indicators(folder: Path, fragment: str = INDICATORS) -> IndicatorsPart:
    return part_of(one_report.view_of(folder, fragment), "indicators", IndicatorsPart)


def test_indicators_stand_under_their_levels(tmp_path: Path) -> None:
    groups = [
        [(one.name, one.span) for one in row.groups] for row in indicators(tmp_path).table.rows
    ]
    assert groups == [
        [("产出指标", 3), ("数量指标", 2)],
        [],
        [("质量指标", 1)],
        [("效益指标", 1), ("—", 1)],
    ]


def test_the_columns_are_those_of_the_form(tmp_path: Path) -> None:
    assert heads(indicators(tmp_path).table) == [
        "指标性质",
        "年度指标值",
        "分值",
        "得分",
        "偏差原因",
    ]


def test_a_sign_is_shown_as_the_word_of_the_form(tmp_path: Path) -> None:
    assert cells(indicators(tmp_path).table.rows[3])[0] == "大于等于"


def test_the_total_stands_under_the_scores(tmp_path: Path) -> None:
    [foot] = indicators(tmp_path).table.foot
    assert (foot.name, cells(foot)) == ("总分", ["", "", "", "98", ""])


def test_a_total_without_scores_has_its_column(tmp_path: Path) -> None:
    table = indicators(tmp_path, "绩效指标:\n  指标: [{三级指标: 甲}]\n  总分: 90\n").table
    assert (heads(table), [cells(row) for row in table.foot]) == (["得分"], [["90"]])


def test_the_points_of_a_level_are_told(tmp_path: Path) -> None:
    assert indicators(tmp_path).weights == (("产出指标", "50 分"),)


MANAGEMENT = """\
预算绩效管理:
  制度: 示例制度。
  编报绩效目标: {项目数: 39, 预算金额: 4415.48}
  绩效跟踪: {项目数: 39, 预算金额: }
  绩效自评: {项目数: 39, 平均得分: 99.33, 等级个数: [{名称: 优, 个数: 39}, {名称: 良, 个数: 0}]}
  发现问题: {个数: 5, 已整改: 4, 整改中: 1}
"""


def test_the_rounds_are_told_in_the_official_wording(tmp_path: Path) -> None:
    assert part_of(one_report.view_of(tmp_path, MANAGEMENT), "management", tuple) == (
        "示例制度。",
        (
            "编报绩效目标的2023年度项目39个，涉及预算金额4415.48万元；"
            "开展绩效跟踪的2023年度项目39个，涉及预算金额未载明；"
            "开展绩效自评的2023年度项目39个，平均得分99.33分，绩效等级为“优”39个、“良”0个。"
        ),
        "发现问题5个，其中已整改4个，整改中1个。",
    )


@pytest.mark.parametrize(
    ("lines", "words"),
    [
        ("绩效自评: {平均得分: 90}", "开展绩效自评，平均得分90分。"),
        ("发现问题: {个数: 0}", "发现问题0个。"),
        ("发现问题: {已整改: 2}", "发现的问题已整改2个。"),
        ("发现问题: {个数: }", "发现问题未载明。"),
    ],
)
def test_what_is_not_printed_is_not_said(tmp_path: Path, lines: str, words: str) -> None:
    view = one_report.view_of(tmp_path, f"预算绩效管理:\n  {lines}\n")
    assert part_of(view, "management", tuple) == (words,)


SCORED = "综合评价:\n  自评得分: 97.4\n  自评等级: 优\n"
REVIEWED = SCORED + "财政复核:\n  得分: 91.5\n  等级: 良\n"


def test_a_self_score_alone_is_not_audited(tmp_path: Path) -> None:
    view = one_report.view_of(tmp_path, SCORED)
    conclusion = part_of(view, "conclusion", ConclusionPart)
    assert (view.standing, conclusion.beside) == ("自评，未经审计", "自评，未经审计")


def test_a_review_stands_beside_the_self_score(tmp_path: Path) -> None:
    view = one_report.view_of(tmp_path, REVIEWED)
    conclusion = part_of(view, "conclusion", ConclusionPart)
    assert (view.standing, conclusion.beside) == (
        "自评；财政复核得分 91.5 分，等级“良”",
        "财政复核得分 91.5 分，等级“良”",
    )


def test_both_scores_stand_in_one_table(tmp_path: Path) -> None:
    table = part_of(one_report.view_of(tmp_path, REVIEWED), "review", ReviewPart).table
    assert [cells(row) for row in table.rows] == [["97.4", "优"], ["91.5", "良"]]


def test_the_total_of_the_indicators_is_a_self_score(tmp_path: Path) -> None:
    lines = "绩效指标: {总分: 88}\n财政复核: {意见: 示例}\n"
    view = one_report.view_of(tmp_path, lines)
    table = part_of(view, "review", ReviewPart).table
    assert ([cells(row)[0] for row in table.rows], view.standing) == (
        ["88", "—"],
        "自评；已经财政复核",
    )


ISSUES = """\
问题与改进:
  - {问题: 甲, 原因: 示例原因, 改进措施: 乙, 责任单位: 示例股, 完成时限: 2024年底}
  - {问题: 丙, 责任单位: 示例室}
  - {改进措施: 丁, 原因: 示例缘由}
"""


def test_the_cause_stands_with_the_problem(tmp_path: Path) -> None:
    part = part_of(one_report.view_of(tmp_path, ISSUES), "problems", PairedPart)
    assert [one.notes for one in part.items] == [
        (("原因", "示例原因"),),
        (("责任单位", "示例室"),),
    ]


def test_who_answers_and_until_when_stand_with_the_measure(tmp_path: Path) -> None:
    part = part_of(one_report.view_of(tmp_path, ISSUES), "actions", PairedPart)
    assert [one.notes for one in part.items] == [
        (("责任单位", "示例股"), ("完成时限", "2024年底")),
        (("原因", "示例缘由"),),
    ]


def test_a_task_says_why_it_deviates(tmp_path: Path) -> None:
    lines = "重点工作任务:\n  - {名称: 示例, 偏差原因: 招标节约。}\n"
    part = part_of(one_report.view_of(tmp_path, lines), "tasks", TasksPart)
    assert [(one.title, one.paragraphs) for one in part.reasons] == [("「示例」", ("招标节约。",))]


def test_last_years_problem_has_its_state(tmp_path: Path) -> None:
    lines = "上年问题落实:\n  - {问题: 示例, 状态: 未启动}\n"
    table = part_of(one_report.view_of(tmp_path, lines), "followed", Table)
    assert cells(table.rows[0]) == ["未载明", "未启动"]


def test_a_correction_shows_both_values(tmp_path: Path) -> None:
    lines = (
        "更正记录:\n"
        "  - {日期: 2024-09-01, 位置: 综合评价.自评得分, 原值: 9, 更正值: 97.4, 原因: 示例}\n"
    )
    table = part_of(one_report.view_of(tmp_path, lines), "corrections", Table)
    assert (table.rows[0].name, cells(table.rows[0])) == (
        "2024-09-01",
        ["综合评价.自评得分", "9", "97.4", "示例"],
    )


def test_the_cover_is_among_the_facts(tmp_path: Path) -> None:
    lines = '封面:\n  预算编码: "906017"\n  报告日期: 2024-06-18\n'
    facts = {fact.name: fact.value for fact in one_report.view_of(tmp_path, lines).facts}
    assert (facts["预算编码"], facts["报告日期"]) == ("906017", "2024-06-18")


EVERY_PART = f"""\
前言: 示例
评价依据: [示例依据]
年度总体工作: 示例工作
年度总体目标: {{预期目标: 示例}}
其他章节: [{{标题: 示例章节, 内容: 示例}}]
{STAFFING}{EXPENSES}{FUNDING}{INDICATORS}{MANAGEMENT}{ISSUES}{YEARS}{ACCOUNTS}{REVIEWED}"""


def test_the_parts_stand_in_the_order_of_the_forms(tmp_path: Path) -> None:
    view = one_report.view_of(tmp_path, EVERY_PART)
    assert [section.heading for section in view.sections] == [
        "前言",
        "评价依据",
        "一、基本情况",
        "（一）机构人员情况",
        "（二）部门整体收支情况",
        "（三）与上年比较",
        "（四）收入支出情况",
        "（五）“三公”经费情况",
        "（六）年度总体工作",
        "二、综合评价分析",
        "（一）自评结论综述",
        "预算绩效管理工作开展情况",
        "三、存在的主要问题",
        "四、下一步改进措施",
        "其他章节",
        "绩效自评表",
        "资金明细",
        "年度总体目标",
        "绩效指标",
        "财政复核",
    ]


def test_a_report_that_has_none_of_it_shows_none(tmp_path: Path) -> None:
    assert one_report.view_of(tmp_path, HEADER).sections == ()


def test_how_much_of_the_prose_is_bound_can_be_told(tmp_path: Path) -> None:
    [filed] = archive_of(tmp_path, HEADER).reports
    line = ProseLine(12, 10, 0, "1.3%", ("30%",))
    assert view_of(filed, (), prose=line).prose == line


def test_of_prose_that_was_not_bound_nothing_is_told(tmp_path: Path) -> None:
    assert 'id="prose"' not in markdown_of(tmp_path, HEADER)
