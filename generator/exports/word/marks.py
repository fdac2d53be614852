"""Words as WordprocessingML: whatever they are, they come out as text and nothing else."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from xml.sax.saxutils import escape

from generator.pages.escaping import printable
from generator.pages.shown import Shown

# Quotation marks, dashes and dots are in the Latin face too; the hint takes the Chinese ones.
_PLAIN = '<w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr>'
_BOLD = '<w:rPr><w:rFonts w:hint="eastAsia"/><w:b/></w:rPr>'
_COMPUTED = '<w:rPr><w:rFonts w:hint="eastAsia"/><w:u w:val="dotted"/></w:rPr>'
BLANK = '<w:r><w:t xml:space="preserve"> </w:t></w:r>'
LINE_BREAK = "<w:r><w:br/></w:r>"


@dataclass(frozen=True, slots=True)
class Block:
    """A piece of the document. `wide` needs the long side of the paper; `leads` belongs to what follows it."""

    xml: str
    wide: bool = False
    leads: bool = False


def run(text: str) -> str:
    """Plain words."""
    return _run(text, _PLAIN)


def strong(text: str) -> str:
    """Words in bold."""
    return _run(text, _BOLD)


def computed(text: str) -> str:
    """What we computed: dotted beneath, as on the page."""
    return _run(text, _COMPUTED)


def figure(shown: Shown) -> str:
    """A figure, recognisable as ours where it is."""
    return computed(shown.text) if shown.computed else run(shown.text)


def paragraph(style: str, *runs: str, more: str = "") -> str:
    """A paragraph in a style; `more` are properties besides."""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{more}</w:pPr>{"".join(runs)}</w:p>'


def said(style: str, *texts: str) -> Block:
    """A paragraph of plain words."""
    return Block(paragraph(style, *(run(text) for text in texts)))


def heading(level: int, text: str) -> Block:
    """A heading of the first to the third level, kept with what follows it."""
    return Block(paragraph(f"Heading{min(level, 3)}", run(text)), leads=True)


def body(texts: Iterable[str]) -> Iterable[Block]:
    """Paragraphs of the report's own text."""
    return (said("Body", text) for text in texts)


def _run(text: str, properties: str) -> str:
    return f'<w:r>{properties}<w:t xml:space="preserve">{escape(printable(text))}</w:t></w:r>'


# Between a table and what follows it.
GAP = Block(paragraph("Gap"))
