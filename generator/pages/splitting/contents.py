"""What a list that is divided shows in its place: its parts with how many rows each has, and how they were cut."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from generator.pages.splitting.dividing import Division, Part, parts_shown


@dataclass(frozen=True, slots=True)
class Way:
    """The way to a part, and how many rows it has."""

    words: str
    address: str
    rows: int


@dataclass(frozen=True, slots=True)
class Group:
    """Parts of one part, which has a page too; those right below the list have neither name nor address."""

    name: str
    address: str
    rows: int
    ways: tuple[Way, ...]


@dataclass(frozen=True, slots=True)
class Contents:
    """The parts, `count` that show rows, cut by `words`; `unit` and `sifted` are those of the list."""

    rows: int
    unit: str
    count: int
    words: str
    groups: tuple[Group, ...]
    sifted: bool


def contents_in(divisions: Iterable[Division[Any]], bound: int) -> tuple[Contents | None, ...]:
    """What each list of a page shows in its place; None where it is shown as it is."""
    return tuple(
        contents_of(one, one.whole, parts_shown(bound)) if one.divided else None
        for one in divisions
    )


def contents_of(division: Division[Any], part: Part[Any], most: int) -> Contents:
    """The contents of a list that is divided, or of one of its parts.

    Every part that shows rows is named, so that it is one step away. Where they are more than `most` those that hold
    them are named, and it is two.
    """
    # A part that is all there is says nothing.
    while len(part.parts) == 1 and part.parts[0].parts:
        [part] = part.parts
    leaves = list(part.leaves)
    groups = tuple(_groups(part)) if len(leaves) <= most else (_group(part, part.parts),)
    return Contents(
        rows=len(part.entries),
        unit=division.listed.unit,
        count=len(leaves),
        words="、".join(dict.fromkeys(filter(None, _cut_by(part)))),
        groups=tuple(_unnamed(one) if one.address == part.address else one for one in groups),
        sifted=division.listed.sifted,
    )


def contents_under(division: Division[Any], slug: str, bound: int) -> Contents | None:
    """What a divided list shows under one of its headings; None where it is shown as it is, or has nothing there."""
    most = parts_shown(bound)
    address = f"{division.whole.address}{slug}/"
    part = next((one for one in division.whole.parts if one.address == address), None)
    if part is None:
        return None
    fits = len(list(division.whole.leaves)) <= most
    contents = contents_of(division, part, most)
    if fits and part.parts:
        return contents
    way = Way(part.name, part.address, contents.rows)
    return replace(contents, groups=(Group("", "", contents.rows, (way,)),))


def _groups(part: Part[Any]) -> Iterator[Group]:
    """Its own parts that show rows, then those of each that does not."""
    if own := [one for one in part.parts if not one.parts]:
        yield _group(part, own)
    for one in part.parts:
        if one.parts:
            yield from _groups(one)


def _group(part: Part[Any], parts: Sequence[Part[Any]]) -> Group:
    ways = tuple(Way(one.title, one.address, len(one.entries)) for one in parts)
    return Group(part.name, part.address, len(part.entries), ways)


def _unnamed(group: Group) -> Group:
    return Group("", "", group.rows, group.ways)


def _cut_by(part: Part[Any]) -> Iterator[str]:
    yield part.words
    for one in part.parts:
        yield from _cut_by(one)
