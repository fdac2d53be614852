"""A number of things in running text, and the numbers listed after it: 15个，其中基本建设类8个、信息化类7个."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from generator.model.archive import Case
from generator.model.relations.prose import prose_of
from generator.money import add
from generator.prose.figures import Kind, ProseFigure
from generator.prose.reading import figures_in
from generator.source.place import Place

AMONG, INCLUDING, NAMELY = "其中", "包括", "分别"
_MARKER = re.compile(rf"{AMONG}|{INCLUDING}|{NAMELY}(?:为|是|有)")
_SENTENCE_END = re.compile("[。！？!?\n]")
_DIGIT = re.compile("[0-9一二两三四五六七八九十百千万]")
# Between the whole and the marker there is only what is counted: 15个项目，其中
_ONLY_A_NOUN = re.compile(r"\s*([^，,。；;：:、（(\s]{0,16})\s*[，,；;：:（(]?\s*")
_NOUN_AFTER = re.compile(r"\s*([^，,。；;：:、（()）！？\s和及与]*)")
_ENDS_THE_LIST = re.compile("其中|包括|包含|含|分别|共|合计|总计|累计|另|同比|较|比上年")
_BRACKETED = re.compile(r"[（(][^（()）]*[)）]")
_STRENGTH = (frozenset("；;"), frozenset("，,"))
# Kinds of people overlap (党员, 女性): only a kind greater than all of them is a contradiction.
_PEOPLE = frozenset(("人", "人次", "名", "位", "余人", "户"))


@dataclass(frozen=True, slots=True)
class ListedCounts:
    """A number of things, and the numbers of its kinds listed after it. `marker` is the word between them.

    `open_ended`: the list ends in 等.
    """

    at: Place
    sentence: str
    whole: ProseFigure
    marker: str
    parts: tuple[ProseFigure, ...]
    open_ended: bool

    @property
    def total(self) -> Decimal:
        """What the parts add up to."""
        return add(part.value for part in self.parts)

    @property
    def words(self) -> str:
        """From the whole to the last part, as written."""
        return self.sentence[self.whole.start : self.parts[-1].end]

    @property
    def contradicts(self) -> bool:
        """Whether the parts cannot be, or are not, the kinds of the whole."""
        whole, most = self.whole.value, max(part.value for part in self.parts)
        over, under = self.total > whole, self.total < whole
        if self.marker == AMONG:
            return most > whole or (over and self.whole.unit not in _PEOPLE)
        if most > whole or len(self.parts) == 1:
            # 建设3个平台，包括8个子系统: these count something else.
            return False
        if self.marker == INCLUDING and self.whole.unit in _PEOPLE:
            return False
        return over or (under and not self.open_ended)


def listed_counts(case: Case) -> Iterator[ListedCounts]:
    """Every such list in the prose of the report, in order."""
    for text in prose_of(case.report):
        if AMONG in text or INCLUDING in text or NAMELY in text:
            for sentence in _SENTENCE_END.split(text):
                yield from _lists_in(sentence, text.at)


def _lists_in(sentence: str, at: Place) -> Iterator[ListedCounts]:
    """Those of a sentence, which is read only where it has a marker after a number."""
    markers = [one for one in _MARKER.finditer(sentence) if _DIGIT.search(sentence, 0, one.start())]
    figures = figures_in(sentence) if markers else ()
    for marker in markers:
        if found := _list_at(marker, sentence, at, figures):
            yield found


def _list_at(
    marker: re.Match[str], text: str, at: Place, figures: tuple[ProseFigure, ...]
) -> ListedCounts | None:
    whole = next((one for one in reversed(figures) if one.end <= marker.start()), None)
    if whole is None or not _counts(whole) or whole.unit == "":
        return None
    between = _ONLY_A_NOUN.fullmatch(text, whole.end, marker.start())
    if between is None:
        return None
    parts = _parts(marker, text, [one for one in figures if one.start >= marker.end()], whole)
    if not parts or any(not _counts(part) for part in parts):
        return None
    before = text[: marker.start()]
    nouns = [_noun_after(text, part) for part in parts]
    if any(noun.removesuffix("等") not in before for noun in nouns):
        return None
    word = NAMELY if marker[0].startswith(NAMELY) else marker[0]
    return ListedCounts(at, text, whole, word, _complete(parts, whole), nouns[-1].endswith("等"))


def _counts(figure: ProseFigure) -> bool:
    """Whether it states an exact number of things: no 约, no 增加, no 万."""
    return (
        figure.kind is Kind.COUNT
        and not figure.hedge
        and figure.half == 0
        and figure.direction is None
    )


def _parts(
    marker: re.Match[str], text: str, after: list[ProseFigure], whole: ProseFigure
) -> tuple[ProseFigure, ...]:
    """The figures of the same classifier up to the end of the list; those in brackets are parts of parts."""
    parts: list[ProseFigure] = []
    strength, since = 0, marker.end()
    for figure in after:
        gap = text[since : figure.start]
        depth = _depth(text[marker.end() : figure.start])
        if depth < 0:
            break
        if figure.kind is not Kind.COUNT or figure.unit != whole.unit or depth > 0:
            continue
        gap = _BRACKETED.sub("", gap)
        separator = _strength(gap)
        if _ENDS_THE_LIST.search(gap) or (len(parts) > 1 and separator > strength):
            break
        strength = separator if len(parts) == 1 else strength
        parts.append(figure)
        since = figure.end
    return tuple(parts)


def _depth(words: str) -> int:
    """How many brackets are open; below 0 where one closes that was open before."""
    depth = 0
    for character in words:
        if character in "（(":
            depth += 1
        elif character in "）)":
            depth -= 1
            if depth < 0:
                return depth
    return depth


def _strength(gap: str) -> int:
    """How far apart two parts stand: 2 at ；, 1 at ，, 0 at 、 or 和."""
    return next((2 - rank for rank, marks in enumerate(_STRENGTH) if marks & set(gap)), 0)


def _complete(parts: tuple[ProseFigure, ...], whole: ProseFigure) -> tuple[ProseFigure, ...]:
    """The first parts that make up the whole, where some do: what follows them is another matter."""
    for count in range(2, len(parts)):
        if add(part.value for part in parts[:count]) == whole.value:
            return parts[:count]
    return parts


def _noun_after(text: str, figure: ProseFigure) -> str:
    found = _NOUN_AFTER.match(text, figure.end)
    return found[1] if found else ""
