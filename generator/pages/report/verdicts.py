"""核对结果: every check that was asked of the report, what is not 一致 first, each leading to its trace."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from generator.addresses import line_fragment
from generator.checks.base import Verdict
from generator.checks.findings import Asked
from generator.checks.registry import CHECKS
from generator.pages.concluded import Tag, gathered, tag_of
from generator.pages.traces import fragment_of, source_of_file

_NAMED = 3


@dataclass(frozen=True, slots=True)
class Subject:
    """What a conclusion is about, and the fragment of its trace; `source` where that is a line of the data file."""

    name: str
    fragment: str
    source: str = ""


@dataclass(frozen=True, slots=True)
class VerdictRow:
    """A conclusion and where it is seen how it was reached; or a check that holds everywhere it was asked, in one row.

    `subjects` are the first few things it is about; `count` how many there are where that is more.
    """

    code: str
    asks: str
    subjects: tuple[Subject, ...]
    count: str
    tag: Tag

    @property
    def subject(self) -> str:
        """预算完成率、「物业管理费」执行率等 5 处."""
        named = "、".join(one.name for one in self.subjects)
        return f"{named}等 {self.count} 处" if self.count else named


@dataclass(frozen=True, slots=True)
class VerdictsView:
    """The rows, and the checks that found nothing to be asked of."""

    rows: tuple[VerdictRow, ...]
    not_applicable: tuple[tuple[str, str], ...]


def verdicts_of(asked: tuple[Asked, ...], traced: Collection[str] = ()) -> VerdictsView:
    """What is not 一致, the gravest first; then the others by check. `traced` are the fragments of the page's traces."""
    rows = (*(_open(ones) for ones in gathered(asked)), *_held(asked, traced))
    return VerdictsView(rows, _not_applicable(asked))


def _open(ones: Sequence[Asked]) -> VerdictRow:
    """What stands in one box leads to its one trace."""
    fragment = fragment_of(ones[0])
    return _row(ones, (Subject(one.judgement.subject, fragment) for one in ones))


def _held(asked: Iterable[Asked], traced: Collection[str]) -> Iterable[VerdictRow]:
    by_code: dict[str, list[Asked]] = {}
    for one in asked:
        if one.verdict is Verdict.CONSISTENT:
            by_code.setdefault(one.rule.code, []).append(one)
    return (_row(ones, (_held_subject(one, traced) for one in ones)) for ones in by_code.values())


def _held_subject(one: Asked, traced: Collection[str]) -> Subject:
    """What holds on words alone has no trace: it leads to the words."""
    name, at, fragment = one.judgement.subject, one.judgement.at, fragment_of(one)
    if fragment in traced:
        return Subject(name, fragment)
    whole = at.parent is None and not at.key
    return Subject(name, "" if whole else line_fragment(at.line), source_of_file(at.file))


def _row(ones: Sequence[Asked], subjects: Iterable[Subject]) -> VerdictRow:
    named: dict[str, Subject] = {}
    for subject in subjects:
        named.setdefault(subject.name, subject)
    first = ones[0]
    return VerdictRow(
        first.rule.code,
        first.rule.asks,
        tuple(named.values())[:_NAMED],
        str(len(ones)) if len(named) > _NAMED else "",
        tag_of(first.verdict),
    )


def _not_applicable(asked: Iterable[Asked]) -> tuple[tuple[str, str], ...]:
    codes = {one.rule.code for one in asked}
    return tuple((check.code, check.asks) for check in CHECKS if check.code not in codes)
