"""A112: the total of “三公”经费 is not the sum of its kinds."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.adding import judge_breakdown
from generator.checks.base import Judgement, Severity, check, within
from generator.model.relations.breakdowns import Breakdown
from generator.model.relations.tables import three_public_sums


@check(
    "A112",
    Severity.MISMATCH,
    asks="“三公”经费的合计",
    of=within(three_public_sums),
    since="0.2.0",
    good="""\
三公经费:
  合计: {预算数: 12.00, 决算数: 10.56}
  因公出国（境）费: {预算数: 0, 决算数: 0}
  公务用车购置及运行费: {预算数: 10.00, 决算数: 9.30}
  公务用车购置费: {预算数: 0, 决算数: 0}
  公务用车运行费: {预算数: 10.00, 决算数: 9.30}
  公务接待费: {预算数: 2.00, 决算数: 1.26}
""",
    bad="""\
三公经费:
  合计: {预算数: 12.00, 决算数: 11.56}
  因公出国（境）费: {预算数: 0, 决算数: 0}
  公务用车购置及运行费: {预算数: 10.00, 决算数: 9.30}
  公务用车购置费: {预算数: 0, 决算数: 0}
  公务用车运行费: {预算数: 10.00, 决算数: 9.30}
  公务接待费: {预算数: 2.00, 决算数: 1.26}
""",
)
def three_public_sum(breakdown: Breakdown) -> Iterator[Judgement]:
    """“三公”经费合计不等于各项之和

    ## 查什么
    “三公”经费的合计，应当等于因公出国（境）费、公务用车购置及运行费、公务接待费之和；公务用车购置及运行费，应当等于购置费与运行费之和。
    预算数、决算数、上年决算数逐列核对。团组、批次、人次、保有量不是钱，不相加。

    ## 容差
    与 A101 相同：每个数取末位半个单位的舍入区间，合计的区间与各项区间之和没有重叠，才判为不符；有重叠而差额不为零的，是尾差或可疑。

    ## 例外
    没有列公务用车购置及运行费这一行的，用购置费和运行费两行代替。有的行没有列出的，加起来超过合计才是不符；不足的，只作提示（可疑）。
    留空的项可以是零以上的任何数：各项已超过合计的，不符；不足的，不作判断（未检查）。

    ## 不能说明什么
    不符只说明这些数不可能同时成立，不说明哪一个错了。

    ## 依据
    部门预决算公开的“三公”经费支出表；XBRL Calculations 1.1 的区间规则。
    """
    yield judge_breakdown(breakdown)
