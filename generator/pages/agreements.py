"""What holds, told beneath its table in a line that opens into its trace."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.checks.base import Verdict
from generator.checks.findings import Asked
from generator.pages.concluded import Tag, tag_of
from generator.pages.traces import TraceView, trace_of


@dataclass(frozen=True, slots=True)
class Agreement:
    """One conclusion that a figure holds: its sentence, with the figure where that does not name it, and its trace."""

    code: str
    tag: Tag
    message: str
    trace: TraceView


def agreements(asked: Iterable[Asked]) -> tuple[Agreement, ...]:
    """The conclusions 一致 on figures; those on words alone stand at the end of the page."""
    told = (agreement(one) for one in asked if one.verdict is Verdict.CONSISTENT)
    return tuple(one for one in told if one.trace.has_figures)


def agreement(one: Asked) -> Agreement:
    """One conclusion 一致."""
    judgement, trace = one.judgement, trace_of((one,))
    message = judgement.message
    if trace.checked:
        name, _, printed = trace.checked.words.rpartition(" ")
        if name and message.endswith(name):
            message = f"{message} {printed}"
    return Agreement(one.rule.code, tag_of(one.verdict), message, trace)
