"""B202: 增加, 减少 or 持平 against what the figures say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.checks.base import Judgement, Severity, Verdict, check
from generator.checks.binding import Reading, bound_prose
from generator.checks.spoken import Spoken, change_of, changes_of, spoken_in
from generator.model.archive import Case
from generator.model.relations.changes import Change
from generator.money import subtract
from generator.prose.figures import Direction, Kind, ProseFigure


@dataclass(frozen=True, slots=True)
class _Directed:
    """A figure with a direction, what it is bound to, and the change its words name."""

    spoken: Spoken
    reading: Reading | None
    change: Change | None


def _directed(case: Case) -> Iterable[tuple[_Directed, ...]]:
    spoken = [one for one in spoken_in(case) if one.figure.direction]
    if not spoken:
        return []
    bound = {
        (id(reading.text), reading.figure.start): reading for reading in bound_prose(case).readings
    }
    known = changes_of(case)
    return [
        tuple(
            _Directed(one, bound.get((id(one.text), one.figure.start)), change_of(one, known))
            for one in spoken
        )
    ]


@check(
    "B202",
    Severity.NOTICE,
    asks="增减的方向",
    of=_directed,
    good="""\
三公经费:
  公务接待费: {决算数: 1.20, 上年决算数: 1.60}
综合评价:
  自评结论: 公务接待费比上年减少0.40万元，下降25%。
""",
    bad="""\
三公经费:
  公务接待费: {决算数: 1.20, 上年决算数: 1.60}
综合评价:
  自评结论: 公务接待费比上年增加0.40万元，增长25%。
""",
    since="0.2.0",
)
def direction_against_sign(found: tuple[_Directed, ...]) -> Iterator[Judgement]:
    """增减的说法与数字的方向相反

    ## 查什么
    正文说“增加”“减少”“持平”，而报告里本年与上年的数说的是相反的方向；或者同一句话里前后矛盾，
    如“增加0.15万元，下降27.78%”“减少为0.00万元，与上年持平”。

    ## 容差
    两年的数之差在四舍五入之内的，说持平不算错。

    ## 不能说明什么
    只有正文写明是哪一项、或者增减的数与两年之差对得上时才能判断，别的说法不作判断。

    ## 依据
    正文与表格应当一致。
    """
    wrong = False
    told: set[tuple[int, int]] = set()
    for one in found:
        problem = _contradiction(one) or _against(one)
        sentence = (id(one.spoken.text), one.spoken.figure.end - len(one.spoken.clause))
        if problem is None or sentence in told:
            continue
        told.add(sentence)
        wrong = True
        words = one.spoken.clause[-30:]
        yield Judgement(
            at=one.spoken.text.at,
            subject=f"“{words}”",
            verdict=Verdict.UNLIKELY,
            message=f"正文“{words}”：{problem}",
            explanation="增减的说法与数字只能有一个是对的；请与原文核对。",
            words=words,
        )
    if not wrong:
        message = "正文里增加、减少、持平的说法与数字没有矛盾"
        yield Judgement(found[0].spoken.text.at, "正文", Verdict.CONSISTENT, message)


def _contradiction(one: _Directed) -> str | None:
    """Two figures of one sentence that cannot both be of the same thing."""
    before, figure = one.spoken.before, one.spoken.figure
    if before is None or before.direction is None or one.spoken.own or _other_base(before, figure):
        return None
    if before.direction is figure.direction:
        return None
    return f"前面说“{_word(before)}”，后面说“{_word(figure)}”"


def _other_base(before: ProseFigure, figure: ProseFigure) -> bool:
    """Whether the two are measured from different things: 比上年增加…，比预算减少…"""
    return bool(before.base and figure.base and before.base != figure.base)


def _word(figure: ProseFigure) -> str:
    words = {Direction.UP: "增加", Direction.DOWN: "减少", Direction.LEVEL: "持平"}
    return words[figure.direction] if figure.direction else ""


def _against(one: _Directed) -> str | None:
    """A direction that the two years' figures deny."""
    figure = one.spoken.figure
    if "预算" in figure.base:
        return None
    if figure.kind is Kind.LEVEL:
        change = one.change if one.spoken.own else None
        if change is None or (moved := _moved(change)) in {None, Direction.LEVEL}:
            return None
        return f"{_both(change)}，并不持平" if moved else None
    if figure.level or one.reading is None or not one.reading.known:
        return None
    directions = {known.direction for known in one.reading.known}
    if None in directions or figure.direction in directions:
        return None
    change = one.change
    fact = _both(change) if change else f"{one.reading.known[0].name}是反方向的"
    return f"{fact}，方向相反"


def _moved(change: Change) -> Direction | None:
    """Which way it surely went; LEVEL where rounding may hide it."""
    now, last = change.now.amount, change.last.amount
    if now is None or last is None:
        return None
    if now.interval.overlaps(last.interval):
        return Direction.LEVEL
    return Direction.UP if subtract(now.in_wan, last.in_wan) > 0 else Direction.DOWN


def _both(change: Change) -> str:
    now, last = change.now.amount, change.last.amount
    if now is None or last is None:
        return change.name
    return (
        f"{change.name}本年 {now.grouped} {now.unit.value}，上年 {last.grouped} {last.unit.value}"
    )
