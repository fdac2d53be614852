"""The styles of an official document (GB/T 9704-2012, 7.3): faces by name, sizes, indents, outline levels.

The standard's own faces may not be given away. They are named, and other names of theirs and of free faces that
stand in for them are told in the font table.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import cast

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import nsdecls, qn
from docx.oxml.parser import parse_xml
from docx.styles.style import ParagraphStyle

TITLE_FACE, BODY_FACE, HEAD_FACE, SUBHEAD_FACE, NUMBER_FACE = (
    "方正小标宋简体",
    "仿宋_GB2312",
    "黑体",
    "楷体_GB2312",
    "宋体",
)
LATIN_FACE = "Times New Roman"

# The face, its family, and what stands in where it is not installed.
_FACES = (
    (TITLE_FACE, "auto", "方正小标宋_GBK,FZXiaoBiaoSong-B05S,华文中宋,Noto Serif CJK SC,思源宋体"),
    (BODY_FACE, "modern", "仿宋,FangSong,STFangsong,华文仿宋,方正仿宋_GBK,Noto Serif CJK SC"),
    (HEAD_FACE, "modern", "SimHei,Heiti SC,方正黑体_GBK,Noto Sans CJK SC,思源黑体"),
    (SUBHEAD_FACE, "modern", "楷体,KaiTi,STKaiti,华文楷体,方正楷体_GBK,AR PL UKai CN"),
    (NUMBER_FACE, "auto", "SimSun,Songti SC,方正书宋_GBK,Noto Serif CJK SC,思源宋体"),
)

# Half-points: 二号 22 pt, 三号 16 pt, 四号 14 pt, 小四 12 pt, 五号 10.5 pt.
ER, SAN, SI, XIAO_SI, WU = 44, 32, 28, 24, 21

# 22 lines fill the 225 mm between the margins, in twentieths of a point.
LINE = 579
_TITLE_LINE = 700
# 28 letters of 16 pt fill 156 mm when each is set 0.25 pt closer. A grid of characters would do it in Word alone:
# LibreOffice gives a letter that is wider than its cell two cells.
_CLOSER = -5


# At the head of every page of made-up data.
NOTICE_STYLE = "Notice"


@dataclass(frozen=True, slots=True)
class Style:
    """A paragraph style. `size` in half-points; `level` its outline level from 0, None for text.

    `indent` is the first line's in characters; `line` the exact height in twentieths of a point, 0 as high as needed;
    `before` and `after` in the same; `boxed` has a line to the left: what the site has added.
    """

    identity: str
    name: str
    face: str
    size: int
    align: str = "both"
    indent: int = 0
    line: int = LINE
    level: int | None = None
    bold: bool = False
    with_next: bool = False
    before: int = 0
    after: int = 0
    boxed: bool = False
    new_page: bool = False


STYLES = (
    Style("Title", "Title", TITLE_FACE, ER, "center", line=_TITLE_LINE, with_next=True),
    Style("Heading1", "Heading 1", HEAD_FACE, SAN, indent=2, level=0, with_next=True),
    Style("Heading2", "Heading 2", SUBHEAD_FACE, SAN, indent=2, level=1, with_next=True),
    Style("Heading3", "Heading 3", BODY_FACE, SAN, indent=2, level=2, bold=True, with_next=True),
    Style("Body", "公文正文", BODY_FACE, SAN, indent=2),
    Style("Attachment", "附件标记", HEAD_FACE, SAN, "left", with_next=True),
    Style("Cover", "封面事项", SUBHEAD_FACE, SAN, "center"),
    Style("Blank", "空行", BODY_FACE, SAN),
    Style("Caption", "Caption", HEAD_FACE, SI, "center", line=0, with_next=True, before=120),
    Style("UnitLine", "表格单位", BODY_FACE, XIAO_SI, "right", line=0, with_next=True),
    Style("TableHead", "表头", HEAD_FACE, XIAO_SI, "center", line=0),
    Style("TableText", "表格文字", BODY_FACE, XIAO_SI, "left", line=0),
    Style("TableNumber", "表格数字", BODY_FACE, XIAO_SI, "right", line=0),
    Style("TableMark", "表格短词", BODY_FACE, XIAO_SI, "center", line=0),
    Style("Note", "表下说明", BODY_FACE, XIAO_SI, "left", line=0, before=40, after=120),
    Style("SiteNote", "网站注", NUMBER_FACE, WU, "left", line=0, before=60, after=120, boxed=True),
    Style("AnnexMark", "网站附页标题", HEAD_FACE, SAN, "left", line=0, level=0, after=120, with_next=True, new_page=True),
    Style("AnnexHead", "网站附页小标题", HEAD_FACE, SI, "left", line=0, level=1, before=160, after=60, with_next=True),
    Style("AnnexText", "网站附页文字", NUMBER_FACE, XIAO_SI, "left", line=0, after=60),
    Style("AnnexWorking", "网站附页算式", NUMBER_FACE, XIAO_SI, "left", line=0, after=60),
    Style(NOTICE_STYLE, "页眉声明", NUMBER_FACE, WU, "center", line=0),
    Style("Gap", "表下空行", BODY_FACE, WU, "left", line=160),
    Style("Break", "分节", BODY_FACE, 2, "left", line=20),
)  # fmt: skip

TABLE_STYLE = "OfficialTable"
# Of each style of a table's cell there is one with smaller letters, for wide tables.
SMALL = "Small"
_KEPT = {"Normal", "DefaultParagraphFont", "TableNormal", "NoList", "Header", "Footer"}
_TABLE_STYLE_XML = f"""
<w:style {nsdecls("w")} w:type="table" w:customStyle="1" w:styleId="{TABLE_STYLE}">
<w:name w:val="公文表格"/><w:basedOn w:val="TableNormal"/><w:uiPriority w:val="59"/><w:qFormat/>
<w:tblPr><w:tblBorders>{"".join(f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>' for side in ("top", "left", "bottom", "right", "insideH", "insideV"))}</w:tblBorders>
<w:tblCellMar><w:top w:w="28" w:type="dxa"/><w:left w:w="85" w:type="dxa"/><w:bottom w:w="28" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr>
<w:tblStylePr w:type="firstRow"><w:tblPr/><w:tcPr><w:vAlign w:val="center"/></w:tcPr></w:tblStylePr>
</w:style>"""


def set_styles(document: Document) -> None:
    """Give the document these styles and no others."""
    styles = document.styles.element
    for style in list(styles.style_lst):
        if style.styleId not in _KEPT:
            styles.remove(style)
        elif (link := style.find(qn("w:link"))) is not None:
            style.remove(link)
    for known in list(styles.iter(qn("w:lsdException"))):
        known.getparent().remove(known)
    _set_defaults(document)
    for one in (*STYLES, *_small_ones()):
        builtin = one.name.isascii()
        made = document.styles.add_style(one.name, WD_STYLE_TYPE.PARAGRAPH, builtin=builtin)
        _shape(cast(ParagraphStyle, made), one)
    styles.append(parse_xml(_TABLE_STYLE_XML))


def _small_ones() -> Iterator[Style]:
    for one in STYLES:
        if one.name.startswith("表格") or one.name == "表头":
            yield replace(one, identity=f"{one.identity}{SMALL}", name=f"{one.name}（小）", size=WU)


def _set_defaults(document: Document) -> None:
    """Body face and size for all text, Chinese its language, no space between paragraphs."""
    defaults = document.styles.element.find(qn("w:docDefaults"))
    document.styles.element.replace(
        defaults,
        parse_xml(
            f"<w:docDefaults {nsdecls('w')}><w:rPrDefault><w:rPr>"
            f'<w:rFonts w:ascii="{LATIN_FACE}" w:hAnsi="{LATIN_FACE}" w:eastAsia="{BODY_FACE}" w:cs="{LATIN_FACE}"/>'
            f'<w:kern w:val="2"/><w:sz w:val="{SAN}"/><w:szCs w:val="{SAN}"/>'
            # Chinese the language of Chinese; letters and digits in it break like English ones, not anywhere.
            '<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/>'
            "</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>"
            "<w:kinsoku/><w:overflowPunct/><w:autoSpaceDE/><w:autoSpaceDN/><w:adjustRightInd/>"
            "</w:pPr></w:pPrDefault></w:docDefaults>"
        ),
    )


def _shape(made: ParagraphStyle, one: Style) -> None:
    """The properties in the order the schema asks for, so they are written as one piece."""
    element = made.element
    element.set(qn("w:styleId"), one.identity)
    for tag in ("w:pPr", "w:rPr"):
        if (old := element.find(qn(tag))) is not None:
            element.remove(old)
    if element.find(qn("w:qFormat")) is None:
        made.quick_style = True
    spacing = f'<w:spacing w:before="{one.before}" w:after="{one.after}"' + (
        f' w:line="{one.line}" w:lineRule="exact"/>'
        if one.line
        else ' w:line="240" w:lineRule="auto"/>'
    )
    grid = "" if one.line == LINE else '<w:snapToGrid w:val="0"/>'
    indent = one.indent * one.size * 10
    element.append(
        parse_xml(
            f"<w:pPr {nsdecls('w')}>"
            + ("<w:keepNext/><w:keepLines/>" if one.with_next else "")
            + ("<w:pageBreakBefore/>" if one.new_page else "")
            + '<w:widowControl w:val="0"/>'
            + (
                '<w:pBdr><w:left w:val="single" w:sz="12" w:space="6" w:color="7F7F7F"/></w:pBdr>'
                if one.boxed
                else ""
            )
            + f"{grid}{spacing}"
            + (
                f'<w:ind w:firstLineChars="{one.indent * 100}" w:firstLine="{indent}"/>'
                if indent
                else ""
            )
            + f'<w:jc w:val="{one.align}"/>'
            + (f'<w:outlineLvl w:val="{one.level}"/>' if one.level is not None else "")
            + "</w:pPr>"
        )
    )
    element.append(
        parse_xml(
            f"<w:rPr {nsdecls('w')}>"
            f'<w:rFonts w:ascii="{LATIN_FACE}" w:hAnsi="{LATIN_FACE}" w:eastAsia="{one.face}" w:cs="{LATIN_FACE}"/>'
            + ("<w:b/>" if one.bold else "")
            + (f'<w:spacing w:val="{_CLOSER}"/>' if one.line == LINE else "")
            + f'<w:sz w:val="{one.size}"/><w:szCs w:val="{one.size}"/></w:rPr>'
        )
    )


def font_table() -> bytes:
    """The faces with their other names, as the part `word/fontTable.xml`."""
    fonts = "".join(
        f'<w:font w:name="{name}"><w:altName w:val="{others}"/><w:charset w:val="86"/>'
        f'<w:family w:val="{family}"/><w:pitch w:val="default"/></w:font>'
        for name, family, others in _FACES
    )
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f"<w:fonts {nsdecls('w')}>{fonts}"
        f'<w:font w:name="{LATIN_FACE}"><w:charset w:val="00"/><w:family w:val="roman"/>'
        '<w:pitch w:val="variable"/></w:font></w:fonts>'
    ).encode()
