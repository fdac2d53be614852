"""A110: the points or scores of the indicators do not add up, or do not fit each other."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.adding import judge_breakdown
from generator.checks.base import Judgement, Severity, check
from generator.checks.grading import (
    judge_grade,
    judge_self_score,
    scores_over_points,
    totals_over_full_score,
)
from generator.checks.points import judge_weights
from generator.checks.score_totals import judge_total
from generator.model.archive import Case
from generator.model.relations.indicators import level_sums, points_table


@check(
    "A110",
    Severity.MISMATCH,
    asks="分值、得分和等级",
    of=lambda case: (case,),
    since="0.2.0",
    good="""\
资金明细:
  年度资金总额: {分值: 10, 得分: 9.8}
绩效指标:
  指标:
    - {一级指标: 产出指标, 三级指标: 会议保障场次, 分值: 50, 得分: 50}
    - {一级指标: 效益指标, 三级指标: 会务投诉件数, 分值: 30, 得分: 28}
    - {一级指标: 满意度指标, 三级指标: 与会人员满意度, 分值: 10, 得分: 10}
  总分: 97.8
""",
    bad="""\
资金明细:
  年度资金总额: {分值: 10, 得分: 9.8}
绩效指标:
  指标:
    - {一级指标: 产出指标, 三级指标: 会议保障场次, 分值: 50, 得分: 50}
    - {一级指标: 效益指标, 三级指标: 会务投诉件数, 分值: 30, 得分: 28}
    - {一级指标: 满意度指标, 三级指标: 与会人员满意度, 分值: 10, 得分: 10}
  总分: 98.7
""",
)
def points_do_not_add_up(case: Case) -> Iterator[Judgement]:
    """指标的分值、得分或等级对不上

    ## 查什么
    各项指标的分值，加上资金明细里预算执行率的分值，应当等于满分；一级指标印了分值的，应当等于其下各项指标分值之和。
    各项指标的得分，加上资金明细的得分，应当等于总分；每一项得分不应高于分值；自评得分应当是绩效指标的总分；等级应当是得分所在的一档。

    ## 判断
    分值之和、得分之和对不上，判为不符。得分高于分值、自评得分与总分不同、等级与得分不符，只作提示（可疑）。
    没有印总分而印了自评得分的，用各项得分之和与自评得分比较，对不上只作提示（可疑）。

    ## 容差
    分值和得分是准确数，没有四舍五入可言。只有总分印的小数位比各项得分少、四舍五入刚好解释得了的，算作尾差。

    ## 例外
    预算执行率的分值可以在资金明细里，也可以已列在指标当中，或者没有印出来（按 rules.yml 的“预算执行率分值”，没有写的按 10 分），三种都认。
    没有印分值或得分的指标可以是零以上的任何数：已经印出的超过满分或总分的，照样不符；不超过的，不作判断（未检查）。
    名为加分项的指标不计入满分；总分含不含加分，两种都认。有得分而没有分值的，不作判断（未检查）。

    ## 依据
    财预〔2020〕10号：满分 100 分，预算执行率 10 分，优、良、中、差四档；当地另有规定的写在 rules.yml 里。
    """
    report, settings = case.report, case.settings
    table = points_table(report)
    evaluation, review = report.evaluation, report.review
    own = evaluation.score if evaluation else None
    total = report.indicators.total if report.indicators else None
    for breakdown in level_sums(report, table):
        yield judge_breakdown(breakdown)
    if table is not None:
        yield from judge_weights(table, settings)
    yield from scores_over_points(report, table)
    yield from judge_total(table, total or own, settings, fixed=total is not None)
    yield from judge_self_score(own, total)
    reviewed = review.score if review else None
    yield from totals_over_full_score((total, own, reviewed), table, settings)
    if evaluation is not None:
        yield from judge_grade(evaluation.grade, own or total, settings.grades)
    if review is not None:
        yield from judge_grade(review.grade, reviewed, settings.grades)
