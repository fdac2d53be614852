"""Where prose itself gives one thing two amounts in one paragraph: 257.14 万元, and further on 245.53."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.prose.spoken import Spoken, names_a_column
from generator.checks.prose.topics import plain
from generator.model.relations.prose import is_plan
from generator.money import EXACT
from generator.prose.figures import Kind

# Shorter ones are words that many things are called by.
_LEAST = 5
_OPENING = re.compile(r"[，,、：:（(]?(?:本年度?|当年|全年|20[0-9]{2}年度?|实际|我[局委院办])*")
_NARROWED = re.compile(r"其中|上年|上一年|去年|年初|分别|人均|平均|每|项目(?!支出)")


def said_twice(spoken: tuple[Spoken, ...]) -> Iterator[tuple[Spoken, Spoken]]:
    """Each amount after the one that the same words gave before it in the paragraph, where they differ."""
    seen: dict[tuple[int, int, str], Spoken] = {}
    for one in spoken:
        if not _is_a_statement(one):
            continue
        paragraph = one.text.rfind("\n", 0, one.sentence)
        before = seen.setdefault((id(one.text), paragraph, plain(one.subject)), one)
        if before is not one and _differ(before, one):
            yield before, one


def _is_a_statement(one: Spoken) -> bool:
    """Whether a sentence, or a part of one after a semicolon, begins with the words and gives them an amount."""
    figure = one.figure
    if figure.kind is not Kind.AMOUNT or not one.own or len(one.subject) < _LEAST:
        return False
    if figure.direction or figure.base or figure.hedge or names_a_column(one.subject):
        return False
    words = plain(one.clause.removesuffix(figure.printed))
    head, name, _ = words.partition(plain(one.subject))
    return bool(name and _OPENING.fullmatch(head)) and not _NARROWED.search(words)


def _differ(one: Spoken, other: Spoken) -> bool:
    slack = EXACT.add(one.figure.half, other.figure.half)
    return abs(EXACT.subtract(one.figure.value, other.figure.value)) > slack and not is_plan(
        one.text
    )
