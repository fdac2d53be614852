"""A114: a number of things is not that of the kinds listed beside it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from generator.checks.adding import judge_breakdown
from generator.checks.base import Judgement, Severity, Verdict, check
from generator.checks.listed_counts import AMONG, ListedCounts, listed_counts
from generator.checks.stated_counts import StatedCount, stated_counts
from generator.checks.tracing import Line, Related, Term, Trace
from generator.checks.wording import differs_by, money, place_of
from generator.model.archive import Case
from generator.model.relations.breakdowns import Breakdown
from generator.model.relations.counts import count_sums
from generator.money import subtract

Claim = Breakdown | ListedCounts | StatedCount


def _claims(case: Case) -> Iterator[Claim]:
    yield from count_sums(case.report)
    yield from listed_counts(case)
    yield from stated_counts(case)


@check(
    "A114",
    Severity.NOTICE,
    asks="个数之和",
    of=_claims,
    since="0.2.0",
    good="""\
综合评价:
  自评结论: 全年实施项目15个，其中基本建设类8个、信息化类7个。
""",
    bad="""\
综合评价:
  自评结论: 全年实施项目15个，其中基本建设类8个、信息化类8个。
""",
)
def element_counts(claim: Claim) -> Iterator[Judgement]:
    """个数与列出的各项对不上

    ## 查什么
    预算绩效管理里的项目数，应当等于各等级个数之和；发现问题的个数，应当等于已整改与整改中之和。
    正文里“15个，其中甲8个、乙7个”这样的话，同一句中用“其中”“包括”“分别为”引出的、量词相同的各个数，也加起来比较。
    工作成效的“量化”里的数量，应当就是那一段正文里的一个数。

    ## 判断
    对不上的只作提示（可疑）。“其中”引出的可以没有列全，超过总数才提示；“包括”“分别为”引出两项以上的，多了少了都提示，末尾有“等”字的只看多没多。
    数人的时候，各类可以重叠（党员、女性），“其中”“包括”引出的不相加，只看有没有一类比总数还多的。

    ## 容差
    个数是准确数，没有四舍五入可言。带“约”“余”“近”的、表示增减的、以万计的，不比较。

    ## 不能说明什么
    正文由程序读取，读不准的句子一概放过；没有提示不等于没有差错。

    ## 依据
    部分与整体的关系。
    """
    if isinstance(claim, Breakdown):
        yield judge_breakdown(claim)
    elif isinstance(claim, ListedCounts):
        yield _judge_list(claim)
    else:
        yield _judge_stated(claim)


def _judge_list(claim: ListedCounts) -> Judgement:
    unit = claim.whole.unit
    whole, total = money(claim.whole.value, unit), money(claim.total, unit)
    traced = partial(_trace_list, claim)
    said = f"正文“{claim.whole.printed}”，{claim.marker}列出的各项加起来是 {total} {unit}"
    if not claim.contradicts:
        message = f"{said}，没有矛盾"
        return Judgement(claim.at, claim.at.name, Verdict.CONSISTENT, message, traced=traced)
    return Judgement(
        at=claim.at,
        subject=claim.at.name,
        verdict=Verdict.UNLIKELY,
        message=f"{said}，不是 {whole} {unit}",
        explanation=_explanation(claim),
        words=claim.words,
        traced=traced,
    )


def _trace_list(claim: ListedCounts) -> Trace:
    unit = claim.whole.unit
    return Trace(
        Related(claim.at, f"正文“{claim.words}”"),
        working=(_working(claim, f"{money(claim.total, unit)}{unit}"),),
        results=(differs_by(subtract(claim.whole.value, claim.total), unit),),
    )


def _working(claim: ListedCounts, total: str) -> Line:
    same = claim.whole.value == claim.total
    line: list[Term] = []
    for part in claim.parts:
        line += [*([Term("+")] if line else []), Term(part.printed)]
    added = (*line, Term("="), Term(total, computed=True))
    return added if same else (*added, Term("≠"), Term(claim.whole.printed))


def _explanation(claim: ListedCounts) -> str:
    if claim.marker == AMONG:
        return "“其中”列出的加起来不应超过总数；除非有的被数了两次，否则不能同时成立，请读者留意。"
    return "列出的各项应当合成总数；可能没有列全，也可能有一个数错了，请读者留意。"


def _judge_stated(claim: StatedCount) -> Judgement:
    at, name = claim.quantity.at, f"“{claim.measure.indicator}”的数量"
    number = claim.quantity.stated.grouped if claim.quantity.stated else ""
    traced = Trace(place_of(claim.quantity), (Related(claim.paragraph.at, "正文"),))
    if claim.stands_there:
        message = f"{name} {number} 与正文相符"
        return Judgement(at, name, Verdict.CONSISTENT, message, traced=traced)
    if not claim.readable:
        reason = "这一段正文里没有读得出的数。"
        message = f"{name} {number} 没有核对：{reason}"
        return Judgement(at, name, Verdict.NOT_CHECKED, message, explanation=reason, traced=traced)
    return Judgement(
        at=at,
        subject=name,
        verdict=Verdict.UNLIKELY,
        message=f"{name}写的是 {number}，正文这一段里没有这个数",
        explanation="量化的数是从正文摘出来的，应当与正文一样；请核对原文。",
        words=number,
        traced=traced,
    )
