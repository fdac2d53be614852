"""How verdicts appear: words in a frame, and what differs spelled out beside its figure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace

from generator.checks.base import Verdict
from generator.checks.findings import Asked
from generator.checks.tracing import Term
from generator.pages.traces import TraceView, trace_of

# The class of a verdict's frame; the word always stands in it, colour never alone.
_TONES = {
    Verdict.CONSISTENT: "ok",
    Verdict.ROUNDING: "na",
    Verdict.UNLIKELY: "warn",
    Verdict.MISMATCH: "bad",
    Verdict.NOT_CHECKED: "na",
}

# In a summary the gravest come first.
_GRAVITY = (
    Verdict.MISMATCH,
    Verdict.UNLIKELY,
    Verdict.ROUNDING,
    Verdict.NOT_CHECKED,
    Verdict.CONSISTENT,
)


@dataclass(frozen=True, slots=True)
class Tag:
    """A verdict's word with the class of its frame; `count` where several are summed up."""

    word: str
    tone: str
    count: str = ""


_NONE_ASKED = Tag("无可核对的数", "na")


_TAGS = {verdict: Tag(verdict.value, tone) for verdict, tone in _TONES.items()}


def tag_of(verdict: Verdict) -> Tag:
    """The frame of one verdict."""
    return _TAGS[verdict]


Count = tuple[Verdict, int]


def counted(asked: Iterable[Asked]) -> tuple[Count, ...]:
    """How many verdicts of each kind, the gravest first; kinds that do not occur are left out."""
    counts = Counter(one.verdict for one in asked)
    return tuple((verdict, counts[verdict]) for verdict in _GRAVITY if counts[verdict])


def tags_of(found: Iterable[Count]) -> tuple[Tag, ...]:
    """The frames of verdicts that were counted, in all, the gravest first."""
    counts: Counter[Verdict] = Counter()
    for verdict, number in found:
        counts[verdict] += number
    return tuple(
        Tag(verdict.value, _TONES[verdict], str(counts[verdict]))
        for verdict in _GRAVITY
        if counts[verdict]
    )


def tally(asked: Iterable[Asked]) -> tuple[Tag, ...]:
    """How many verdicts of each kind, the gravest first; kinds that do not occur are left out."""
    return tags_of(counted(asked))


def concerns(tags: Iterable[Tag]) -> tuple[Tag, ...]:
    """The tags worth a look in a list of reports: what is not 一致, else 一致, else that nothing could be asked."""
    tags = tuple(tags)
    return tuple(tag for tag in tags if tag.tone != "ok") or tags or (_NONE_ASKED,)


@dataclass(frozen=True, slots=True)
class Difference:
    """One conclusion spelled out beside its figure, with its working and its trace."""

    code: str
    tag: Tag
    message: str
    working: tuple[tuple[Term, ...], ...]
    explanation: str
    reason: str
    trace: TraceView

    @property
    def verdict(self) -> Verdict:
        """What was concluded."""
        return Verdict(self.tag.word)


def show_difference(asked: Asked) -> Difference:
    """The box under a table: what differs, the calculation, what rounding could explain, the clerk's reason."""
    return _spelled_out((asked,))


def _spelled_out(ones: tuple[Asked, ...]) -> Difference:
    asked = ones[0]
    judgement = asked.judgement
    reason = asked.finding.reason if asked.finding else None
    return Difference(
        code=asked.rule.code,
        tag=tag_of(asked.verdict),
        message=message_of(ones),
        working=judgement.working,
        # What could not be checked says why in its message already.
        explanation="" if asked.verdict is Verdict.NOT_CHECKED else judgement.explanation,
        reason=reason or "",
        trace=trace_of(ones),
    )


def without_fragment(difference: Difference) -> Difference:
    """The same on a page of many reports, where fragments would meet."""
    return replace(difference, trace=replace(difference.trace, fragment=""))


def gathered(asked: Iterable[Asked]) -> tuple[tuple[Asked, ...], ...]:
    """The conclusions that are not 一致, the gravest first; what one check left open for one reason goes together."""
    groups: dict[object, list[Asked]] = {}
    for number, one in enumerate(by_gravity(asked)):
        together = one.verdict is Verdict.NOT_CHECKED
        key = (one.rule.code, one.judgement.explanation) if together else number
        groups.setdefault(key, []).append(one)
    return tuple(tuple(ones) for ones in groups.values())


def message_of(ones: tuple[Asked, ...]) -> str:
    """The sentence of one conclusion, or of several left open for one reason."""
    first = ones[0].judgement
    if len(ones) == 1:
        return first.message
    return f"{subjects_of(ones)}没有核对：{first.explanation}"


def subjects_of(ones: Iterable[Asked]) -> str:
    """What the conclusions are about, each named once."""
    return "、".join(dict.fromkeys(one.judgement.subject for one in ones))


def by_gravity(asked: Iterable[Asked]) -> list[Asked]:
    """The conclusions that are not 一致, the gravest first."""
    open_ones = [one for one in asked if one.verdict is not Verdict.CONSISTENT]
    return sorted(open_ones, key=gravity)


def gravity(one: Asked | Difference) -> int:
    """How far from the gravest verdict this one is."""
    return _GRAVITY.index(one.verdict)


def differences(asked: Iterable[Asked]) -> tuple[Difference, ...]:
    """The same, spelled out, each in a box of its own."""
    return tuple(_spelled_out(ones) for ones in gathered(asked))
