"""A113: the number of posts is not the sum of its kinds, or people in them do not add up."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.adding import judge_breakdown
from generator.checks.base import Judgement, Severity, check, within
from generator.model.relations.breakdowns import Breakdown
from generator.model.relations.staffing import staffing_sums


@check(
    "A113",
    Severity.MISMATCH,
    asks="编制和人数的合计",
    of=within(staffing_sums),
    since="0.2.0",
    good="""\
机构人员:
  编制数: {合计: 60, 行政: 25, 参公: 5, 事业: 30}
  实有人数: {合计: 77, 在职: 51, 离退休: 26}
""",
    bad="""\
机构人员:
  编制数: {合计: 62, 行政: 25, 参公: 5, 事业: 30}
  实有人数: {合计: 77, 在职: 51, 离退休: 26}
""",
)
def posts_are_not_their_kinds(breakdown: Breakdown) -> Iterator[Judgement]:
    """编制数不等于各类编制之和

    ## 查什么
    编制数的合计应当等于行政、参公、事业等各类编制之和；离退休人数应当等于离休人数与退休人数之和。实有人数旁边印了各类人数的，也加起来比较。

    ## 容差
    人数是准确数，没有四舍五入可言，差 1 人就是差 1 人。

    ## 判断
    实有人数下面的各类是“其中”：加起来超过实有人数的，不符；不足的可能没有列全，只作提示（可疑）。
    单独印出的实有人数、在职人数、离退休人数，按惯例前者等于后两者之和，但没有表格规定，对不上只作提示；实有人数与在职人数相同的，它只数在职的人，不比较。
    实有人数既分在职、离退休，又分行政、事业的，后者只与在职人数比较。留空的一类可以是零以上的任何数。

    ## 不能说明什么
    编制数是批准的岗位，实有人数是在岗的人，两者不必相等，这里不比较。

    ## 依据
    整体支出绩效自评表（湖南等地）的机构人员一栏；表内勾稽关系。
    """
    yield judge_breakdown(breakdown)
