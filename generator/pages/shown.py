"""How figures and verdicts appear: small frozen views that templates only print."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from decimal import ROUND_HALF_UP, Decimal

from generator.checks.base import Verdict
from generator.checks.findings import Asked
from generator.checks.tracing import Term
from generator.checks.wording import UNKNOWN
from generator.model.relations.breakdowns import Part
from generator.model.values import Figure, Number, RateFigure
from generator.money import Amount, Unit, group_thousands, percent_of, plain
from generator.pages.traces import TraceView, trace_of
from generator.source.place import Place

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
class Shown:
    """A figure as a reader sees it; `computed` ones are ours and look so, `missing` ones are not stated.

    `at` is where a printed one stands in its file; `trace` the fragment of the page where it is seen how it was checked.
    """

    text: str
    computed: bool = False
    missing: bool = False
    at: Place | None = field(default=None, compare=False, repr=False)
    trace: str = field(default="", compare=False)


# What we compute in 万元 is shown to the 百元: a sum over reports in 元 has six places there, and nobody reads them.
# Printed figures keep every place; sums and checks are made with all digits, and the downloads have them all.
_SHOWN_STEP = Decimal("0.01")
NOT_STATED = Shown(UNKNOWN, missing=True)
NOTHING = Shown("—", missing=True)


def show_amount(figure: Figure | Number | None, unit: str = "") -> Shown:
    """As printed, thousands grouped; with its own unit where it is money under another `unit`."""
    if figure is None or figure.stated is None:
        return NOT_STATED
    own = figure.stated.unit.value if isinstance(figure.stated, Amount) else unit
    said = figure.stated.grouped + (f" {own}" if unit not in {"", own} else "")
    return Shown(said, at=figure.at)


def show_number(number: Number | None, unit: str = "") -> Shown:
    """As printed, with the word for what is counted: 120 人."""
    if number is None or number.quantity is None:
        return NOT_STATED
    said = f"{number.quantity.grouped} {unit}" if unit else number.quantity.grouped
    return Shown(said, at=number.at)


def show_text(text: str | None) -> Shown:
    """Words as they stand; 未载明 where there are none."""
    return Shown(text) if text else NOT_STATED


def show_in_wan(figure: Figure | None) -> Shown:
    """In 万元: as printed where the report prints 万元, else computed by us."""
    if figure is None or figure.amount is None:
        return NOT_STATED
    if figure.amount.unit is Unit.WAN:
        return Shown(figure.amount.grouped, at=figure.at)
    return show_computed_wan(wan_of(figure.amount))


def show_computed_wan(value: Decimal) -> Shown:
    """An amount in 万元 computed by us: two places at most, rounded half up; the rule is told on /about/ and /data/."""
    return show_computed(_to_the_shown_step(value))


def _to_the_shown_step(value: Decimal) -> Decimal:
    """As it is where it has no more places, or where nothing would be left of it: 36 元 are not 0.00 万元."""
    rounded = value.quantize(_SHOWN_STEP, rounding=ROUND_HALF_UP)
    return value if rounded == value or rounded == 0 else rounded


def wan_of(amount: Amount) -> Decimal:
    """In 万元, without the zeros that only the change of unit brings."""
    return amount.in_wan if amount.unit is Unit.WAN else amount.in_wan.normalize()


def show_rate(figure: RateFigure | None) -> Shown:
    """As printed."""
    return Shown(figure.rate.printed, at=figure.at) if figure and figure.rate else NOT_STATED


def linked(shown: Shown, ways: Mapping[tuple[int, int], str]) -> Shown:
    """The same figure, leading to the trace that `ways` has for its line and column."""
    found = ways.get((shown.at.line, shown.at.column)) if shown.at else None
    return replace(shown, trace=found) if found else shown


def show_computed(value: Decimal, sign: str = "") -> Shown:
    """A value computed by us, thousands grouped."""
    return Shown(group_thousands(plain(value)) + sign, computed=True)


def show_change_in_wan(value: Decimal) -> Shown:
    """The same in 万元, to two places at most."""
    return show_change(plain(_to_the_shown_step(value)))


def show_change(digits: str, sign: str = "") -> Shown:
    """A change computed by us: with + before what has grown, so that it is not taken for an amount."""
    shown = group_thousands(digits)
    grown = not digits.startswith("-") and any(digit in digits for digit in "123456789")
    return Shown(f"+{shown}{sign}" if grown else f"{shown}{sign}", computed=True)


def show_share(part: Part | None, whole: Part | None, places: int = 2) -> Shown:
    """What share of the whole a part is, computed by us; nothing where it cannot be."""
    value = share_of(part, whole, places)
    return NOTHING if value is None else show_computed(value, "%")


def share_of(part: Part | None, whole: Part | None, places: int = 2) -> Decimal | None:
    """Part ÷ whole in per cent; None where one is not stated or the whole is 0."""
    if not (part and part.stated and whole and whole.stated) or whole.stated.value == 0:
        return None
    return percent_of(part.stated.base, whole.stated.base, places)


def bar_width(value: Decimal | None) -> str:
    """The length of a data bar, 0 to 100; empty for none."""
    if value is None:
        return ""
    return plain(max(Decimal(0), min(value, Decimal(100))))


@dataclass(frozen=True, slots=True)
class Tag:
    """A verdict's word with the class of its frame; `count` where several are summed up."""

    word: str
    tone: str
    count: str = ""


_NONE_ASKED = Tag("无可核对的数", "na")


def tag_of(verdict: Verdict) -> Tag:
    """The frame of one verdict."""
    return Tag(verdict.value, _TONES[verdict])


def tally(asked: Iterable[Asked]) -> tuple[Tag, ...]:
    """How many verdicts of each kind, the gravest first; kinds that do not occur are left out."""
    counts = Counter(one.verdict for one in asked)
    return tuple(
        Tag(verdict.value, _TONES[verdict], str(counts[verdict]))
        for verdict in _GRAVITY
        if counts[verdict]
    )


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


def gravity(one: Asked) -> int:
    """How far from the gravest verdict this one is."""
    return _GRAVITY.index(one.verdict)


def differences(asked: Iterable[Asked]) -> tuple[Difference, ...]:
    """The same, spelled out, each in a box of its own."""
    return tuple(_spelled_out(ones) for ones in gathered(asked))
