"""The glossary's words where they are used: each is a link to its explanation, which terms.js shows beside it.

A word is marked where it first stands among the labels of a page (heads, names of rows), and where it first stands in
its running text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from generator.model.site import Term
from generator.pages.escaping import escape_tidied, printable

# What a page that marks words loads.
TERM_SCRIPTS = ("terms.js",)


@dataclass(frozen=True, slots=True)
class TermView:
    """A word and its plain meaning; `fragment` is where the glossary explains it."""

    word: str
    meaning: str
    source: str
    fragment: str


def terms_of(glossary: Mapping[str, Term]) -> tuple[TermView, ...]:
    """The words of a glossary, in its order."""
    return tuple(
        TermView(word, term.meaning, term.source or "", f"term-{number}")
        for number, (word, term) in enumerate(glossary.items(), start=1)
    )


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a text, escaped; `way` leads to its explanation, empty for what is no marked word."""

    text: Markup
    way: str = ""


class Marking:
    """Marks the words of a glossary, page by page."""

    def __init__(self, terms: Iterable[TermView]) -> None:
        """Marking of these words, the longest first: 项目支出 is not marked within 项目支出绩效."""
        self._terms = {printable(term.word): term for term in terms if printable(term.word)}
        words = sorted(self._terms, key=lambda word: (-len(word), word))
        self._words = re.compile("|".join(map(re.escape, words))) if words else None
        self.begin(None)

    def __bool__(self) -> bool:
        """Whether there is any word to mark."""
        return self._words is not None

    def begin(self, way_to: Callable[[str], str] | None) -> None:
        """Turn to another page, from which `way_to` leads to a fragment of the glossary; None: its texts stay unmarked."""
        self._way_to = way_to
        self._in_labels: set[str] = set()
        self._in_prose: set[str] = set()

    def label(self, text: str) -> tuple[Piece, ...]:
        """The pieces of a label."""
        return self._pieces(text, self._in_labels)

    def prose(self, text: str) -> tuple[Piece, ...]:
        """The pieces of running text."""
        return self._pieces(text, self._in_prose)

    def _pieces(self, text: str, seen: set[str]) -> tuple[Piece, ...]:
        tidied = printable(text)
        if self._words is None or self._way_to is None:
            return (Piece(escape_tidied(tidied)),)
        pieces: list[Piece] = []
        done = 0
        for found in self._words.finditer(tidied):
            if found[0] in seen:
                continue
            seen.add(found[0])
            if done < found.start():
                pieces.append(Piece(escape_tidied(tidied[done : found.start()])))
            pieces.append(
                Piece(escape_tidied(found[0]), self._way_to(self._terms[found[0]].fragment))
            )
            done = found.end()
        if done < len(tidied):
            pieces.append(Piece(escape_tidied(tidied[done:])))
        return tuple(pieces)
