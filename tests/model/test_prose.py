from generator.model.relations.prose import is_plan, prose_of
from tests.model.one_report import report_of

REPORT = """\
前言: 前言。
评价依据: [财预〔2020〕10号]
基本情况:
  部门职能: {概述: 概述。, 职责: [职责一。]}
  整体收支: {偏差原因: 偏差。}
  绩效目标: 目标。
重点工作任务:
  - {名称: 物业管理费, 预期总体目标: 预期。, 完成情况: 完成。, 偏差原因: 原因。}
绩效指标:
  指标:
    - {三级指标: 场次, 年度指标值: 1500场, 实际完成值: 1563场}
综合评价:
  自评结论: 结论。
  工作成效:
    - 内容: 成效。
问题与改进:
  - {问题: 问题。, 原因: 缘由。, 改进措施: 措施。, 责任单位: 某科}
其他章节:
  - {标题: 标题, 内容: 内容。}
财政复核: {得分: 90, 意见: 意见。}
"""


def test_prose_is_what_is_written_in_sentences_in_the_order_of_the_form() -> None:
    assert " ".join(prose_of(report_of(REPORT))) == (
        "前言。 概述。 偏差。 目标。 预期。 完成。 原因。 结论。 成效。 问题。 缘由。 措施。 内容。 意见。"
    )


def test_an_empty_report_has_no_prose() -> None:
    assert list(prose_of(report_of(""))) == []


def test_goals_and_measures_are_plans() -> None:
    plans = [str(text) for text in prose_of(report_of(REPORT)) if is_plan(text)]
    assert plans == ["目标。", "预期。", "措施。"]
