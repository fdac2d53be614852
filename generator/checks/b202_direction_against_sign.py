"""B202: 增加, 减少 or 持平 against what the figures say."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.checks.base import Judgement, Severity, Verdict, check
from generator.checks.prose.said_changes import Said, said_changes
from generator.checks.prose.spoken import Spoken, spoken_in
from generator.checks.tracing import Related, Trace
from generator.checks.wording import place_of, quoted
from generator.model.archive import Case
from generator.model.relations.changes import Change
from generator.prose.figures import Direction, Kind

_QUOTED = 40
_WORDS = {Direction.UP: "增加", Direction.DOWN: "减少", Direction.LEVEL: "持平"}
_ROUGHLY = re.compile(r"总体|大体|基本|大致|略")
_COMPARED = frozenset({Kind.AMOUNT, Kind.PERCENT, Kind.NUMBER, Kind.LEVEL})


@dataclass(frozen=True, slots=True)
class _Directed:
    """A figure with a direction, and the change between years it speaks of, if that is known."""

    spoken: Spoken
    said: Said | None
    year: int


def _directed(case: Case) -> Iterable[tuple[_Directed, ...]]:
    spoken = [
        one for one in spoken_in(case) if one.figure.direction and one.figure.kind in _COMPARED
    ]
    if not spoken:
        return []
    said = said_changes(case)
    return [tuple(_Directed(one, said.of(one), case.filed.year) for one in spoken)]


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
    正文说与上年相比“增加”“减少”“持平”，而报告里两年的数说的是别的方向；或者紧挨着的两个说法自相矛盾，
    如“增加0.15万元，下降27.78%”“减少为0.00万元，与上年持平”。

    ## 判断
    与两年的数比，要正文写明是哪一项（名称与表格完全相同），而且写的增减额、增减幅度或本年数与这一项的数相等；
    或者写的增减额有四位以上有效数字，只与一项两年之差相等。说“持平”的，写明是哪一项、与上年比就行。
    自相矛盾的，两个说法之间只隔着“比上年”一类的字，而且比的是同一个基数。

    ## 容差
    两年的数之差在四舍五入之内的，不判断方向。写明“基本”“总体”持平的，不作判断。

    ## 不能说明什么
    与预算比、与上年以外的年份比的，以及绩效目标和改进措施里的说法，不作判断。

    ## 依据
    正文与表格应当一致。
    """
    told: set[Spoken] = set()
    for one in found:
        problem = _contradiction(one.spoken) or _against(one)
        if problem is None:
            continue
        # 增加0.40万元，增长25%: one wrong word, said once.
        if not (one.spoken.linked and one.spoken.before in told):
            yield _judgement(one, problem)
        told.add(one.spoken)
    if not told:
        message = "正文里增加、减少、持平的说法与数字没有矛盾"
        yield Judgement(found[0].spoken.text.at, "正文", Verdict.CONSISTENT, message)


def _judgement(one: _Directed, problem: str) -> Judgement:
    words = one.spoken.quote(_QUOTED)
    change = one.said.change if one.said else None
    return Judgement(
        at=one.spoken.text.at,
        subject=quoted(words),
        verdict=Verdict.UNLIKELY,
        message=f"正文{quoted(words)}：{problem}",
        explanation="增减的说法与数字只能有一个是对的；请与原文核对。",
        words=words,
        traced=Trace(
            Related(one.spoken.text.at, f"正文{quoted(words)}"),
            (place_of(change.now), place_of(change.last)) if change else (),
        ),
    )


def _contradiction(spoken: Spoken) -> str | None:
    """What two statements side by side say of one thing, where they cannot both be true."""
    before, figure = spoken.before, spoken.figure
    if before is None or not spoken.linked or not before.figure.direction:
        return None
    said, says = before.figure.direction, figure.direction
    if said is says or says is None or not _of_one_base(before, spoken):
        return None
    if Direction.LEVEL in (said, says) and not _is_plainly_level(before, spoken):
        return None
    return f"前面说“{_WORDS[said]}”，后面说“{_WORDS[says]}”，自相矛盾"


def _of_one_base(before: Spoken, spoken: Spoken) -> bool:
    """Whether both are measured from one thing: not 比上年增加…，与预算持平, which may well be."""
    one, other = before.figure.base, spoken.figure.base
    return not (one and other and one != other) and ("预算" in one) == ("预算" in other)


def _is_plainly_level(before: Spoken, spoken: Spoken) -> bool:
    """Whether 持平 is meant exactly, beside a change that is no 0."""
    if any(one.figure.hedge or _ROUGHLY.search(one.lead) for one in (before, spoken)):
        return False
    moved = spoken if before.figure.kind is Kind.LEVEL else before
    return moved.figure.level or moved.figure.value != 0


def _against(one: _Directed) -> str | None:
    """What the two years' figures say, where that denies the direction."""
    said, figure = one.said, one.spoken.figure
    if said is None or figure.level:
        return None
    if figure.kind is Kind.LEVEL:
        if not figure.base or figure.hedge or _ROUGHLY.search(one.spoken.lead):
            return None
    elif not said.sure or figure.value == 0:
        return None
    moved = _moved(said.change)
    if moved is None or moved is figure.direction:
        return None
    return f"{_both(said.change, one.year)}，是{_WORDS[moved]}"


def _moved(change: Change) -> Direction | None:
    """Which way it surely went; None where rounding may hide it."""
    gap = change.gap
    if abs(gap.value) <= gap.half:
        return None
    return Direction.UP if gap.value > 0 else Direction.DOWN


def _both(change: Change, year: int) -> str:
    now, last = change.now_amount, change.last_amount
    return (
        f"{change.name} {year - 1} 年 {last.grouped} {last.unit.value}，"
        f"{year} 年 {now.grouped} {now.unit.value}"
    )
