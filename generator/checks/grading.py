"""A score beside what it may be: no more than its points, the same wherever it is printed, of its grade."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import partial

from generator.checks.base import Judgement, Verdict
from generator.checks.tracing import Related, Term, Trace
from generator.checks.wording import UNKNOWN, differs_by, gap, money, place_of
from generator.model.indicators import Indicator
from generator.model.relations.indicators import PointsTable
from generator.model.report import Report
from generator.model.settings import Grade, Setting, Settings
from generator.model.values import Number, Text
from generator.money import HALF, ZERO, step_of, subtract
from generator.source.numerals import places_of

POINTS = "分"
_SUBJECT = "得分与分值"
# 优秀 and 良好 say what 优 and 良 say.
_ENDINGS = ("", "秀", "好", "等", "级", "等级")

Scored = tuple[str, Number, Number | None]


def scores_over_points(report: Report, table: PointsTable | None) -> Iterator[Judgement]:
    """Every score above its points, and in one line what was compared else or could not be."""
    scored = [*_of_rows(table.rows if table else ()), *_of_funding(report)]
    over = [one for one in scored if _is_over(one)]
    yield from (_over(*one) for one in over)
    bare = [one for one in scored if one[2] is None or one[2].stated is None]
    if bare:
        reason = f"{names_of(name for name, _, _ in bare)}有得分而没有印分值，无从比较。"
        message = f"{_SUBJECT}没有核对：{reason}"
        yield Judgement(
            bare[0][1].at,
            _SUBJECT,
            Verdict.NOT_CHECKED,
            message,
            explanation=reason,
            traced=partial(_compared, bare),
        )
    compared = len(scored) - len(bare)
    if compared and not over:
        place = table.at if table else scored[0][1].at
        message = f"比较了 {compared} 项得分，都不超过分值"
        traced = partial(_compared, [one for one in scored if one not in bare])
        yield Judgement(place, _SUBJECT, Verdict.CONSISTENT, message, traced=traced)


def _compared(scored: Iterable[Scored]) -> Trace:
    """Every score with the points it is out of, in a line of its own."""
    return Trace(beside=tuple(_beside(*one) for one in scored))


def _beside(name: str, score: Number, weight: Number | None) -> Related:
    given = score.stated.grouped if score.stated else UNKNOWN
    points = f"，分值 {weight.stated.grouped} 分" if weight and weight.stated else ""
    return Related(score.at, f"{name}得 {given} 分{points}", score.stated)


def _of_rows(rows: Iterable[Indicator]) -> Iterator[Scored]:
    for row in rows:
        if row.score and row.score.stated:
            yield f"「{row.level3}」", row.score, row.weight


def _of_funding(report: Report) -> Iterator[Scored]:
    for row in report.funding.rows() if report.funding else ():
        if row.score and row.score.stated:
            yield row.at.name, row.score, row.weight


def _is_over(one: Scored) -> bool:
    _, score, weight = one
    if score.stated is None or weight is None or weight.stated is None:
        return False
    # Points below zero are taken off, not earned.
    return score.stated.value > weight.stated.value >= 0


def _over(name: str, score: Number, weight: Number | None) -> Judgement:
    given = score.stated.value if score.stated else ZERO
    most = weight.stated.value if weight and weight.stated else ZERO
    return Judgement(
        at=score.at,
        subject=f"{name}得分",
        verdict=Verdict.UNLIKELY,
        message=f"{name}得 {money(given, POINTS)} 分，比分值 {money(most, POINTS)} 分还多",
        explanation="得分最多是这一项的分值；另有加分办法的，报告应当说明。",
        expected=most,
        actual=given,
        counted=POINTS,
        difference=subtract(given, most),
        tolerance=ZERO,
        at_least=subtract(given, most),
        traced=Trace(
            place_of(score),
            (place_of(weight),) if weight else (),
            working=((Term(money(given, POINTS)), Term(">"), Term(money(most, POINTS))),),
            results=(differs_by(subtract(given, most), POINTS),),
        ),
    )


def names_of(names: Iterable[str]) -> str:
    """The first three, and how many there are where there are more."""
    listed = list(names)
    return "、".join(listed[:3]) + (f"等 {len(listed)} 项" if len(listed) > 3 else "")


def totals_over_full_score(
    totals: Iterable[Number | None], table: PointsTable | None, settings: Settings
) -> Iterator[Judgement]:
    """Every total above the full score; a table with 加分项 may have one."""
    full, seen = settings.full_score.value, set[Decimal]()
    if table and table.extra:
        return
    for total in totals:
        if total is None or total.stated is None or total.stated.value in seen:
            continue
        seen.add(total.stated.value)
        if total.stated.value > full:
            difference = subtract(total.stated.value, full)
            yield Judgement(
                at=total.at,
                subject=total.at.name,
                verdict=Verdict.UNLIKELY,
                message=f"{total.at.name} {total.stated.grouped} 分，比满分 {money(full, POINTS)} 分还多",
                explanation=f"满分按{settings.full_score.basis}；另有加分办法的，报告应当说明。",
                expected=full,
                actual=total.stated.value,
                counted=POINTS,
                difference=difference,
                tolerance=ZERO,
                at_least=difference,
                traced=Trace(
                    place_of(total),
                    working=((Term(total.stated.grouped), Term(">"), Term(money(full, POINTS))),),
                    results=(differs_by(difference, POINTS),),
                ),
            )


def judge_self_score(own: Number | None, total: Number | None) -> Iterator[Judgement]:
    """Whether 自评得分 is the 总分 of the table."""
    if own is None or total is None:
        return
    if own.stated is None or total.stated is None:
        missing = "、".join(one.at.name for one in (own, total) if one.stated is None)
        reason = f"{missing}{UNKNOWN}，无从比较。"
        message = f"{own.at.name}与{total.at.name}没有比较：{reason}"
        yield Judgement(
            own.at,
            own.at.name,
            Verdict.NOT_CHECKED,
            message,
            explanation=reason,
            traced=Trace(place_of(own), (place_of(total),)),
        )
        return
    difference = subtract(own.stated.value, total.stated.value)
    places = [places_of(one.stated.printed) for one in (own, total) if one.stated]
    rounded = len(set(places)) > 1 and abs(difference) <= step_of(min(places)) * HALF
    verdict = Verdict.ROUNDING if rounded else Verdict.UNLIKELY
    said = f"{own.at.name} {own.stated.grouped} 分"
    beside = f"绩效指标的{total.at.name} {total.stated.grouped} 分"
    sign = "=" if difference == 0 else "≠"
    traced = Trace(
        place_of(own),
        (place_of(total),),
        working=((Term(own.stated.grouped), Term(sign), Term(total.stated.grouped)),),
        results=(differs_by(difference, POINTS),),
    )
    if difference == 0:
        message = f"{said}，与{beside}相同"
        yield Judgement(own.at, own.at.name, Verdict.CONSISTENT, message, traced=traced)
        return
    yield Judgement(
        at=own.at,
        subject=own.at.name,
        verdict=verdict,
        message=f"{said}，与{beside}差 {gap(difference, POINTS)}",
        explanation="两处的小数位不同，四舍五入可以解释这个差额。"
        if rounded
        else "同一次自评的得分在两处不一样；如果是两次评分，报告应当说明。",
        expected=total.stated.value,
        actual=own.stated.value,
        counted=POINTS,
        difference=difference,
        tolerance=ZERO,
        traced=traced,
    )


def judge_grade(
    grade: Text | None, score: Number | None, grades: Setting[tuple[Grade, ...]]
) -> Iterator[Judgement]:
    """Whether the grade is that of the score."""
    if grade is None:
        return
    subject = grade.at.name
    traced = Trace(Related(grade.at, f"{subject} {grade}"), (place_of(score),) if score else ())
    named = next((one for one in grades.value if _says(grade, one)), None)
    value = score.stated.value if score and score.stated else None
    earned = next((one for one in grades.value if value is not None and value >= one.lowest), None)
    if value is None or named is None or earned is None:
        bands = "、".join(one.name for one in grades.value)
        reason = (
            f"得分{UNKNOWN}，无从比较。"
            if value is None
            else f"规定的等级是{bands}，对不上“{grade}”。"
        )
        message = f"{subject}“{grade}”没有核对：{reason}"
        yield Judgement(
            grade.at, subject, Verdict.NOT_CHECKED, message, explanation=reason, traced=traced
        )
        return
    said = f"{money(value, POINTS)} 分"
    if named is earned:
        message = f"{said}，{subject}“{grade}”，与规定的分数线相符"
        yield Judgement(grade.at, subject, Verdict.CONSISTENT, message, traced=traced)
        return
    yield Judgement(
        at=grade.at,
        subject=subject,
        verdict=Verdict.UNLIKELY,
        message=f"{said}，{subject}印的是“{grade}”，按规定的分数线应是“{earned.name}”",
        explanation=f"分数线按{grades.basis}：{_bands(grades.value)}。当地另有规定的，应写进 rules.yml。",
        words=grade,
        traced=traced,
    )


def _says(grade: Text, band: Grade) -> bool:
    return grade.strip('“”"「」 ') in {band.name + ending for ending in _ENDINGS}


def _bands(grades: Iterable[Grade]) -> str:
    return "，".join(f"{one.name} {money(one.lowest, POINTS)} 分起" for one in grades)
