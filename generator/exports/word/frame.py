"""What all documents of a site share: page, styles, headers, footers, settings. Made once by python-docx.

GB/T 9704-2012: A4, the type area 156 mm × 225 mm with 22 lines of 28 characters (5.2), page numbers `— 1 —` in 四号
宋体, 7 mm below it, odd ones to the right and even ones to the left, one character in (7.5).
"""

from __future__ import annotations

import io
import re
from dataclasses import dataclass
from functools import lru_cache

from docx import Document
from docx.document import Document as DocumentObject
from docx.enum.section import WD_ORIENT
from docx.opc.constants import RELATIONSHIP_TYPE as KIND
from docx.oxml.ns import nsdecls, qn
from docx.oxml.parser import parse_xml
from docx.section import Section, _Footer, _Header
from docx.shared import Length, Mm
from lxml import etree

from generator.exports.word.marks import run
from generator.exports.word.package import unpacked
from generator.exports.word.styles import (
    LATIN_FACE,
    LINE,
    NOTICE_STYLE,
    NUMBER_FACE,
    SI,
    font_table,
    set_styles,
)

_LONG, _SHORT = Mm(297), Mm(210)
_TOP, _BOTTOM, _LEFT, _RIGHT = Mm(37), Mm(35), Mm(28), Mm(26)
# The bottom edge of the page number, its middle 7 mm below the type area.
_FOOTER, _WIDE_FOOTER, _HEADER = Mm(24.8), Mm(15.8), Mm(20)

# The type area's width in twentieths of a point: upright, and with the long side across.
UPRIGHT_WIDTH, WIDE_WIDTH = 8844, 12756

_UNUSED = (KIND.THUMBNAIL, KIND.EXTENDED_PROPERTIES)
_UNUSED_OF_DOCUMENT = ("stylesWithEffects", "webSettings", "customXml", "numbering", "theme")
_SETTINGS = f"""
<w:settings {nsdecls("w")}><w:zoom w:percent="100"/><w:bordersDoNotSurroundHeader/><w:bordersDoNotSurroundFooter/>
<w:defaultTabStop w:val="420"/><w:evenAndOddHeaders/>
<w:characterSpacingControl w:val="compressPunctuation"/>
<w:compat><w:spaceForUL/><w:balanceSingleByteDoubleByteWidth/><w:doNotLeaveBackslashAlone/><w:ulTrailSpace/><w:doNotExpandShiftReturn/><w:adjustLineHeightInTable/><w:useFELayout/>
<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>
<w:themeFontLang w:val="zh-CN" w:eastAsia="zh-CN"/><w:decimalSymbol w:val="."/><w:listSeparator w:val=","/></w:settings>
"""


_DECLARED = re.compile(r' xmlns:[a-z]+="[^"]*"')
_REFERENCES = frozenset({qn("w:headerReference"), qn("w:footerReference")})


@dataclass(frozen=True, slots=True)
class Frame:
    """The parts of the file without text and properties; the marks that end an upright and a wide section."""

    parts: tuple[tuple[str, bytes], ...]
    opening: str
    upright: str
    wide: str


@lru_cache(maxsize=4)
def frame_of(notice: str) -> Frame:
    """The frame; `notice` stands in the header of every page, nothing where it is empty."""
    document = Document()
    _set_settings(document)
    set_styles(document)
    document.add_section()
    upright, wide = document.sections
    _set_page(upright)
    _set_page(wide, wide=True)
    _set_footers(upright)
    if notice:
        _set_headers(upright, notice)
    _drop_unused(document)
    ends = [_end(section, upright) for section in (upright, wide)]
    buffer = io.BytesIO()
    document.save(buffer)
    parts = unpacked(buffer.getvalue())
    parts["word/fontTable.xml"] = font_table()
    del parts["word/document.xml"], parts["docProps/core.xml"]
    return Frame(tuple(sorted(parts.items())), _opening(), *ends)


def _opening() -> str:
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f"<w:document {nsdecls('w', 'r')}><w:body>"
    )


def _set_settings(document: DocumentObject) -> None:
    settings = document.settings.element
    for child in list(settings):
        settings.remove(child)
    for child in parse_xml(_SETTINGS):
        settings.append(child)


def _set_page(section: Section, *, wide: bool = False) -> None:
    """The page upright, or turned a quarter so that its head lies where the binding is (7.4)."""
    margins = (_LEFT, _RIGHT, _BOTTOM, _TOP) if wide else (_TOP, _BOTTOM, _LEFT, _RIGHT)
    section.orientation = WD_ORIENT.LANDSCAPE if wide else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = (_LONG, _SHORT) if wide else (_SHORT, _LONG)
    section.top_margin, section.bottom_margin, section.left_margin, section.right_margin = margins
    section.header_distance = Length(_HEADER)
    section.footer_distance = Length(_WIDE_FOOTER if wide else _FOOTER)
    properties = section._sectPr
    if (grid := properties.find(qn("w:docGrid"))) is not None:
        properties.remove(grid)
    properties.append(parse_xml(f'<w:docGrid {nsdecls("w")} w:type="lines" w:linePitch="{LINE}"/>'))


def _set_footers(section: Section) -> None:
    _page_number(section.footer, "right")
    _page_number(section.even_page_footer, "left")


def _page_number(footer: _Footer, side: str) -> None:
    """`— 1 —`, one character in from its side."""
    face = (
        f'<w:rPr><w:rFonts w:hint="eastAsia" w:ascii="{NUMBER_FACE}" w:hAnsi="{NUMBER_FACE}" w:eastAsia="{NUMBER_FACE}" w:cs="{LATIN_FACE}"/>'
        f'<w:sz w:val="{SI}"/><w:szCs w:val="{SI}"/></w:rPr>'
    )
    runs = (
        "<w:t>— </w:t>",
        '<w:fldChar w:fldCharType="begin"/>',
        '<w:instrText xml:space="preserve"> PAGE </w:instrText>',
        '<w:fldChar w:fldCharType="separate"/>',
        "<w:t>1</w:t>",
        '<w:fldChar w:fldCharType="end"/>',
        "<w:t> —</w:t>",
    )
    inside = "".join(f"<w:r>{face}{one}</w:r>" for one in runs).replace(
        "<w:t>", '<w:t xml:space="preserve">'
    )
    _only_paragraph(
        footer,
        f'<w:p {nsdecls("w")}><w:pPr><w:pStyle w:val="Footer"/><w:tabs><w:tab w:val="clear" w:pos="4320"/>'
        '<w:tab w:val="clear" w:pos="8640"/></w:tabs><w:snapToGrid w:val="0"/>'
        f'<w:ind w:{side}Chars="100" w:{side}="280"/><w:jc w:val="{side}"/></w:pPr>{inside}</w:p>',
    )


def _set_headers(section: Section, notice: str) -> None:
    for header in (section.header, section.even_page_header):
        _only_paragraph(
            header,
            f'<w:p {nsdecls("w")}><w:pPr><w:pStyle w:val="{NOTICE_STYLE}"/></w:pPr>{run(notice)}</w:p>',
        )


def _only_paragraph(part: _Footer | _Header, xml: str) -> None:
    part.is_linked_to_previous = False
    element = part._element
    for child in list(element):
        element.remove(child)
    element.append(parse_xml(xml))


def _drop_unused(document: DocumentObject) -> None:
    """What python-docx's template brings and nothing here needs."""
    package = document.part.package
    for relations, unused in ((package.rels, _UNUSED), (document.part.rels, _UNUSED_OF_DOCUMENT)):
        for name in [name for name, one in relations.items() if one.reltype.endswith(unused)]:
            del relations[name]


def _end(section: Section, first: Section) -> str:
    """The properties that end a section, with the references to the one set of headers and footers."""
    element = parse_xml(etree.tostring(section._sectPr))
    for child in list(element):
        if child.tag in _REFERENCES or child.tag == qn("w:type"):
            element.remove(child)
    shared = [one for one in first._sectPr if one.tag in _REFERENCES]
    for place, one in enumerate(shared):
        element.insert(place, parse_xml(etree.tostring(one)))
    for name in list(element.attrib):
        del element.attrib[name]
    etree.cleanup_namespaces(element)
    # The document's opening declares them.
    return _DECLARED.sub("", etree.tostring(element, encoding="unicode"))
