"""What a check is, what it may conclude, and how one is declared.

A check is a function with its public method text as docstring. It is asked of a claim of the report (a breakdown, a
printed rate) and yields one `Judgement` for each claim it could be asked of; the runner stamps code and severity.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from enum import Enum
from typing import Final, TypeVar

from generator.checks.tracing import NOT_TRACED, Line, Related, Trace, Traced
from generator.model.archive import Case
from generator.model.report import Report
from generator.model.roll import Roll
from generator.source.place import Place

C = TypeVar("C")

_Sections = tuple[tuple[str, str], ...]


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


# Made for every claim of every report: `Final` to the type checker and not frozen at run time (see tracing.py).
@dataclass(slots=True, unsafe_hash=True)
class Judgement:
    """What a check concludes of one claim. Amounts in 万元; `counted` is the unit of what is no money: %, 人, 分.

    `message` is one sentence a citizen understands; `explanation` what rounding could explain, or the reason why
    nothing could be concluded. `words` are the characters at fault where there is no difference to state. `traced` is
    how it was reached, or a function that works that out.
    """

    at: Final[Place]
    subject: Final[str]
    verdict: Final[Verdict]
    message: Final[str]
    explanation: Final[str] = ""
    words: Final[str] = ""
    counted: Final[str] = ""
    expected: Final[Decimal | None] = None
    actual: Final[Decimal | None] = None
    difference: Final[Decimal | None] = None
    tolerance: Final[Decimal | None] = None
    at_least: Final[Decimal | None] = None
    traced: Final[Traced] = field(default=NOT_TRACED, compare=False, repr=False)

    @property
    def trace(self) -> Trace:
        """How it was reached."""
        return self.traced if isinstance(self.traced, Trace) else self.traced()

    @property
    def working(self) -> tuple[Line, ...]:
        """The lines of the calculation."""
        return self.trace.working

    @property
    def related(self) -> tuple[Related, ...]:
        """The other spots it speaks of."""
        return self.trace.related


@dataclass(frozen=True, slots=True)
class Example:
    """A fragment of a report. What every report must have is put before it when it does not begin with 年度.

    `beside` are other files of the content folder by name: last year's report, departments.yml.
    """

    text: str
    encoding: str = "utf-8"
    beside: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Rule:
    """What has a code: the public text, the worst it can mean, an example that passes and one that does not."""

    code: str
    name: str
    severity: Severity
    title: str
    asks: str
    sections: _Sections
    good: Example
    bad: Example
    since: str
    changes: tuple[tuple[str, str], ...]


_Fields = tuple[str, str, Severity, str, str, _Sections, Example, Example, str, _Sections]


@dataclass(frozen=True, slots=True)
class Check(Rule):
    """A rule that is asked of a report; a rule of reading (family F) is a bare `Rule`."""

    ask: Callable[[Case], Iterator[Judgement]]


@dataclass(frozen=True, slots=True)
class Survey(Rule):
    """A rule that is asked of all reports together: what no single report can tell."""

    ask: Callable[[Roll], Iterator[Judgement]]


def within(relation: Callable[[Report], Iterable[C]]) -> Callable[[Case], Iterable[C]]:
    """The claims of a case that its report makes by itself."""
    return lambda case: relation(case.report)


def check(
    code: str,
    severity: Severity,
    *,
    asks: str,
    of: Callable[[Case], Iterable[C]],
    good: str | Example,
    bad: str | Example,
    since: str = "0.1.0",
    changes: tuple[tuple[str, str], ...] = (),
) -> Callable[[Callable[[C], Iterator[Judgement]]], Check]:
    """Make a check of a function that judges one claim.

    `of` finds the claims of a case; `asks` names what is asked without saying the answer; `changes` are versions
    after `since` and what they changed, for the public page.
    """

    def declare(judge: Callable[[C], Iterator[Judgement]]) -> Check:
        def ask(case: Case) -> Iterator[Judgement]:
            for claim in of(case):
                yield from judge(claim)

        return Check(*_declared(code, judge, severity, asks, good, bad, since, changes), ask)

    return declare


def survey(
    code: str,
    severity: Severity,
    *,
    asks: str,
    good: str | Example,
    bad: str | Example,
    since: str = "0.1.0",
    changes: tuple[tuple[str, str], ...] = (),
) -> Callable[[Callable[[Roll], Iterator[Judgement]]], Survey]:
    """Make a rule of a function that judges all reports together."""

    def declare(judge: Callable[[Roll], Iterator[Judgement]]) -> Survey:
        return Survey(*_declared(code, judge, severity, asks, good, bad, since, changes), judge)

    return declare


def reading_rule(
    code: str, *, good: str | Example, bad: str | Example, since: str = "0.1.0"
) -> Callable[[Callable[[], None]], Rule]:
    """Make a rule of family F: reading itself refuses, the docstring says what and why."""

    def declare(described: Callable[[], None]) -> Rule:
        title, _ = read_method(described.__doc__ or "")
        return Rule(*_declared(code, described, Severity.ERROR, title, good, bad, since, ()))

    return declare


def _declared(
    code: str,
    function: Callable[..., object],
    severity: Severity,
    asks: str,
    good: str | Example,
    bad: str | Example,
    since: str,
    changes: tuple[tuple[str, str], ...],
) -> _Fields:
    """What every rule holds, in the order of its fields; name and method text are those of the function."""
    title, sections = read_method(function.__doc__ or "")
    name = function.__name__.replace("_", "-")
    good, bad = (Example(one) if isinstance(one, str) else one for one in (good, bad))
    return code, name, severity, title, asks, sections, good, bad, since, changes


def read_method(docstring: str) -> tuple[str, _Sections]:
    """The title (first line) and the `## ` sections of a method text, lines joined."""
    title, _, rest = docstring.strip().partition("\n")
    pieces = re.split(r"^\s*## +(.+)$", rest, flags=re.MULTILINE)[1:]
    headings, bodies = pieces[::2], pieces[1::2]
    return title, tuple(
        (heading.strip(), "".join(line.strip() for line in body.splitlines()))
        for heading, body in zip(headings, bodies, strict=True)
    )
