"""A101: the parts of a breakdown do not make up its printed total."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.base import Judgement, Severity, Term, Verdict, check
from generator.checks.sums import SumResult, judge_sum
from generator.checks.wording import UNKNOWN, bound, gap, money, place_of, sum_line
from generator.model.relations import Breakdown, breakdowns
from generator.money import Amount, Unit


@check(
    "A101",
    Severity.MISMATCH,
    asks="分项之和",
    of=breakdowns,
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
    parts = [part.amount for part in breakdown.parts]
    related = tuple(place_of(part) for part in breakdown.parts)
    total = breakdown.total.amount if breakdown.total else None
    if total is None or breakdown.total is None:
        yield _not_checked(breakdown, f"{breakdown.total_name}{UNKNOWN}，无从比较。")
        return
    result = judge_sum(total, parts)
    if result.verdict is Verdict.NOT_CHECKED:
        yield _not_checked(breakdown, _why_open(parts))
        return
    yield Judgement(
        at=breakdown.at,
        subject=breakdown.name,
        verdict=result.verdict,
        message=_message(breakdown, result, total.unit),
        working=(
            sum_line(
                parts,
                _outcome(total, result),
            ),
        ),
        explanation=_explanation(result, total.unit),
        expected=result.computed,
        actual=total.in_wan,
        difference=result.difference,
        tolerance=result.tolerance,
        at_least=result.at_least,
        related=(place_of(breakdown.total), *related),
    )


def _outcome(total: Amount, result: SumResult) -> tuple[Term, ...]:
    computed = Term(money(result.computed, total.unit), computed=True)
    if result.difference == 0:
        return (Term("="), computed)
    return (Term("="), computed, Term("≠"), Term(total.grouped))


def _not_checked(breakdown: Breakdown, reason: str) -> Judgement:
    message = f"{breakdown.name}各项之和与{breakdown.total_name}没有核对：{reason}"
    return Judgement(breakdown.at, breakdown.name, Verdict.NOT_CHECKED, message, explanation=reason)


def _why_open(parts: list[Amount | None]) -> str:
    if any(part is not None and part.value < 0 for part in parts):
        return "有的分项未载明，又有负数，无从判断。"
    return "有的分项未载明，差额可能就在其中。"


def _message(breakdown: Breakdown, result: SumResult, unit: Unit) -> str:
    whole = f"{breakdown.name}各项加起来"
    if result.verdict is Verdict.CONSISTENT:
        return f"{whole}等于公布的{breakdown.total_name}"
    difference = gap(result.difference, unit)
    if result.verdict is Verdict.MISMATCH:
        return f"{whole}与公布的{breakdown.total_name}不符，差 {difference}"
    if result.verdict is Verdict.UNLIKELY:
        return f"{whole}与公布的{breakdown.total_name}差 {difference}，单靠四舍五入很难凑成"
    return f"{whole}与公布的{breakdown.total_name}差 {difference}，是四舍五入的尾差"


def _explanation(result: SumResult, unit: Unit) -> str:
    if result.verdict is Verdict.CONSISTENT:
        return ""
    tolerance = bound(result.tolerance, unit)
    if result.verdict is not Verdict.MISMATCH:
        return f"四舍五入最多能解释 {tolerance}。"
    if result.tolerance == 0:
        return "这些数以元为单位印到分，是准确数，没有四舍五入可言。"
    return f"四舍五入最多能解释 {tolerance}，所以不是尾差：这几个数不可能同时成立，但不能由此断定哪一个错了。"
