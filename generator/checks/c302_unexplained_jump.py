"""C302: a total changed much from last year's, and the report does not say why."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import partial

from generator.checks.base import Example, Judgement, Severity, Verdict, check
from generator.checks.last_year import related_then, standing_amount, why_incomparable
from generator.checks.tracing import Line, Term, Trace
from generator.checks.wording import UNKNOWN, gap, money, place_of
from generator.model.follow_up import Correction
from generator.model.relations.years import YearOnYear, year_on_year
from generator.model.report import Report
from generator.model.values import Figure
from generator.model.walking import texts_of
from generator.money import EXACT, ZERO, Amount, Interval, percent_of, shortest, subtract

_NAMES = {
    "executed": re.compile("执行数|决算数|支出决算|总支出|支出总[额计数]|支出合计|(?:本年|年度|部门|整体|财政拨款)支出"),
    "budget_adjusted": re.compile("预算(?:数|安排|总额|资金|调整|收入|支出|[较比增减])|调整预算|追加预算"),
    "basic": re.compile("基本支出|人员经费|公用经费"),
    "project": re.compile("项目(?:支出|经费|资金|预算)"),
    "three_public": re.compile("三公|出国|公务用车|公务接待"),
}  # fmt: skip
_GIVES_A_REASON = re.compile(
    "增加|减少|增长|下降|上升|降低|主要原因|主要是|原因是|由于|压减|压缩|核减|追加"
)
# Our own notes on the report are not its words.
_NOTES = frozenset({"已知差异", "更正记录", "来源", "公开"})

_LAST_YEAR = """\
年度: 2022
部门: 示例局
报告类型: 部门整体支出绩效自评报告
金额单位: 万元
金额小数位: 2
基本情况:
  整体收支: {全年执行数: 1000}
"""


@check(
    "C302",
    Severity.NOTICE,
    asks="与上年相比的增减",
    of=year_on_year,
    good=Example(
        """\
基本情况:
  整体收支:
    全年执行数: 1500
    偏差原因: 年中新增区级重点工程，追加了项目支出预算。
""",
        beside=(("2022/shili.yml", _LAST_YEAR),),
    ),
    bad=Example(
        """\
基本情况:
  整体收支:
    全年执行数: 1500
""",
        beside=(("2022/shili.yml", _LAST_YEAR),),
    ),
    since="0.2.0",
)
def unexplained_jump(claim: YearOnYear) -> Iterator[Judgement]:
    """比上年增减很多而没有说明原因

    ## 查什么
    全年执行数、全年预算数、基本支出、项目支出和“三公”经费合计，与上年相比增减超过规定幅度（未另作规定的按 30%）的，报告应当说明原因。
    上年的数取上年的报告（有更正记录的取更正后的数）；没有上年报告的，取本报告里印的上年数。

    ## 判断
    两个数各取末位半个单位的舍入区间，无论怎样取值幅度都超过规定的，才算增减很多。
    报告填了整体收支的“偏差原因”（“三公”经费不看这一项），或者正文有一段既写到这个数的名称（如“项目支出”“三公”），
    又写到增加、减少、增长、下降、主要原因等词，就算说明了原因。本项只认有没有说明，不判断说得对不对。

    ## 例外
    上年为零或为负数的，算不出幅度；两年口径不同，或当年、上年有部门并入的，不能相比：都不作判断（未检查）。

    ## 依据
    各地绩效自评和决算公开通知的常见要求：增减较大的应当说明原因。幅度可在 rules.yml 里按年度设定。
    """
    reason, now = why_incomparable(claim.case), claim.now.amount
    then, correction = claim.then.amount, None
    if claim.source is not None:
        then, correction = standing_amount(claim.source.report, claim.then)
    if not reason:
        reason = _why_not(now, then)
    if reason or now is None or then is None:
        message = f"{claim.subject}没有与上年比较：{reason}"
        yield Judgement(
            claim.now.at,
            claim.subject,
            Verdict.NOT_CHECKED,
            message,
            explanation=reason,
            traced=Trace(place_of(claim.now), related_then(claim.then, correction)),
        )
        return
    limit = claim.case.settings.explain_change.value
    jumped = _surely_beyond(now.interval, then.interval, limit)
    fires = jumped and not _explained(claim)
    said = "报告没有说明原因" if fires else "报告有说明" if jumped else ""
    message = "，".join(words for words in (*_change(claim, now, then), said) if words)
    yield Judgement(
        at=claim.now.at,
        subject=claim.subject,
        verdict=Verdict.UNLIKELY if fires else Verdict.CONSISTENT,
        message=message,
        explanation=_explanation(limit) if fires else "",
        expected=then.base,
        actual=now.base,
        difference=subtract(now.base, then.base),
        traced=partial(_trace, (claim.now, now), (claim.then, then), correction, limit),
    )


def _why_not(now: Amount | None, then: Amount | None) -> str:
    if now is None or then is None:
        return f"{'今年' if now is None else '上年'}的数{UNKNOWN}。"
    if then.value == 0 and now.value != 0:
        return "上年为零，算不出增减的幅度。"
    return "上年是负数，算不出增减的幅度。" if then.value < 0 else ""


def _surely_beyond(now: Interval, then: Interval, limit: Decimal) -> bool:
    """Whether the change exceeds so many per cent whatever was rounded away."""
    hundred = Decimal(100)
    scaled = Interval(EXACT.multiply(now.low, hundred), EXACT.multiply(now.high, hundred))
    grown = EXACT.multiply(then.high, EXACT.add(hundred, limit))
    low = max(then.low, ZERO)
    shrunk = EXACT.multiply(low, EXACT.subtract(hundred, limit))
    return scaled.low > grown or scaled.high < shrunk


def _explained(claim: YearOnYear) -> bool:
    overview = claim.case.report.overview
    if claim.kind != "three_public" and overview and overview.deviation_reason:
        return True
    return _explained_in_prose(claim.case.report, _NAMES[claim.kind])


def _explained_in_prose(report: Report, names: re.Pattern[str]) -> bool:
    for text in texts_of(report):
        for paragraph in text.paragraphs:
            if names.search(paragraph) and _GIVES_A_REASON.search(paragraph):
                if text.at.path.partition("[")[0].partition(".")[0] not in _NOTES:
                    return True
                break
    return False


def _change(claim: YearOnYear, now: Amount, then: Amount) -> tuple[str, ...]:
    """By how much, and by how many per cent."""
    difference = subtract(now.base, then.base)
    if difference == 0:
        return (f"{claim.subject}与上年相同",)
    more, grew = ("增加", "增长") if difference > 0 else ("减少", "下降")
    percent = percent_of(abs(difference), then.base, 2)
    return f"{claim.subject}比上年{more} {gap(difference, now.unit)}", f"{grew} {percent}%"


def _trace(
    now: tuple[Figure, Amount],
    then: tuple[Figure, Amount],
    correction: Correction | None,
    limit: Decimal,
) -> Trace:
    """Both figures, each with the amount that stands for it."""
    difference, base = subtract(now[1].base, then[1].base), then[1].base
    change = percent_of(difference, base, 2) if base else ZERO
    return Trace(
        place_of(now[0]),
        related_then(then[0], correction),
        working=(_line(now[1], then[1]),),
        results=(
            ("增减幅度", Term(f"{change}%", computed=True)),
            ("超过多少应当说明", Term(f"{shortest(limit)}%")),
        ),
    )


def _line(now: Amount, then: Amount) -> Line:
    before = then.grouped if then.unit is now.unit else f"{then.grouped} {then.unit.value}"
    left = money(subtract(now.base, then.base), now.unit)
    return Term(now.grouped), Term("−"), Term(before), Term("="), Term(left, computed=True)


def _explanation(limit: Decimal) -> str:
    return (
        f"增减超过 {shortest(limit)}% 的应当说明原因；偏差原因没有填，正文里也没有找到。"
        "增减本身不是错，请读者留意。"
    )
