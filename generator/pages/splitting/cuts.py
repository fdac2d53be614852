"""The ways to cut a list: by what its rows stand under, by region, by letter, at last by number."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, Generic, TypeVar

from generator.pages.splitting.regions import slug_of
from generator.pages.splitting.whereabouts import Whereabouts

Row = TypeVar("Row")

# No letter and no region is called so.
_NO_LETTER, _NO_REGION = "other", "none"


@dataclass(frozen=True, slots=True)
class Label:
    """What a part is called: in addresses, beneath a heading that says the rest, and where nothing does.

    The parts of an `unnamed` one have the addresses they would have without it.
    """

    slug: str
    title: str
    full: str
    unnamed: bool = False


@dataclass(frozen=True, slots=True)
class Entry(Generic[Row]):
    """A row of a list: its name, where it is looked up, and the year or the check it stands under, if the list has such."""

    row: Row
    name: str
    where: Whereabouts
    under: Label | None = None


Entries = Sequence[Entry[Any]]
Groups = Mapping[Label, list[Entry[Any]]]


@dataclass(frozen=True, slots=True)
class Cut:
    """A way to cut: `words` for a reader. It gives {} where it does not apply.

    The label of one that is `absolute` says all, so that its address does not depend on the cuts of its kind before it.
    """

    words: str
    into: Callable[[Entries], Groups]
    absolute: bool = False


def cuts(most: int) -> tuple[Cut, ...]:
    """All ways, in the order in which they are tried; what the others cannot tell apart is told off `most` at a time."""
    return (
        Cut("", _by_heading),
        *(Cut("地区", partial(_by_region, depth=depth), absolute=True) for depth in range(_DEPTHS)),
        Cut("名称的拼音首字母", _by_letter),
        Cut("原来的顺序", partial(_numbered, most=most)),
    )


# 省, 市, 县, and what there may be beneath.
_DEPTHS = 4


def _together(entries: Entries, label: Callable[[Entry[Any]], Label]) -> Groups:
    groups: dict[Label, list[Entry[Any]]] = {}
    for one in entries:
        groups.setdefault(label(one), []).append(one)
    return groups


def _by_heading(entries: Entries) -> Groups:
    groups: dict[Label, list[Entry[Any]]] = {}
    for one in entries:
        if one.under is None:
            return {}
        groups.setdefault(one.under, []).append(one)
    return groups


def _by_region(entries: Entries, depth: int) -> Groups:
    def label(one: Entry[Any]) -> Label:
        region = one.where.region
        if not region:
            return Label(_NO_REGION, "没有写明地区", "没有写明地区", unnamed=True)
        if len(region) > depth:
            full, above = region[depth], region[depth - 1] if depth else ""
            return Label(slug_of(full), full.removeprefix(above), full)
        own = f"{region[-1]}本级"
        return Label(slug_of(own), "本级", own)

    there = any(len(one.where.region) > depth for one in entries)
    return _together(entries, label) if there else {}


def _by_letter(entries: Entries) -> Groups:
    def label(one: Entry[Any]) -> Label:
        letter = one.where.letter
        if not letter:
            return Label(_NO_LETTER, "其他", "其他")
        return Label(letter.lower(), letter, f"拼音 {letter}")

    groups = _together(entries, label)
    ordered = sorted(groups, key=lambda one: (one.slug == _NO_LETTER, one.slug))
    # All under one letter: that does not cut.
    return {one: groups[one] for one in ordered} if len(groups) > 1 else {}


def _numbered(entries: Entries, most: int) -> Groups:
    groups: dict[Label, list[Entry[Any]]] = {}
    for number, first in enumerate(range(0, len(entries), most), start=1):
        some = list(entries[first : first + most])
        names = (some[0].name, some[-1].name)
        words = f"第 {number} 部分（{'至'.join(dict.fromkeys(names))}）"
        groups[Label(str(number), words, words)] = some
    return groups
