"""The page of all downloads, and the links of other pages to theirs."""

from __future__ import annotations

from pathlib import Path

from generator.exports.dictionary import dictionary_of, size_in_words
from generator.exports.edition import Edition
from generator.exports.registry import addresses
from generator.exports.tables import TABLES, tables_of
from generator.pages.data import DataView, data_page
from tests.exports.editions import edition_of, joined, reference, sample_edition
from tests.pages.made import markdown, overview_for
from tests.tiny_content import read_folder

FORM = """\
年度: 2023
部门: 示例局
报告类型: 项目支出绩效自评表
金额单位: 万元
金额小数位: 2
项目:
  项目名称: 示例项目
"""


def view_of(edition: Edition) -> DataView:
    """What the page of an edition shows."""
    view = data_page(overview_for(edition.archive), dictionary_of(joined(edition))).view
    assert isinstance(view, DataView)
    return view


def rendered(edition: Edition) -> dict[str, str]:
    """The Markdown of every page, the downloads being made."""
    archive = edition.archive
    there = joined(edition)
    return markdown(archive, edition.examination, dictionary_of(there), addresses(there))


def test_every_table_is_told_with_every_field() -> None:
    view = view_of(sample_edition())
    assert [one.name for one in view.dictionary.tables] == [f"{one.name}.csv" for one in TABLES]
    for shown, table in zip(view.dictionary.tables, TABLES, strict=True):
        names = [one.name for one in shown.fields]
        # A sample says in each row that it is one.
        assert names == [*(one.name for one in table.columns), "sample"]


def test_a_table_without_rows_is_not_told_of() -> None:
    told = [one.title for one in view_of(reference()).dictionary.tables]
    assert told == [one.title for one in tables_of(joined(reference()))]
    assert "更正记录" not in told


def test_a_file_says_how_large_it_is_where_that_is_known() -> None:
    archive = reference().archive
    known = dictionary_of(
        joined(reference()), {"data/all.zip": 3_171_706, "data/key_tasks.csv": 1_234}
    )
    page = data_page(overview_for(archive), known).view
    assert isinstance(page, DataView)
    assert [one.size for one in page.whole] == ["", "", "3.1 MB"]
    assert {one.size for one in page.dictionary.tables} == {"", "1 KB"}


def test_sizes_read_as_people_say_them() -> None:
    assert [size_in_words(size) for size in (0, 870, 13_500, 3_250_000)] == [
        "0 字节", "870 字节", "13 KB", "3.2 MB",
    ]  # fmt: skip


def test_an_endpoint_without_files_has_no_example() -> None:
    examples = {one.path: one.example for one in view_of(reference()).dictionary.api}
    assert examples["/reports/{year}/{department}.json"] == "api/v1/reports/2023/jiguan-shiwu.json"
    assert examples["/reports/{year}/{department}/{project}.json"] == ""


def test_the_page_leads_to_everything() -> None:
    words = rendered(reference())["data/index.md"]
    for file in ("all.csv", "all.xlsx", "all.zip", "datapackage.json", "figures.csv"):
        assert f'href="{file}"' in words
    assert 'href="../api/v1/openapi.json"' in words


def test_a_report_leads_to_its_five_files() -> None:
    words = rendered(reference())["2023/jiguan-shiwu/index.md"]
    for form in ("docx", "xlsx", "csv", "yml"):
        assert f'href="2023-jiguan-shiwu.{form}" download' in words
    assert 'href="../../api/v1/reports/2023/jiguan-shiwu.json" download' in words


def test_a_year_leads_to_its_table_right_below_it() -> None:
    words = rendered(reference())["2023/index.md"]
    assert (
        words.index("</table>")
        < words.index('href="2023.csv" download')
        < words.index("</table>") + 3000
    )


def test_without_downloads_no_page_offers_any() -> None:
    edition = reference()
    pages = markdown(edition.archive, edition.examination)
    assert "data/index.md" not in pages
    assert [name for name, words in pages.items() if " download>" in words] == []


def test_a_year_of_forms_alone_has_no_table_to_offer(tmp_path: Path) -> None:
    edition = edition_of(read_folder(tmp_path, {"2023/shili/xiangmu.yml": FORM}))
    words = rendered(edition)["2023/index.md"]
    assert "2023.csv" not in words
    assert 'href="../api/v1/years/2023.json" download' in words
