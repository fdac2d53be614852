"""A111: a score is higher than what the result earns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import partial

from generator.checks.base import Judgement, Severity, Verdict, check, within
from generator.checks.earned import FULL, Share, share_reached, shares_spent
from generator.checks.grading import names_of
from generator.checks.tracing import Line, Related, Term, Trace
from generator.checks.wording import UNKNOWN, differs_by, money, place_of
from generator.model.funding import FundingRow
from generator.model.indicators import Indicator
from generator.model.relations.targets import aims
from generator.model.report import Report
from generator.model.values import Number
from generator.money import ZERO, subtract

_POINTS = "分"
_SUBJECT = "得分与完成情况"
_NO_POINTS = "没有印分值"
_HUNDRED = Decimal(100)


@check(
    "A111",
    Severity.NOTICE,
    asks="得分与完成情况",
    of=within(lambda report: (report,)),
    since="0.2.0",
    good="""\
绩效指标:
  指标:
    - {三级指标: 会议保障场次, 指标性质: 大于等于, 年度指标值: 1500场, 实际完成值: 1200场, 分值: 50, 得分: 40}
    - {三级指标: 会务保障水平, 指标性质: 定性, 年度指标值: 明显提高, 实际完成值: 明显提高, 分值: 40, 得分: 40}
""",
    bad="""\
绩效指标:
  指标:
    - {三级指标: 会议保障场次, 指标性质: 大于等于, 年度指标值: 1500场, 实际完成值: 1200场, 分值: 50, 得分: 47.5}
    - {三级指标: 会务保障水平, 指标性质: 定性, 年度指标值: 明显提高, 实际完成值: 明显提高, 分值: 40, 得分: 40}
""",
)
def score_above_result(report: Report) -> Iterator[Judgement]:
    """得分高于完成情况应得的分

    ## 查什么
    指标值是数字、指标性质已知的指标，得分不应高于按完成比例算出的分：越高越好的（≥），实际完成值除以指标值再乘分值；越低越好的（≤），指标值除以实际完成值再乘分值；都以分值为限。
    资金明细的得分，不应高于分值乘执行率，执行率超过 100% 的按 100%：执行 76%、分值 10 分，应得 7.6 分。

    ## 容差
    得分按印出的小数位容许四舍五入：印 8 分的，可以是 7.5 分至 8.5 分。带小数的或百分比的完成值、执行数和预算数，也各取舍入区间，取对得分最有利的一端。

    ## 例外
    定性指标、不知道方向的指标和加分项不核对。指标值或完成值不全是数字的、两者单位不同的、是日期的，不作判断（未检查）。
    “等于”的指标没有刚好完成的，得几分没有通行的规定，不作判断；得分高于分值的除外。没有印分值的，不作判断。

    ## 不能说明什么
    各地评分办法不同，有的达到九成五就得满分，所以只作提示（可疑）。得分偏低的不提示。

    ## 依据
    各地绩效自评指标评分说明中的通行算法；财预〔2020〕10号的预算执行率指标。
    """
    scored = [*_of_indicators(report), *_of_funding(report)]
    passed = [(one, share) for one in scored if (share := _share_passed(one))]
    yield from (_above(one, share) for one, share in passed)
    unclear = [one for one in scored if one.open_because and not _share_passed(one)]
    if unclear:
        yield _not_checked(unclear)
    compared = len(scored) - len(unclear)
    if compared and not passed:
        message = f"比较了 {compared} 项得分，都不高于完成情况应得的分"
        traced = partial(_all_earned, [one for one in scored if one not in unclear])
        yield Judgement(scored[0].score.at, _SUBJECT, Verdict.CONSISTENT, message, traced=traced)


@dataclass(frozen=True, slots=True)
class _Scored:
    """A score beside the shares that what was reached may be; `open_because` says why there is none, if there is none."""

    name: str
    score: Number
    weight: Number | None
    shares: tuple[Share, ...]
    open_because: str
    row: Indicator | FundingRow


def _of_indicators(report: Report) -> Iterator[_Scored]:
    for aim in aims(report):
        row = aim.row
        share = share_reached(aim.direction, *aim.values) if aim.values else None
        why = "" if share else "按完成情况应得几分没有通行的规定"
        if aim.values is None:
            why = "指标值或完成值不是可比的数字"
        if row.score is not None:
            yield _Scored(
                f"「{row.level3}」", row.score, row.weight, (share,) if share else (),
                why if _is_stated(row.weight) else _NO_POINTS, row,
            )  # fmt: skip


def _of_funding(report: Report) -> Iterator[_Scored]:
    for row in report.funding.rows() if report.funding else ():
        budget = row.budget_adjusted.amount if row.budget_adjusted else None
        if row.score is None or row.score.stated is None or (budget and budget.value == 0):
            continue
        shares = shares_spent(row)
        why = "" if shares else f"执行率{UNKNOWN}"
        yield _Scored(
            row.at.name, row.score, row.weight, shares,
            why if _is_stated(row.weight) else _NO_POINTS, row,
        )  # fmt: skip


def _is_stated(points: Number | None) -> bool:
    """Points below zero are taken off, not earned."""
    return points is not None and points.stated is not None and points.stated.value >= 0


def _share_passed(one: _Scored) -> Share | None:
    """The first share, where the score passes the points of every one; A110 asks of scores above their points."""
    if not one.shares:
        return None
    if not (one.score.stated and one.weight and one.weight.stated and _is_stated(one.weight)):
        return None
    score, points = one.score.stated, one.weight.stated.value
    if score.value <= points and FULL in one.shares:
        return None
    passed = all(share.is_passed_by(score, points) for share in one.shares)
    return one.shares[0] if passed else None


def _above(one: _Scored, share: Share) -> Judgement:
    score = one.score.stated.value if one.score.stated else ZERO
    points = one.weight.stated.value if one.weight and one.weight.stated else ZERO
    earned = share.of(points)
    return Judgement(
        at=one.score.at,
        subject=f"{one.name}得分",
        verdict=Verdict.UNLIKELY,
        message=f"{one.name}得 {money(score, _POINTS)} 分，按完成情况应得 {money(earned, _POINTS)} 分",
        explanation="按完成比例算，得不到这么多分；当地的评分办法不同的，报告应当说明。",
        expected=earned,
        actual=score,
        counted=_POINTS,
        difference=subtract(score, earned),
        traced=partial(_earned, one, share, subtract(score, earned)),
    )


def _earned(one: _Scored, share: Share, over: Decimal) -> Trace:
    return Trace(
        place_of(one.score),
        _related(one.row),
        working=(_line(one, share),),
        results=(differs_by(over, _POINTS),),
    )


def _all_earned(scored: Sequence[_Scored]) -> Trace:
    """Every score, and line by line what its result earns."""
    lines = tuple(
        (Term(f"{one.name}"), *_line(one, one.shares[0]), Term(f"，得 {_given(one)} 分"))
        for one in scored
        if one.shares
    )
    return Trace(beside=tuple(_named(one) for one in scored), working=lines)


def _line(one: _Scored, share: Share) -> Line:
    points = one.weight.stated.value if one.weight and one.weight.stated else ZERO
    earned = money(share.of(points), _POINTS)
    return (
        Term(f"{_reached(one, share)}，分值 {money(points, _POINTS)}："),
        Term(f"{earned} 分", computed=True),
    )


def _named(one: _Scored) -> Related:
    return Related(one.score.at, f"{one.name}得 {_given(one)} 分", one.score.stated)


def _given(one: _Scored) -> str:
    return one.score.stated.grouped if one.score.stated else UNKNOWN


def _reached(one: _Scored, share: Share) -> str:
    if isinstance(one.row, FundingRow):
        return f"执行率 {money(share.of(_HUNDRED), _POINTS)}%"
    cells = (one.row.target_in_force, one.row.actual)
    return "，".join(f"{text.at.name} {text}" for text in cells if text)


def _related(row: Indicator | FundingRow) -> tuple[Related, ...]:
    if isinstance(row, FundingRow):
        return tuple(place_of(one) for one in (row.budget_adjusted, row.executed) if one)
    cells = (row.target_in_force, row.actual)
    return tuple(Related(text.at, f"{text.at.name} {text}") for text in cells if text)


def _not_checked(unclear: Sequence[_Scored]) -> Judgement:
    reasons = dict.fromkeys(one.open_because for one in unclear)
    said = [f"{names_of(o.name for o in unclear if o.open_because == why)}{why}" for why in reasons]
    reason = "；".join(said) + "。"
    message = f"{_SUBJECT}没有全部核对：{reason}"
    place = unclear[0].score.at
    traced = Trace(beside=tuple(_named(one) for one in unclear))
    return Judgement(
        place, _SUBJECT, Verdict.NOT_CHECKED, message, explanation=reason, traced=traced
    )
