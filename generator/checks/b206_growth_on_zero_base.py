"""B206: a growth rate printed on a base of zero."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.checks.base import Judgement, Severity, Term, Verdict, check
from generator.checks.binding import bound_prose
from generator.checks.spoken import Spoken, change_of, changes_of, spoken_in
from generator.checks.wording import place_of
from generator.model.archive import Case
from generator.model.relations.changes import Change
from generator.money import ZERO, Amount, percent_of, subtract
from generator.prose.figures import Kind, ProseFigure


@dataclass(frozen=True, slots=True)
class _Growth:
    """A percentage of growth or decline, and the two years' figures it is said of."""

    spoken: Spoken
    change: Change
    bound: bool


def _growths(case: Case) -> Iterator[_Growth]:
    spoken = [one for one in spoken_in(case) if _is_growth(one.figure)]
    if not spoken:
        return
    known = changes_of(case)
    readings = {(id(r.text), r.figure.start): r for r in bound_prose(case).readings}
    for one in spoken:
        change = change_of(one, known) or _by_amount(one, known)
        if change is not None:
            reading = readings.get((id(one.text), one.figure.start))
            yield _Growth(one, change, bool(reading and reading.bound))


def _is_growth(figure: ProseFigure) -> bool:
    return (
        figure.kind is Kind.PERCENT
        and figure.direction is not None
        and not figure.level
        and "预算" not in figure.base
    )


def _by_amount(one: Spoken, known: Iterable[Change]) -> Change | None:
    """The change whose amount stands just before: 增加0.40万元，增长100%; None where two would fit."""
    before = one.before
    if before is None or before.kind is not Kind.AMOUNT or before.direction is None or before.level:
        return None
    fitting = [
        change
        for change in known
        if (now := change.now.amount)
        and (last := change.last.amount)
        and abs(subtract(now.in_wan, last.in_wan)) == before.value
        and before.value != 0
    ]
    return fitting[0] if len(fitting) == 1 else None


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
    正文写“增长100%”，而上年的数是零：除以零没有意义，增长多少个百分点都说不上。

    ## 判断
    正文写明是哪一项（名称与表格完全相同），或者紧挨着的增减额与某一项两年之差相等时，才知道基数是多少。
    上年数为零、本年数不为零而印了百分比的，判为不符；两年都是零而印0%的，是常见的写法，不作判断。
    上年数不为零的，看百分比是否由两年的数算得出：算不出的，只作提示（可疑），因为正文可能说的是别的口径。

    ## 依据
    任何数都不能除以零。
    """
    now, last = growth.change.now.amount, growth.change.last.amount
    if now is None or last is None or (last.value == 0 and now.value == 0):
        return
    figure, words = growth.spoken.figure, growth.spoken.clause[-30:]
    if last.value == 0:
        yield Judgement(
            at=growth.spoken.text.at,
            subject=growth.change.name,
            verdict=Verdict.MISMATCH,
            message=f"正文“{words}”，但{growth.change.name}上年是 {last.grouped}：基数为零，没有增减幅度可言",
            working=((Term(now.grouped), Term("÷"), Term(last.grouped)),),
            explanation="任何数都不能除以零；这个百分比不可能成立。",
            words=words,
            related=(place_of(growth.change.now), place_of(growth.change.last)),
        )
        return
    yield _on_real_base(growth, figure, now, last, words)


def _on_real_base(
    growth: _Growth, figure: ProseFigure, now: Amount, last: Amount, words: str
) -> Judgement:
    moved = abs(subtract(now.in_wan, last.in_wan))
    computed = percent_of(moved, abs(last.in_wan), max(figure.places, 0))
    follows = growth.bound or computed == figure.value or last.value < ZERO
    name = growth.change.name
    if follows:
        message = f"{name}的增减幅度 {figure.printed} 有基数可除"
        return Judgement(growth.spoken.text.at, name, Verdict.CONSISTENT, message)
    return Judgement(
        at=growth.spoken.text.at,
        subject=name,
        verdict=Verdict.UNLIKELY,
        message=f"正文“{words}”，按{name}两年的数算是 {computed}%",
        working=(
            (
                Term("（"), Term(now.grouped), Term("−"), Term(last.grouped), Term("）÷"),
                Term(last.grouped), Term("="), Term(f"{computed}%", computed=True),
            ),
        ),
        explanation="两年的数算不出这个百分比，可能口径不同；请与原文核对。",
        words=words,
        related=(place_of(growth.change.now), place_of(growth.change.last)),
    )  # fmt: skip
