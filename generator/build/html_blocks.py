"""Raw HTML out of the way of Python-Markdown quickly; what comes out is the same, byte for byte.

Python-Markdown and MkDocs each read all HTML of a page with Python's HTMLParser, nearly all the time of a build. Our
templates write blocks that a regular expression takes apart: tags in lower case or of SVG, attributes in double quotes,
every sign of text escaped, a block from the start of a line to the end of one. Such blocks are put away here first, so
that the parsers find nothing left to read. A page that is written in any other way is left to them as it is.
"""

from __future__ import annotations

import re

from markdown import Extension, Markdown  # type: ignore[import-untyped]
from markdown.preprocessors import Preprocessor  # type: ignore[import-untyped]

_TAG = re.compile(
    r"<(/?)([a-zA-Z][a-zA-Z0-9]*+)"
    r'(?:[ \n][a-zA-Z_:][-a-zA-Z0-9_:.]*+(?:="[^"<>]*+")?+)*+[ \n]?(/?)>'
)
_REFERENCE = re.compile(r"&(?:#[0-9]+|#[xX][0-9a-fA-F]+|[a-zA-Z][-.a-zA-Z0-9]*);")
# What is inside these, HTMLParser reads as text, by the version of Python.
_OPAQUE = frozenset(
    {"iframe", "noembed", "noframes", "noscript", "plaintext", "script", "style", "textarea", "title", "xmp"}
)  # fmt: skip
_ALWAYS_EMPTY = "hr"


class HtmlBlocks(Extension):  # type: ignore[misc]
    """The extension, for MkDocs' `markdown_extensions`."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        """Registered after the clean-up of blanks (30) and before both readers of HTML (21 and 20)."""
        md.preprocessors.register(_Blocks(md), "disclosure_html_blocks", 25)


class _Blocks(Preprocessor):  # type: ignore[misc]
    def run(self, lines: list[str]) -> list[str]:
        """The lines with a placeholder for each block, or as they are where the rule does not hold."""
        source = "\n".join(lines)
        found = blocks(source, self.md.block_level_elements)
        if found is None:
            return lines
        text, at = [], 0
        for start, end in found:
            # As Python-Markdown does: an empty line around each, and one kept of two that follow.
            kept = "\n" if source.startswith("\n\n", end) else ""
            stored = self.md.htmlStash.store(source[start:end] + kept)
            text += [source[at:start], "\n", stored, "\n\n"]
            at = end
        return "".join([*text, source[at:]]).split("\n")


def blocks(source: str, block_level: frozenset[str] | list[str]) -> list[tuple[int, int]] | None:
    """Where the blocks of raw HTML begin and end; None where that cannot be told by the rule."""
    if len(_REFERENCE.findall(source)) != source.count("&"):
        return None
    found: list[tuple[int, int]] = []
    open_tags: list[str] = []
    start = tags = 0
    for tag in _TAG.finditer(source):
        tags += 1
        closing, name, empty = tag.groups()
        name = name.lower()
        if name in _OPAQUE:
            return None
        if open_tags:
            if empty or (name == _ALWAYS_EMPTY and not closing):
                continue
            if not closing:
                open_tags.append(name)
            elif name in open_tags:
                while open_tags.pop() != name:
                    pass
                if not open_tags:
                    found.append((start, tag.end()))
                    if not source.startswith("\n", tag.end()):
                        return None
        elif name in block_level and not closing:
            start = tag.start()
            if empty or name == _ALWAYS_EMPTY or (start and source[start - 1] != "\n"):
                return None
            open_tags.append(name)
    # A sign that begins no tag of the kind we know may begin one that Python-Markdown knows.
    return None if open_tags or tags != source.count("<") else found
