"""A109: a total row of 资金明细 or 收支 is not the sum of its rows."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.adding import judge_breakdown
from generator.checks.base import Judgement, Severity, check, within
from generator.model.relations.breakdowns import Breakdown, Listing
from generator.model.relations.tables import account_sums, funding_sums
from generator.model.report import Report


def _claims(report: Report) -> Iterator[Breakdown]:
    yield from funding_sums(report)
    # What is named alone is no list to add up: A103 asks whether it exceeds its whole.
    yield from (claim for claim in account_sums(report) if claim.listing is not Listing.ONE)


@check(
    "A109",
    Severity.MISMATCH,
    asks="资金明细和收支的合计",
    of=within(_claims),
    since="0.2.0",
    good="""\
资金明细:
  年度资金总额: {全年预算数: 100.00, 全年执行数: 99.97}
  当年财政拨款: {全年预算数: 90.00, 全年执行数: 89.97}
  上年结转资金: {全年预算数: 10.00, 全年执行数: 10.00}
  其他资金: {全年预算数: 0, 全年执行数: 0}
""",
    bad="""\
资金明细:
  年度资金总额: {全年预算数: 100.00, 全年执行数: 99.97}
  当年财政拨款: {全年预算数: 90.00, 全年执行数: 89.97}
  上年结转资金: {全年预算数: 0, 全年执行数: 10.00}
  其他资金: {全年预算数: 0, 全年执行数: 0}
""",
)
def table_total_is_not_its_rows(breakdown: Breakdown) -> Iterator[Judgement]:
    """表中合计行不等于各行之和

    ## 查什么
    资金明细的年度资金总额，应当等于当年财政拨款、上年结转资金、其他资金之和，年初预算数、全年预算数、全年执行数逐列核对。
    收支表的收入合计、支出合计，应当等于各行之和；某一行再分明细的，也应当等于明细之和；分机构列出的，应当等于各机构之和。

    ## 容差
    与 A101 相同：每个数取末位半个单位的舍入区间，合计的区间与各行区间之和没有重叠，才判为不符；有重叠而差额不为零的，是尾差或可疑。

    ## 判断
    以“其中”列出的、或者资金明细三行没有列全的，加起来超过合计才是不符；不足的，只作提示（可疑）。
    收入合计含不含上年结转，各地编法不同，两种都认。支出加结余等于收入、上年结转加当年结余等于累计结余，是惯例而不是表格的规定，只作提示（可疑）。
    留空的行可以是零以上的任何数：各行已超过合计的，不符；不足的，不作判断（未检查）。

    ## 不能说明什么
    不符只说明这些数不可能同时成立，不说明哪一个错了。

    ## 依据
    财预〔2020〕10号所附项目支出绩效自评表；收支表的表内勾稽关系；XBRL Calculations 1.1 的区间规则。
    """
    yield judge_breakdown(breakdown)
