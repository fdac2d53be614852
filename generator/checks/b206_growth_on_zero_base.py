"""B206: a growth rate printed on a base of zero."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.checks.base import Judgement, Severity, Verdict, check
from generator.checks.prose.binding import bound_prose
from generator.checks.prose.said_changes import Said, said_changes
from generator.checks.prose.spoken import Spoken, spoken_in
from generator.checks.tracing import Line, Related, Term, Trace
from generator.checks.wording import place_of, quoted
from generator.model.archive import Case
from generator.model.relations.changes import Computed
from generator.money import Amount, percent_of, subtract
from generator.prose.figures import Direction, Kind, ProseFigure

_QUOTED = 40


@dataclass(frozen=True, slots=True)
class _Growth:
    """A percentage of growth or decline and the change it is said of; `nearly`: B201 says what it nearly is."""

    spoken: Spoken
    said: Said
    nearly: bool


def _growths(case: Case) -> Iterator[_Growth]:
    spoken = [one for one in spoken_in(case) if _is_growth(one.figure)]
    if not spoken:
        return
    changes = said_changes(case)
    # The same words twice in one text are one claim: 已知差异 could not tell them apart.
    told: set[tuple[int, str]] = set()
    for one in spoken if changes else ():
        words = (id(one.text), one.clause)
        if words not in told and (said := changes.of(one)):
            told.add(words)
            reading = bound_prose(case).of(one)
            yield _Growth(one, said, nearly=bool(reading and reading.near))


def _is_growth(figure: ProseFigure) -> bool:
    return (
        figure.kind is Kind.PERCENT
        and figure.direction in {Direction.UP, Direction.DOWN}
        and not figure.level
    )


@check(
    "B206",
    Severity.MISMATCH,
    asks="增减幅度的基数",
    of=_growths,
    good="""\
三公经费:
  因公出国（境）费: {决算数: 0.40, 上年决算数: 0}
综合评价:
  自评结论: 因公出国（境）费比上年增加0.40万元，上年没有这项支出。
""",
    bad="""\
三公经费:
  因公出国（境）费: {决算数: 0.40, 上年决算数: 0}
综合评价:
  自评结论: 因公出国（境）费比上年增加0.40万元，增长100%。
""",
    since="0.2.0",
)
def growth_on_zero_base(growth: _Growth) -> Iterator[Judgement]:
    """上年数为零却印了增长百分比

    ## 查什么
    正文写“增长100%”，而上年的数是零：除以零没有意义，说不出增长百分之几。

    ## 判断
    正文写明是哪一项（名称与表格完全相同），或者紧挨着的增减额只与一项两年之差相等时，才知道基数是多少；
    与预算比、与上年以外的年份比的，以及同一句话里写的本年数与表格不同的，说的是别的数，不作判断。
    上年数为零、本年数不为零而印了百分比的，判为不符。两年都是零而印0%的是常见写法，不算错；印了别的百分比的，作提示（可疑）。
    上年数大于零的，按两年的数核算百分比：算不出，而句中的增减额或本年数确是这一项的，作提示（可疑）；否则不下结论。
    上年数是负数的，没有通行的算法，不下结论。

    ## 容差
    百分比按印出的位数比较，另加两年的数的舍入。上年的零如果只是舍入成零，而印出的百分比因此说得通，不下结论。

    ## 依据
    任何数都不能除以零。
    """
    change = growth.said.change
    now, last = change.now_amount, change.last_amount
    if last.value == 0:
        yield _on_zero(growth, now, last)
    elif computed := change.growth:
        yield _on_real_base(growth, computed, now, last)
    else:
        yield _not_checked(growth, "上年的数是负数，或者小到可能是零，增减幅度没有通行的算法。")


def _on_zero(growth: _Growth, now: Amount, last: Amount) -> Judgement:
    name, figure = growth.said.change.name, growth.spoken.figure
    words = growth.spoken.quote(_QUOTED)
    verdict = Verdict.MISMATCH
    message = f"正文{quoted(words)}，但{name}上年是 {last.grouped}：基数为零，没有增减幅度可言"
    explanation = "任何数都不能除以零；这个百分比不可能成立。"
    if now.value == 0 and figure.value == 0:
        verdict = Verdict.CONSISTENT
        message = f"{name}两年都是零，正文印 {figure.printed}，是常见的写法"
        explanation = ""
    elif now.value == 0:
        verdict = Verdict.UNLIKELY
        message = f"正文{quoted(words)}，但{name}两年都是零，没有增减幅度可言"
    elif _hidden_by_rounding(figure, now, last):
        return _not_checked(
            growth, f"上年印作 {last.grouped}，可能只是四舍五入成零，实际的基数不知道。"
        )
    return Judgement(
        at=growth.spoken.text.at,
        subject=name,
        verdict=verdict,
        message=message,
        explanation=explanation,
        words=growth.spoken.clause,
        traced=_trace(growth, (Term(now.grouped), Term("÷"), Term(last.grouped), Term("无意义"))),
    )


def _trace(growth: _Growth, *lines: Line) -> Trace:
    """What the prose says, and the figures of both years."""
    change = growth.said.change
    return Trace(
        Related(growth.spoken.text.at, f"正文{quoted(growth.spoken.quote(_QUOTED))}"),
        (place_of(change.now), place_of(change.last)),
        working=lines,
    )


def _growth_line(now: Amount, last: Amount, places: int) -> Line:
    moved = percent_of(subtract(now.in_wan, last.in_wan), last.in_wan, places)
    return (
        Term("（"), Term(now.grouped), Term("−"), Term(last.grouped), Term("）÷"),
        Term(last.grouped), Term("="), Term(f"{moved}%", computed=True),
    )  # fmt: skip


def _hidden_by_rounding(figure: ProseFigure, now: Amount, last: Amount) -> bool:
    """Whether last year's 0 may be so much rounded down that the growth is as high as printed."""
    if last.half == 0 or figure.direction is not Direction.UP:
        return False
    least = percent_of(subtract(now.interval.low, last.half), last.half, 0)
    return figure.value + figure.half >= least


def _on_real_base(growth: _Growth, computed: Computed, now: Amount, last: Amount) -> Judgement:
    figure, name = growth.spoken.figure, growth.said.change.name
    at = growth.spoken.text.at
    if Computed(abs(computed.value), computed.half).may_be(figure.value, figure.half):
        message = f"{name}的增减幅度 {figure.printed} 由两年的数算得出"
        traced = _trace(growth, _growth_line(now, last, max(figure.places, 1)))
        return Judgement(at, name, Verdict.CONSISTENT, message, traced=traced)
    if not growth.said.sure or growth.nearly or figure.hedge:
        return _not_checked(growth, _why_not(growth))
    words = growth.spoken.quote(_QUOTED)
    moved = percent_of(subtract(now.in_wan, last.in_wan), last.in_wan, max(figure.places, 1))
    shown = f"{'下降' if moved < 0 else '增长'} {abs(moved)}%"
    return Judgement(
        at=at,
        subject=name,
        verdict=Verdict.UNLIKELY,
        message=f"正文{quoted(words)}，按{name}两年的数算是{shown}",
        explanation="两年的数算不出这个百分比，可能口径不同；请与原文核对。",
        counted="%",
        words=growth.spoken.clause,
        traced=_trace(growth, _growth_line(now, last, max(figure.places, 1))),
    )


def _why_not(growth: _Growth) -> str:
    if growth.nearly:
        return "这个百分比与报告里的一个数只差一处笔误，见 B201。"
    if growth.spoken.figure.hedge:
        return "正文写的是约数。"
    return "这句话没有写出这一项的数，可能说的是别的口径。"


def _not_checked(growth: _Growth, reason: str) -> Judgement:
    name, figure = growth.said.change.name, growth.spoken.figure
    message = f"{name}的增减幅度 {figure.printed} 没有核对：{reason}"
    return Judgement(
        growth.spoken.text.at,
        name,
        Verdict.NOT_CHECKED,
        message,
        explanation=reason,
        traced=_trace(growth),
    )
