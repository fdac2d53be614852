"""What a template writes is harmless by default.

Staff text is untrusted, and it passes through Python-Markdown, which lets raw HTML through, and through MkDocs,
which does not escape. Every value a template writes is therefore reduced to printable characters, with ASCII
punctuation as character references: neither Markdown, HTML nor Jinja finds a sign of its own in it.
"""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from generator.pages.compiling import Compiled, Compiler, markup_of, with_defaults

# Signs inside a number (6,390.11 and 99.92%) mean nothing to Markdown and stay readable in the page's source.
_PUNCTUATION = re.compile(r"((?<=[0-9])(?:[.,](?=[0-9])|%))|[!-/:-@\[-`{-~]")

# What our addresses are made of: nothing in it means anything within a quoted attribute.
_PLAIN_ADDRESS = re.compile("[A-Za-z0-9./#-]+")


def printable(text: str) -> str:
    """White space collapsed to single blanks, what cannot be printed dropped."""
    if (
        " " not in text and text.isprintable()
    ):  # most words: the plain blank is the only printable one
        return text
    return " ".join("".join(c for c in text if c.isprintable() or c.isspace()).split())


# The same labels stand on every page.
@lru_cache(maxsize=1 << 14)
def escape(text: str) -> Markup:
    """The text as inert characters, fit for Markdown, HTML text and quoted attributes."""
    return escape_tidied(printable(text))


def escape_tidied(text: str) -> Markup:
    """The same of a piece of a text that is `printable` already: a blank at its ends stays."""
    return Markup(_PUNCTUATION.sub(_reference, text))  # noqa: S704 - this is the escaping


def escape_line(text: str) -> Markup:
    """A line of a file as inert characters, its blanks kept."""
    shown = text.replace("\t", "    ")
    if not shown.isprintable():
        shown = "".join(c if c.isprintable() else "\ufffd" for c in shown)
    return Markup(_PUNCTUATION.sub(_reference, shown).replace(" ", "&#32;"))  # noqa: S704


def escape_address(address: str) -> str:
    """An address of ours as it stands, a fifth shorter than with references; any other is escaped like all text."""
    return Markup(address) if _PLAIN_ADDRESS.fullmatch(address) else address  # noqa: S704


def _reference(found: re.Match[str]) -> str:
    return found[0] if found[1] else f"&#{ord(found[0])};"


def _finalize(value: object) -> Markup:
    """What Jinja writes for `{{ value }}`: markup comes from our own macros alone."""
    kind = type(value)
    if kind is Markup:
        return value  # type: ignore[return-value]
    if kind is str:
        return escape(value)
    if isinstance(value, Markup):
        return value
    if isinstance(value, bool) or not isinstance(value, str | int):
        raise TypeError(f"a template writes text or whole numbers, not {value!r}")
    return escape(str(value))


_COMPILED = Compiled()


class _Templates(Environment):
    """Jinja with our compiler, and what the compiled templates ask for."""

    code_generator_class = Compiler
    concat = staticmethod(markup_of)
    with_defaults = staticmethod(with_defaults)


def environment(templates: Path) -> Environment:
    """The environment of the page templates: strict, and escaping without being asked."""
    made = _Templates(
        loader=FileSystemLoader(templates),
        undefined=StrictUndefined,
        autoescape=True,
        finalize=_finalize,
        trim_blocks=True,
        # `{#id}` after a heading belongs to Markdown.
        comment_start_string="{##",
        comment_end_string="##}",
        lstrip_blocks=True,
        # Pages are rendered some at a time: templates are looked for again each time, and not in between.
        auto_reload=False,
        bytecode_cache=_COMPILED,
    )
    made.filters["line"] = escape_line
    return made
