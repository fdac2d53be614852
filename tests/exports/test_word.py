"""The Word version of a report: all of the report in official order, what the site adds apart from it."""

import io
import re
from pathlib import Path

import pytest
from docx import Document
from docx.oxml.ns import qn

from generator.exports.word.document import title_lines, word_file
from generator.exports.word.parts import WRITERS
from generator.exports.written import written_of
from generator.model.archive import Filed
from generator.pages.report.order import _OF_FORM, _OF_REPORT, Kind
from tests.exports.editions import (
    GOLDEN,
    folder_edition,
    only,
    printed_of,
    reference,
    sample_edition,
    tiny,
    values_of,
)
from tests.exports.word_files import lines, numbers, parts, read, styled, words
from tests.hostile import HOSTILE, Folder
from tests.sites import CONTENT

FOLDERS = [CONTENT, *GOLDEN]
DOCUMENTS = [
    pytest.param(folder, filed, id=f"{folder.parent.name}-{filed.file}")
    for folder in FOLDERS
    for filed in folder_edition(folder).archive.documents
]


@pytest.mark.parametrize(("folder", "filed"), DOCUMENTS)
def test_every_figure_stands_in_the_document_with_its_places(folder: Path, filed: Filed) -> None:
    # What 已知差异 says by how much two figures differ is the clerk's reckoning, and no figure of the report.
    printed = [one for one in values_of(filed.report) if not one.at.path.startswith("已知差异")]
    stated = {printed_of(value) for value in printed} - {None}
    wanted = {str(one).replace(",", "").rstrip("%") for one in stated}
    assert wanted - numbers("\n".join(lines(read(folder_edition(folder), filed)))) == set()


@pytest.mark.parametrize("figure", ["950", "6385.04", "6390.11", "99.92%", "100%", "98.94%"])
def test_a_figure_of_the_reference_is_neither_longer_nor_shorter(figure: str) -> None:
    text = "\n".join(lines(read(reference(), only(reference())))).replace(",", "")
    assert re.search(rf"(?<![0-9.]){re.escape(figure)}(?![0-9])", text)


def test_a_figure_without_places_gets_none() -> None:
    text = "\n".join(lines(read(reference(), only(reference()))))
    assert "950.0" not in text


@pytest.mark.parametrize(("folder", "filed"), DOCUMENTS)
def test_the_sections_stand_in_official_order(folder: Path, filed: Filed) -> None:
    edition = folder_edition(folder)
    document = read(edition, filed)
    headings = [
        (paragraph.style.style_id if paragraph.style else "", paragraph.text)
        for paragraph in document.paragraphs
        if paragraph.style and paragraph.style.style_id in {"Heading1", "Heading2"}
    ]
    sections = [
        ("Heading1" if one.chapter else "Heading2", one.heading)
        for one in written_of(edition, filed).sections
    ]
    assert [one for one in headings if one in sections] == sections


def kinds(ones: tuple[Kind, ...]) -> set[str]:
    return {part.template for kind in ones for part in (kind.parts or (kind,)) if part.template}


def test_every_part_of_the_form_can_be_written() -> None:
    assert kinds((*_OF_REPORT, *_OF_FORM)) == set(WRITERS)


def test_the_title_is_broken_where_its_words_end() -> None:
    filed = only(reference())
    assert title_lines(filed) == (
        "2023年度广州市荔湾区机关事务管理局",
        "部门整体支出绩效自评报告",
    )


@pytest.mark.parametrize(("folder", "filed"), DOCUMENTS)
def test_the_lines_of_the_title_are_the_title(folder: Path, filed: Filed) -> None:
    assert "".join(title_lines(filed)) == filed.title


def test_the_attachment_mark_stands_above_the_title() -> None:
    first, _, title = lines(read(reference(), only(reference())))[:3]
    assert (first, title.replace("\n", "")) == ("附件2", only(reference()).title)


def test_our_figures_are_dotted_beneath_and_printed_ones_are_not() -> None:
    document = read(reference(), only(reference()))
    dotted = {
        words(run)
        for run in document.element.body.iter(qn("w:r"))
        if run.find(f"{qn('w:rPr')}/{qn('w:u')}") is not None
    }
    assert {"84.49%", "6,384.99"} <= dotted
    assert dotted & {"6,385.04", "5,394.61", "950", "100%", "98.94%"} == set()


def test_a_table_with_our_figures_says_so() -> None:
    notes = styled(read(reference(), only(reference())), "SiteNote")
    assert any("带点线的数字由网站计算" in note for note in notes)


def test_a_difference_is_noted_under_its_table_and_worked_out_in_the_annex() -> None:
    found = lines(read(reference(), only(reference())))
    note = next(line for line in found if "见文后核对说明 1" in line)
    assert note.startswith("〔网站注〕不符：按资金来源各项加起来与公布的全年执行数不符")
    annex = found[found.index("核对说明（网站添加，不是原文）") :]
    assert any(line.startswith("5,394.61 + 990.38 + 0 + 0 = 6,384.99") for line in annex)
    assert any(line.startswith("说明：原文如此") for line in annex)
    assert any("自评，未经审计" in line for line in annex)


def test_what_is_not_known_is_not_stated() -> None:
    rows = {
        row.cells[0].text: row.cells[1].text
        for table in read(reference(), only(reference())).tables
        for row in table.rows
    }
    assert (rows["文号"], rows["公开日期"]) == ("未载明", "未载明")


def test_blank_absent_and_zero_are_three_things(tmp_path: Path) -> None:
    edition = tiny(
        tmp_path,
        """\
三公经费:
  合计: {预算数: 5, 决算数: 0}
  因公出国（境）费: {预算数: 0}
  公务接待费:
    预算数: 5
    决算数:
""",
    )
    table = read(edition, only(edition)).tables[0]
    shown = {row.cells[0].text: row.cells[2].text for row in table.rows[1:]}
    assert shown == {"合计": "0", "因公出国（境）费": "", "公务接待费": "未载明"}


def test_the_dates_of_the_file_are_those_of_the_record(tmp_path: Path) -> None:
    edition = tiny(tmp_path, "公开: {形成日期: 2024-03-01, 公开日期: 2024-03-08}\n")
    known = read(edition, only(edition)).core_properties
    assert (str(known.created)[:10], str(known.modified)[:10]) == ("2024-03-01", "2024-03-08")


def test_a_file_without_dates_on_record_has_none() -> None:
    known = read(reference(), only(reference())).core_properties
    assert (known.created, known.modified, known.revision) == (None, None, 1)


def test_the_file_names_the_issuer_as_its_author() -> None:
    known = read(reference(), only(reference())).core_properties
    assert known.author == "广州市荔湾区机关事务管理局"
    assert known.title == only(reference()).title
    assert (known.subject, known.language) == ("部门整体支出绩效自评报告", "zh-CN")


@pytest.mark.parametrize(("folder", "filed"), DOCUMENTS)
def test_the_same_report_gives_the_same_bytes(folder: Path, filed: Filed) -> None:
    edition = folder_edition(folder)
    assert word_file(edition, filed) == word_file(edition, filed)


def test_made_up_data_say_so_on_every_page() -> None:
    edition = sample_edition(12, 2)
    document = read(edition, edition.archive.documents[0])
    heads = (document.sections[0].header, document.sections[0].even_page_header)
    assert all(edition.archive.site.sample_notice in head.paragraphs[0].text for head in heads)


def test_real_data_have_no_words_at_the_head() -> None:
    document = read(reference(), only(reference()))
    assert document.sections[0].header.is_linked_to_previous


@pytest.fixture(params=[*HOSTILE, "\x00\x0b\ud800\ufffe坏", "]]></w:t><w:t>"])
def hostile(request: pytest.FixtureRequest, tmp_path: Path) -> Folder:
    words = "".join(c for c in request.param if c.isprintable())
    folder = Folder(words)
    folder.write(tmp_path)
    return folder


def shape(data: bytes) -> list[str]:
    """The elements of the document in order."""
    body = Document(io.BytesIO(data)).element.body
    return [str(one.tag) for one in body.iter() if one.tag != qn("w:br")]


def test_hostile_words_come_out_as_words(hostile: Folder, tmp_path: Path) -> None:
    edition = folder_edition(tmp_path)
    for filed in edition.archive.documents:
        data = word_file(edition, filed)
        text = " ".join(lines(Document(io.BytesIO(data))))
        assert "".join(filed.title.split()) in "".join(text.split())
        assert hostile.text("原因") in text or filed.project_id


def test_hostile_words_change_nothing_but_the_words(tmp_path: Path) -> None:
    made = []
    for number, said in enumerate(("<w:p/>", "abcdef")):
        edition = folder_edition(Folder(said).write(tmp_path / str(number)))
        made.append([shape(word_file(edition, filed)) for filed in edition.archive.documents])
    assert made[0] == made[1]


def test_the_parts_are_undated_and_in_order() -> None:
    names = list(parts(word_file(reference(), only(reference()))))
    assert names == sorted(names)
    assert names[0] == "[Content_Types].xml"
