"""How far spending is from its budget, in words: asked where more, or much less, was spent than planned."""

from __future__ import annotations

from decimal import Decimal
from functools import partial

from generator.checks.base import Judgement, Verdict
from generator.checks.tracing import Line, Result, Term, Trace
from generator.checks.wording import UNKNOWN, place_of, place_of_rate
from generator.model.relations.execution import Execution
from generator.money import (
    ZERO,
    Amount,
    group_thousands,
    percent_cut_off,
    percent_of,
    plain,
)

_PLACES = 2

Pair = tuple[Amount, Amount]


def pair_of(claim: Execution) -> Pair | None:
    """The budget and what was spent of it, where both are stated."""
    budget = claim.budget.amount if claim.budget else None
    executed = claim.executed.amount if claim.executed else None
    return (budget, executed) if budget and executed else None


def has_base(claim: Execution) -> bool:
    """Whether there is anything to divide by: a budget of zero has no rate (A104 speaks of it)."""
    return not (claim.budget and claim.budget.amount and claim.budget.amount.value == 0)


def why_not_judged(claim: Execution) -> str:
    """The reason why neither the amounts nor a printed rate tell anything; empty where they do."""
    pair = pair_of(claim)
    if pair:
        return f"{claim.budget_name}是负数，执行率没有意义。" if pair[0].value < 0 else ""
    if claim.rate:
        return ""
    named = ((claim.budget_name, claim.budget), (claim.executed_name, claim.executed))
    missing = "、".join(name for name, one in named if one is None or one.amount is None)
    return f"{missing}{UNKNOWN}，无从比较。"


def not_judged(claim: Execution, question: str, reason: str) -> Judgement:
    """未检查, with the reason."""
    message = f"{claim.subject}{question}，没有核对：{reason}"
    traced = partial(traced_rate, claim)
    return Judgement(
        claim.at, claim.subject, Verdict.NOT_CHECKED, message, explanation=reason, traced=traced
    )


def amount(one: Amount) -> str:
    """1,720.45 万元."""
    return f"{one.grouped} {one.unit.value}"


def rate_of(claim: Execution, limit: Decimal | None = None) -> Decimal:
    """The per cent spent, as computed, else as printed; what lies below `limit` is not rounded up to it."""
    pair = pair_of(claim)
    if pair is None:
        return claim.rate.rate.value if claim.rate and claim.rate.rate else ZERO
    budget, executed = pair[0].in_wan, pair[1].in_wan
    rounded = percent_of(executed, budget, _PLACES)
    if limit is not None and rounded >= limit:
        return percent_cut_off(executed, budget, _PLACES)
    return rounded


def rate_line(claim: Execution, rate: Decimal) -> Line:
    """The working: what was spent ÷ the budget = the rate, which is ours."""
    pair = pair_of(claim)
    if pair is None:
        return (Term(per_cent(rate)),)
    budget, executed = pair
    same = budget.unit is executed.unit
    return (
        Term(executed.grouped if same else amount(executed)), Term("÷"),
        Term(budget.grouped if same else amount(budget)), Term("="),
        Term(per_cent(rate), computed=True),
    )  # fmt: skip


def per_cent(rate: Decimal) -> str:
    """1,000.09%."""
    return f"{group_thousands(plain(rate))}%"


def traced_rate(
    claim: Execution,
    limit: Decimal | None = None,
    results: tuple[Result, ...] = (),
    *,
    worked: bool = False,
) -> Trace:
    """The printed rate, the two amounts, and where it was `worked` out the quotient, not rounded up to `limit`."""
    return Trace(
        place_of_rate(claim.rate) if claim.rate else None,
        tuple(place_of(one) for one in (claim.budget, claim.executed) if one),
        working=(rate_line(claim, rate_of(claim, limit)),) if worked else (),
        results=results,
    )
