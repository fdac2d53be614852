"""A101: the parts of a breakdown do not make up its printed total."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.adding import judge_breakdown
from generator.checks.base import Judgement, Severity, check, within
from generator.model.relations.breakdowns import Breakdown, breakdowns


@check(
    "A101",
    Severity.MISMATCH,
    asks="分项之和",
    of=within(breakdowns),
    good="""\
基本情况:
  整体收支:
    全年执行数: 434.72
    按支出性质:
      基本支出: 434.16
      项目支出: 0.56
""",
    bad="""\
基本情况:
  整体收支:
    全年执行数: 434.72
    按支出性质:
      基本支出: 434.16
      项目支出: 0.65
""",
)
def parts_do_not_sum(breakdown: Breakdown) -> Iterator[Judgement]:
    """分项之和与合计不符

    ## 查什么
    印出的合计，应当等于印出的各分项之和。例如按资金来源列出的各项支出，加起来应当是全年执行数。

    ## 容差
    每个印出的数最多含末位半个单位的舍入：两位小数的 6385.04 代表 6385.035 至 6385.045。
    合计的区间与各分项区间之和有重叠，就算舍入可以解释；没有重叠，判为不符。不另设百分比或固定数额的容差。
    舍入可以解释而差额不为零的，是尾差；差额超过三倍标准差的（非零分项多于两个时），判为可疑。
    以元为单位、印到分的数是准确数，没有容差。

    ## 空白项
    留空的分项可以是零以上的任何数：已列各项刚好等于合计的，一致；超过合计的，不符；不足合计的，不作判断（未检查）。
    有负数分项时不作这种推断。

    ## 不能说明什么
    不符只说明这些数不可能同时成立，不说明哪一个错了。一致也不证明每个数都对。

    ## 依据
    XBRL Calculations 1.1 的区间规则；表内勾稽关系（合计等于各分项之和）。
    """
    yield judge_breakdown(breakdown)
