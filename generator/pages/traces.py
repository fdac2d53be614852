"""How a conclusion was reached, as a page shows it: every figure looked at with its line, the calculation, the results.

A trace has a fragment of its own, A101n2 for the second conclusion of A101 on a report, so that a figure leads to it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from generator.addresses import line_fragment, source_address
from generator.checks.base import Verdict
from generator.checks.findings import Asked
from generator.checks.tracing import Line, Related, Result
from generator.checks.wording import stands_for
from generator.source.place import Place

_DOCUMENT = re.compile(
    r"(?P<year>[0-9]{4})/(?P<department>[a-z0-9-]+)(?:/(?P<project>[a-z0-9-]+))?\.yml"
)
# To which of its traces a figure leads: a difference first, then what holds, then what could not be checked.
_FIRST = (
    Verdict.MISMATCH,
    Verdict.UNLIKELY,
    Verdict.ROUNDING,
    Verdict.CONSISTENT,
    Verdict.NOT_CHECKED,
)


@dataclass(frozen=True, slots=True)
class Seen:
    """Something that was looked at: name and printed characters, and where they stand.

    `source` is the page of the data file, empty where none shows it; `where` names the line there.
    """

    words: str
    where: str
    source: str
    fragment: str


@dataclass(frozen=True, slots=True)
class TraceView:
    """A trace: what was checked and the interval it stands for, what it was set beside, the working, the results.

    `spots` are the lines and columns of the figures of its own file, what was checked first.
    """

    fragment: str
    checked: Seen | None
    interval: str
    beside: tuple[Seen, ...]
    working: tuple[Line, ...]
    results: tuple[Result, ...]
    order: int
    spots: tuple[tuple[int, int], ...]

    @property
    def has_figures(self) -> bool:
        """Whether a number was looked at, not words alone."""
        return bool(self.spots)


def fragment_of(one: Asked) -> str:
    """Where its trace stands on the page of its report."""
    return f"{one.rule.code}n{one.number}"


def trace_of(ones: tuple[Asked, ...]) -> TraceView:
    """The trace of a conclusion, or of several left open for one reason."""
    first = ones[0]
    traces = [one.judgement.trace for one in ones]
    own = first.judgement.at.file
    looked = [figure for trace in traces for figure in trace.figures]
    if not looked:
        looked = [Related(one.judgement.at, one.judgement.at.path or "整个文件") for one in ones]
    checked = traces[0].checked if len(ones) == 1 else None
    beside = [one for one in looked if one is not checked]
    named = Counter(map(_name, beside))
    return TraceView(
        fragment=fragment_of(first),
        checked=_seen(checked, own) if checked else None,
        interval=stands_for(checked.figure) if checked else "",
        beside=tuple(dict.fromkeys(_seen(one, own, told=named[_name(one)] > 1) for one in beside)),
        working=traces[0].working if len(ones) == 1 else (),
        results=traces[0].results if len(ones) == 1 else (),
        order=_FIRST.index(first.verdict),
        spots=tuple(
            (one.at.line, one.at.column)
            for one in looked
            if one.figure is not None and one.at.file == own
        ),
    )


def ways_in(traces: Iterable[TraceView]) -> dict[tuple[int, int], str]:
    """By line and column of a figure, the trace it leads to: of the gravest conclusion, else where it is checked itself."""
    found: dict[tuple[int, int], tuple[tuple[int, bool], str]] = {}
    for trace in traces:
        for number, spot in enumerate(trace.spots):
            rank = (trace.order, number > 0)
            if spot not in found or rank < found[spot][0]:
                found[spot] = (rank, trace.fragment)
    return {spot: fragment for spot, (_, fragment) in found.items()}


def _name(one: Related) -> str:
    return one.message.rpartition(" ")[0]


def _seen(one: Related, own: str, *, told: bool = False) -> Seen:
    """`told`: of which row it is, for another figure is called the same."""
    source = source_of_file(one.at.file)
    whole = one.at.parent is None and not one.at.key
    return Seen(
        words=f"{_row(one.at)}{one.message}"
        if told and _row(one.at) not in one.message
        else one.message,
        where=_where(one.at, own, whole=whole),
        source=source,
        fragment="" if whole else line_fragment(one.at.line),
    )


def _row(at: Place) -> str:
    """「物业管理费」, 「公务接待费」; empty for an element of a list that has no name."""
    above = at.parent
    named = above is not None and (above.label or isinstance(above.key, str))
    return f"「{above.name}」" if above and named and above.name else ""


def _where(at: Place, own: str, *, whole: bool) -> str:
    """第 31 行; in another file with its year or name."""
    line = "数据文件" if whole else f"第 {at.line} 行"
    if at.file == own:
        return line
    document = _DOCUMENT.fullmatch(at.file)
    return f"{document['year']} 年度{line}" if document else f"{at.file} {line}"


# Most figures that a page looks at stand in its own file.
@lru_cache(maxsize=1 << 6)
def source_of_file(file: str) -> str:
    """The page that shows a data file line by line; empty for a file that is no report or form."""
    found = _DOCUMENT.fullmatch(file)
    if found is None:
        return ""
    return source_address(int(found["year"]), found["department"], found["project"] or "")
