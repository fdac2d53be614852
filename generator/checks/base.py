"""What a check is, what it may conclude, and how one is declared.

A check is a function with its public method text as docstring. It is asked of a claim of the report (a breakdown, a
printed rate) and yields one `Judgement` for each claim it could be asked of; the runner stamps code and severity.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from typing import TypeVar

from generator.model.report import Report
from generator.source.place import Place

C = TypeVar("C")


class Verdict(Enum):
    """What a check concludes; 未检查 is never a pass."""

    CONSISTENT = "一致"
    ROUNDING = "尾差"
    UNLIKELY = "可疑"
    MISMATCH = "不符"
    NOT_CHECKED = "未检查"


class Severity(Enum):
    """What a finding does: an error blocks, a mismatch blocks until acknowledged, a notice never blocks."""

    ERROR = "error"
    MISMATCH = "mismatch"
    NOTICE = "notice"

    @property
    def chinese(self) -> str:
        """错误, 不符 or 提示."""
        return {"error": "错误", "mismatch": "不符", "notice": "提示"}[self.value]


@dataclass(frozen=True, slots=True)
class Term:
    """A piece of a working: an operator, or a figure that is printed or computed by us."""

    text: str
    computed: bool = False


@dataclass(frozen=True, slots=True)
class Related:
    """Another spot a finding speaks of, and what stands there."""

    at: Place
    message: str


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a check concludes of one claim. Amounts in 万元, rates in per cent.

    `message` is one sentence a citizen understands; `working` the lines of the calculation; `explanation` what
    rounding could explain, or the reason why nothing could be concluded. `words` are the characters at fault where
    there is no difference to state.
    """

    at: Place
    subject: str
    verdict: Verdict
    message: str
    working: tuple[tuple[Term, ...], ...] = ()
    explanation: str = ""
    words: str = ""
    in_percent: bool = False
    expected: Decimal | None = None
    actual: Decimal | None = None
    difference: Decimal | None = None
    tolerance: Decimal | None = None
    at_least: Decimal | None = None
    related: tuple[Related, ...] = ()


@dataclass(frozen=True, slots=True)
class Example:
    """A fragment of a report. What every report must have is put before it when it does not begin with 年度."""

    text: str
    encoding: str = "utf-8"


@dataclass(frozen=True, slots=True)
class Rule:
    """What has a code: the public text, the worst it can mean, an example that passes and one that does not."""

    code: str
    name: str
    severity: Severity
    title: str
    asks: str
    sections: tuple[tuple[str, str], ...]
    good: Example
    bad: Example
    since: str


@dataclass(frozen=True, slots=True)
class Check(Rule):
    """A rule that is asked of a report's figures; a rule of reading (family F) is a bare `Rule`."""

    ask: Callable[[Report], Iterator[Judgement]]


def check(
    code: str,
    severity: Severity,
    *,
    asks: str,
    of: Callable[[Report], Iterable[C]],
    good: str,
    bad: str,
    since: str = "0.1.0",
) -> Callable[[Callable[[C], Iterator[Judgement]]], Check]:
    """Make a check of a function that judges one claim.

    `of` finds the claims of a report; `asks` names what is asked without saying the answer.
    """

    def declare(judge: Callable[[C], Iterator[Judgement]]) -> Check:
        def ask(report: Report) -> Iterator[Judgement]:
            for claim in of(report):
                yield from judge(claim)

        title, sections = read_method(judge.__doc__ or "")
        name = judge.__name__.replace("_", "-")
        return Check(
            code, name, severity, title, asks, sections, Example(good), Example(bad), since, ask
        )

    return declare


def reading_rule(
    code: str, *, good: str | Example, bad: str | Example, since: str = "0.1.0"
) -> Callable[[Callable[[], None]], Rule]:
    """Make a rule of family F: reading itself refuses, the docstring says what and why."""

    def declare(described: Callable[[], None]) -> Rule:
        title, sections = read_method(described.__doc__ or "")
        good_example = good if isinstance(good, Example) else Example(good)
        bad_example = bad if isinstance(bad, Example) else Example(bad)
        name = described.__name__.replace("_", "-")
        return Rule(
            code, name, Severity.ERROR, title, title, sections, good_example, bad_example, since
        )

    return declare


def read_method(docstring: str) -> tuple[str, tuple[tuple[str, str], ...]]:
    """The title (first line) and the `## ` sections of a method text, lines joined."""
    title, _, rest = docstring.strip().partition("\n")
    pieces = re.split(r"^\s*## +(.+)$", rest, flags=re.MULTILINE)[1:]
    headings, bodies = pieces[::2], pieces[1::2]
    return title, tuple(
        (heading.strip(), "".join(line.strip() for line in body.splitlines()))
        for heading, body in zip(headings, bodies, strict=True)
    )
