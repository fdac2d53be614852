"""The document keeps to GB/T 9704-2012: page, faces by name, levels, page numbers, tables; and to the format."""

from pathlib import Path

import pytest
from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn
from docx.shared import Mm
from lxml import etree

from generator.exports.word.document import word_file
from generator.exports.word.frame import UPRIGHT_WIDTH, WIDE_WIDTH
from generator.exports.word.widths import Measured, layout_of
from tests.exports.editions import GOLDEN, folder_edition, only, reference
from tests.exports.word_files import parts, read

NATIONAL = next(folder for folder in GOLDEN if "national" in folder.parent.name)
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

# The order that the schema asks for (ISO/IEC 29500-1, 17.3 to 17.6), as far as it is used here.
ORDER = {
    "pPr": "pStyle keepNext keepLines pageBreakBefore widowControl pBdr tabs kinsoku overflowPunct autoSpaceDE"
    " autoSpaceDN adjustRightInd snapToGrid spacing ind jc outlineLvl sectPr",
    "rPr": "rFonts b color spacing kern sz szCs u lang",
    "tblPr": "tblStyle tblW jc tblInd tblBorders tblLayout tblCellMar tblLook tblCaption",
    "tcPr": "tcW gridSpan vMerge vAlign",
    "trPr": "cantSplit tblHeader",
    "sectPr": "footerReference headerReference pgSz pgMar cols docGrid",
    "settings": "zoom bordersDoNotSurroundHeader bordersDoNotSurroundFooter defaultTabStop evenAndOddHeaders"
    " characterSpacingControl compat themeFontLang decimalSymbol listSeparator",
}


@pytest.fixture(scope="module")
def document() -> Document:
    return read(reference(), only(reference()))


@pytest.fixture(scope="module")
def national() -> Document:
    edition = folder_edition(NATIONAL)
    return read(edition, edition.archive.reports[0])


def test_the_page_is_a4_with_the_margins_of_the_standard(document: Document) -> None:
    page = document.sections[0]
    assert (page.page_width, page.page_height) == (Mm(210), Mm(297)) or (
        abs((page.page_width or 0) - Mm(210)) < Mm(0.1)
    )
    margins = (page.top_margin, page.left_margin, page.right_margin, page.bottom_margin)
    wanted = (Mm(37), Mm(28), Mm(26), Mm(35))
    assert all(abs((own or 0) - one) < Mm(0.1) for own, one in zip(margins, wanted, strict=True))


def test_a_page_has_22_lines(document: Document) -> None:
    grid = document.sections[0]._sectPr.find(f"{W}docGrid")
    assert grid is not None
    height = round((297 - 37 - 35) / 25.4 * 1440)
    assert height // int(grid.get(f"{W}linePitch") or 0) == 22


def spacing(document: Document, style: str) -> etree._Element:
    styles: etree._Element = document.styles.element
    [found] = [one for one in styles.iter(f"{W}style") if one.get(f"{W}styleId") == style]
    return found


def test_a_line_has_28_characters(document: Document) -> None:
    body = spacing(document, "Body")
    closer = body.find(f"{W}rPr/{W}spacing")
    assert closer is not None
    letter = 16 * 20 + int(closer.get(f"{W}val") or 0)
    assert UPRIGHT_WIDTH // letter == 28


@pytest.mark.parametrize(
    ("style", "face", "size", "align"),
    [
        ("Title", "方正小标宋简体", 44, "center"),
        ("Body", "仿宋_GB2312", 32, "both"),
        ("Heading1", "黑体", 32, "both"),
        ("Heading2", "楷体_GB2312", 32, "both"),
        ("Heading3", "仿宋_GB2312", 32, "both"),
        ("Attachment", "黑体", 32, "left"),
        ("TableNumber", "仿宋_GB2312", 24, "right"),
    ],
)
def test_a_style_names_its_face_and_size(
    document: Document, style: str, face: str, size: int, align: str
) -> None:
    found = spacing(document, style)
    fonts, height = found.find(f"{W}rPr/{W}rFonts"), found.find(f"{W}rPr/{W}sz")
    side = found.find(f"{W}pPr/{W}jc")
    assert fonts is not None
    assert height is not None
    assert side is not None
    assert fonts.get(f"{W}eastAsia") == face
    assert fonts.get(f"{W}ascii") == "Times New Roman"
    assert not [name for name in fonts.attrib if str(name).endswith("Theme")]
    assert (height.get(f"{W}val"), side.get(f"{W}val")) == (str(size), align)


@pytest.mark.parametrize(
    ("style", "level"), [("Heading1", "0"), ("Heading2", "1"), ("Heading3", "2")]
)
def test_a_heading_has_its_outline_level(document: Document, style: str, level: str) -> None:
    found = spacing(document, style).find(f"{W}pPr/{W}outlineLvl")
    assert found is not None
    assert found.get(f"{W}val") == level


@pytest.mark.parametrize("style", ["Body", "Heading1", "Heading2", "Heading3"])
def test_the_first_line_is_set_in_by_two_characters(document: Document, style: str) -> None:
    found = spacing(document, style).find(f"{W}pPr/{W}ind")
    assert found is not None
    assert found.get(f"{W}firstLineChars") == "200"


@pytest.mark.parametrize(("name", "side"), [("footer", "right"), ("even_page_footer", "left")])
def test_the_page_number_stands_between_dashes_at_the_outer_side(
    document: Document, name: str, side: str
) -> None:
    [paragraph] = getattr(document.sections[0], name).paragraphs
    element = paragraph._p
    aligned, fonts, size = (element.find(f".//{W}{tag}") for tag in ("jc", "rFonts", "sz"))
    assert paragraph.text == "— 1 —"
    assert [one.text for one in element.iter(f"{W}instrText")] == [" PAGE "]
    assert aligned.get(f"{W}val") == side
    assert (fonts.get(f"{W}eastAsia"), size.get(f"{W}val")) == ("宋体", "28")


def test_odd_and_even_pages_differ(document: Document) -> None:
    assert document.settings.odd_and_even_pages_header_footer


def test_every_section_has_the_same_page_numbers(national: Document) -> None:
    references = [
        [one.get(qn("r:id")) for one in section.iter(f"{W}footerReference")]
        for section in national.element.body.iter(f"{W}sectPr")
    ]
    assert len(references) > 1
    assert references == [references[0]] * len(references)


def test_a_table_repeats_its_head_and_keeps_its_rows_whole(document: Document) -> None:
    for table in document.tables[:-1]:
        rows = list(table._tbl.iter(f"{W}tr"))
        assert [row.find(f"{W}trPr/{W}tblHeader") is not None for row in rows] == [
            True,
            *[False] * (len(rows) - 1),
        ]
    every = [row for table in document.tables for row in table._tbl.iter(f"{W}tr")]
    assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in every)


def test_a_table_has_a_name_for_who_cannot_see_it(document: Document) -> None:
    captions = (table._tbl.iter(f"{W}tblCaption") for table in document.tables)
    names = [one.get(f"{W}val") for found in captions for one in found]
    assert names == ["按资金来源", "按支出性质", "重点工作任务", "公开信息"]


def test_a_wide_table_lies_across_and_the_text_stands_upright(national: Document) -> None:
    ways = [section.orientation for section in national.sections]
    assert ways == [WD_ORIENT.PORTRAIT, WD_ORIENT.LANDSCAPE, WD_ORIENT.PORTRAIT]


def test_the_heading_of_a_wide_table_goes_with_it(national: Document) -> None:
    body = list(national.element.body)
    breaks = [place for place, one in enumerate(body) if one.find(f"{W}pPr/{W}sectPr") is not None]
    first_across = body[breaks[0] + 1]
    assert "".join(one.text or "" for one in first_across.iter(f"{W}t")) == "绩效指标"


def test_a_figure_in_a_table_is_never_narrower_than_its_digits() -> None:
    columns = [Measured(4, 8.0, breaks=False)] * 5 + [
        Measured(4, 200.0, breaks=True, sentences=True)
    ]
    layout = layout_of(columns)
    assert all(width >= 8 * layout.size * 10 for width in layout.columns[:5])
    assert sum(layout.columns) == (WIDE_WIDTH if layout.wide else UPRIGHT_WIDTH)


@pytest.mark.parametrize("count", [1, 3, 9, 14, 30])
def test_a_table_is_as_wide_as_the_page(count: int) -> None:
    layout = layout_of([Measured(5, 30.0, breaks=True)] * count)
    assert sum(layout.columns) == (WIDE_WIDTH if layout.wide else UPRIGHT_WIDTH)


def test_the_faces_have_other_names(document: Document) -> None:
    data = word_file(reference(), only(reference()))
    fonts = etree.fromstring(parts(data)["word/fontTable.xml"])
    others = {one.get(f"{W}name"): one.find(f"{W}altName") for one in fonts.iter(f"{W}font")}
    assert {name for name, other in others.items() if other is not None} == {
        "方正小标宋简体",
        "仿宋_GB2312",
        "黑体",
        "楷体_GB2312",
        "宋体",
    }


@pytest.mark.parametrize("folder", GOLDEN, ids=lambda folder: str(folder.parent.name))
def test_properties_stand_in_the_order_the_format_asks_for(folder: Path) -> None:
    edition = folder_edition(folder)
    for filed in edition.archive.documents:
        for name, data in parts(word_file(edition, filed)).items():
            if name.startswith("word/") and name.endswith(".xml"):
                assert out_of_order(etree.fromstring(data)) == []


def out_of_order(root: etree._Element) -> list[str]:
    """The properties that do not stand as the schema has them, or that it does not know of."""
    found = []
    for element in root.iter():
        tag = str(element.tag).removeprefix(W)
        if tag in ORDER:
            known = ORDER[tag].split()
            names = [str(child.tag).removeprefix(W) for child in element]
            unknown = [name for name in names if name not in known]
            # The template's own styles, Header and Footer, are not ours to order.
            if unknown or names != sorted(names, key=known.index):
                found.append(f"{tag}: {' '.join(names)}")
    return found


def test_every_relation_leads_to_a_part() -> None:
    made = parts(word_file(reference(), only(reference())))
    relations = etree.fromstring(made["word/_rels/document.xml.rels"])
    assert {f"word/{one.get('Target')}" for one in relations} <= set(made)
    types = etree.fromstring(made["[Content_Types].xml"])
    told = {str(one.get("PartName"))[1:] for one in types if one.get("PartName")}
    assert told <= set(made)


def test_styles_used_are_styles_there_are(document: Document) -> None:
    used = {one.get(f"{W}val") for one in document.element.body.iter(f"{W}pStyle", f"{W}tblStyle")}
    assert used <= {style.style_id for style in document.styles}
