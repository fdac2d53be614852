"""The sitemap: every page, dated only by the record, in files that hold no more than the protocol allows."""

from pathlib import Path

from lxml import etree

from generator.exports.edition import Edition
from generator.exports.sitemap import MOST, days_of, sitemap
from tests.exports.editions import joined, reference, sample_edition, tiny
from tests.pages.made import all_pages

S = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
ADDRESS = "https://example.gov.cn/jx"


def files(edition: Edition, most: int = MOST) -> dict[str, etree._Element]:
    pages = [page.address for page in all_pages(edition.archive, edition.examination)]
    return {
        name: etree.fromstring(text.encode())
        for name, text in sitemap(joined(edition).pieces, pages, ADDRESS, most)
    }


def addresses(root: etree._Element) -> list[str]:
    return [str(one.text) for one in root.iter(f"{S}loc")]


def test_every_page_is_named_once_by_its_full_address() -> None:
    edition = sample_edition(12, 2)
    pages = all_pages(edition.archive, edition.examination)
    [root] = files(edition).values()
    assert addresses(root) == [f"{ADDRESS}/{page.address}" for page in pages]


def test_what_has_no_date_on_record_has_none_here() -> None:
    [root] = files(reference()).values()
    assert list(root.iter(f"{S}lastmod")) == []


def test_a_report_is_dated_by_its_last_correction(tmp_path: Path) -> None:
    edition = tiny(
        tmp_path,
        "公开: {公开日期: 2024-08-30}\n更正记录:\n"
        "  - {日期: 2024-09-01, 位置: 部门, 原值: 甲, 更正值: 乙, 原因: 误}\n",
    )
    days = days_of(joined(edition).pieces)
    assert {days[one] for one in ("2023/shili/", "2023/shili/source/", "2023/", "")} == {
        "2024-09-01"
    }


def test_a_correction_does_not_date_what_was_published_nobody_knows_when(tmp_path: Path) -> None:
    edition = tiny(
        tmp_path,
        "更正记录:\n  - {日期: 2024-09-01, 位置: 部门, 原值: 甲, 更正值: 乙, 原因: 误}\n",
    )
    assert days_of(joined(edition).pieces)["2023/shili/"] == ""


def test_a_year_is_not_dated_while_one_of_its_reports_is_not() -> None:
    archive = sample_edition(12, 2).archive
    days = days_of(joined(sample_edition(12, 2)).pieces)
    for year in archive.years:
        own = [days[f"{year}/{one.department_id}/"] for one in archive.of_year(year)]
        assert bool(days[f"{year}/"]) <= all(own)


def test_many_pages_are_divided_and_an_index_names_the_files() -> None:
    edition = sample_edition(12, 2)
    [whole] = files(edition).values()
    index, *parts = files(edition, most=10).items()
    assert index[0] == "sitemap.xml"
    assert index[1].tag == f"{S}sitemapindex"
    assert addresses(index[1]) == [f"{ADDRESS}/{name}" for name, _ in parts]
    assert [one for _, part in parts for one in addresses(part)] == addresses(whole)
    assert all(len(addresses(part)) <= 10 for _, part in parts)


def test_an_address_is_escaped(tmp_path: Path) -> None:
    edition = tiny(tmp_path, "前言: 好\n")
    pages = all_pages(edition.archive, edition.examination)
    [(_, text)] = sitemap(joined(edition).pieces, [pages[0].address], "https://example.gov.cn/a&b")
    assert addresses(etree.fromstring(text.encode())) == ["https://example.gov.cn/a&b/"]
