"""The lists of a page, those that are too long for it divided into parts, each with an address of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any, Generic, TypeVar

from generator.addresses import parts_address
from generator.pages.splitting.cuts import Cut, Entry, cuts

Row = TypeVar("Row")

# So many lines a page holds in all its lists, a line being a department in its year: some 300 KB, which a telephone
# opens in a second.
BOUND = 250
_TENTHS = 10


@dataclass(frozen=True, slots=True)
class LongList(Generic[Row]):
    """A list that grows with the archive.

    `name` is what addresses call it, empty where it is all that its page lists; `title` is its heading there, at
    `fragment`, empty for the first. `unit` counts its rows: 个部门. `weight` is the length of a row in tenths of a line.
    `show` gives the view of some of the rows, which the macro `rows` of the template `body` writes; `summed`: its
    macro `head` says what they come to; `sifted`: they are a table that readers put in order and filter.
    """

    name: str
    title: str
    fragment: str
    unit: str
    entries: tuple[Entry[Row], ...]
    show: Callable[[tuple[Row, ...]], object]
    body: str
    weight: int = _TENTHS
    summed: bool = False
    sifted: bool = False


@dataclass(frozen=True, slots=True)
class Part(Generic[Row]):
    """A part of a list: its rows are shown on its page, or, where there are still too many, in parts of its own.

    `title` is what it is called beneath a heading, `name` where nothing else says what it is; `words` is how its own
    parts were cut.
    """

    address: str
    title: str
    name: str
    entries: tuple[Entry[Row], ...]
    parts: tuple[Part[Row], ...] = ()
    words: str = ""

    @property
    def rows(self) -> tuple[Row, ...]:
        """All of its rows, in the order of the list."""
        return tuple(one.row for one in self.entries)

    @property
    def leaves(self) -> Iterator[Part[Row]]:
        """The parts that show rows, itself if it does."""
        if not self.parts:
            yield self
        for part in self.parts:
            yield from part.leaves


@dataclass(frozen=True, slots=True)
class Division(Generic[Row]):
    """A list and what it is divided into; `whole` has no parts where it is shown as it is."""

    listed: LongList[Row]
    whole: Part[Row]

    @property
    def divided(self) -> bool:
        """Whether its rows are on pages of their own."""
        return bool(self.whole.parts)


def division_of(
    address: str, lists: Iterable[LongList[Any]], bound: int = BOUND
) -> tuple[Division[Any], ...]:
    """The lists of the page at `address`, which holds `bound` lines in all; the first that fit are shown on it."""
    left = bound * _TENTHS
    made = []
    for one in lists:
        length = len(one.entries) * one.weight
        most = max(1, bound * _TENTHS // one.weight)
        whole = Part(parts_address(address, one.name), "", "", one.entries)
        if length <= left:
            left -= length
        else:
            whole = _Cutting(most, parts_shown(bound)).cut(whole)
        made.append(Division(one, whole))
    return tuple(made)


def parts_shown(bound: int) -> int:
    """How many parts a page names: a line of theirs is shorter than one of a list."""
    return 2 * bound


@dataclass(frozen=True, slots=True)
class _Stem:
    """What the parts of a part begin with: their addresses, and their full names."""

    address: str
    name: str


@dataclass(frozen=True, slots=True)
class _Cutting:
    """Cutting a list until no part has more than `most` rows; into more than `parts` at once only where it must be."""

    most: int
    parts: int

    def cut(self, whole: Part[Any]) -> Part[Any]:
        stem = _Stem(whole.address, "")
        return self._cut(whole, stem, stem, cuts(self.most))

    def _cut(self, part: Part[Any], root: _Stem, stem: _Stem, ways: tuple[Cut, ...]) -> Part[Any]:
        """Cut in the first way that applies; `root` is what the part of an absolute one begins with."""
        way, *others = ways
        groups = way.into(part.entries)
        if not groups or (others and len(groups) > self.parts):
            return self._cut(part, root, stem, tuple(others))
        above = root if way.absolute else stem
        made = []
        for label, entries in groups.items():
            name = "，".join(filter(None, (above.name, label.full)))
            one = Part(f"{above.address}{label.slug}/", label.title, name, tuple(entries))
            if len(entries) > self.most:
                own = above if label.unnamed else _Stem(one.address, name)
                one = self._cut(one, root if way.absolute else own, own, tuple(others))
            made.append(one)
        return replace(part, parts=tuple(made), words=way.words)
