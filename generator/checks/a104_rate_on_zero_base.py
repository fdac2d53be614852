"""A104: a rate is printed although the budget it divides by is zero."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.base import Judgement, Severity, Verdict, check, within
from generator.checks.tracing import Term, Trace
from generator.checks.wording import UNKNOWN, place_of, place_of_rate
from generator.model.relations.rates import RateClaim, rate_claims


@check(
    "A104",
    Severity.MISMATCH,
    asks="零基数的比率",
    of=within(rate_claims),
    changes=(("0.2.0", "“三公”经费的完成率、资金明细的执行率也核对。"),),
    good="""\
重点工作任务:
  - 名称: 办公设备购置
    预算数: 0
    完成数: 0.30
    执行率:
""",
    bad="""\
重点工作任务:
  - 名称: 办公设备购置
    预算数: 0
    完成数: 0.30
    执行率: 100%
""",
)
def rate_on_zero_base(claim: RateClaim) -> Iterator[Judgement]:
    """预算数为零却印了比率

    ## 查什么
    预算数为零时，除法没有意义，不应当印出执行率。

    ## 判断
    预算数为零、执行数不为零而印了比率的，判为不符。两者都为零而印 0% 或 100% 的，是常见的填表习惯，只作提示（可疑）。
    预算数不为零的，由 A102 判断，本项不适用。

    ## 依据
    任何数都不能除以零。
    """
    rate, base = claim.rate.rate, claim.base
    if base is None or base.amount is None or base.amount.value != 0 or rate is None:
        return
    part = claim.part.amount if claim.part else None
    related = tuple(place_of(figure) for figure in (claim.part, claim.base) if figure)
    if part is None:
        reason = f"{claim.part_name}{UNKNOWN}。"
        message = f"{claim.base_name}为零而印了{claim.subject} {rate.printed}，没有核对：{reason}"
        yield Judgement(
            claim.at,
            claim.subject,
            Verdict.NOT_CHECKED,
            message,
            explanation=reason,
            traced=Trace(place_of_rate(claim.rate), related),
        )
        return
    verdict = Verdict.MISMATCH if part.value != 0 else Verdict.UNLIKELY
    explanation = (
        "任何数都不能除以零，这个比率没有来由。"
        if verdict is Verdict.MISMATCH
        else "预算数和执行数都是零，比率没有意义；这是常见的填表习惯。"
    )
    yield Judgement(
        at=claim.at,
        subject=claim.subject,
        verdict=verdict,
        message=f"{claim.base_name}为零，却印了{claim.subject} {rate.printed}",
        explanation=explanation,
        actual=rate.value,
        words=rate.printed,
        traced=Trace(
            place_of_rate(claim.rate),
            related,
            working=((Term(part.grouped), Term("÷"), Term(base.amount.grouped), Term("无意义")),),
        ),
    )
