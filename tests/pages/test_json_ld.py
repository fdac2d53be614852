"""schema.org's words in the head of a page: true, small, and harmless whatever the content says."""

import json
from pathlib import Path
from typing import Any

import pytest
from jinja2 import Environment

from generator.build.folders import PAGE_TEMPLATES, TEMPLATES
from generator.checks.run import examine
from generator.exports.registry import addresses
from generator.model.archive import Archive
from generator.model.reading import Reading, read_archive
from generator.pages.emit import render
from tests.exports.editions import edition_of, joined
from tests.hostile import HOSTILE, Folder
from tests.pages.made import all_pages
from tests.tiny_content import FILE, read_folder, whole_report

REPORT = "2023/shili/"
DATED = "公开: {公开日期: 2024-08-30, 文号: 示〔2024〕1号}\n来源: {网址: https://example.gov.cn/a.pdf}\n"


def archive_of(reading: Reading) -> Archive:
    assert reading.archive is not None
    return reading.archive


def heads(reading: Reading, *, files: bool = True) -> dict[str, Any]:
    """The data of the head of every page that has any, by its address."""
    archive = archive_of(reading)
    made = addresses(joined(edition_of(reading))) if files else ()
    pages = all_pages(archive, examine(reading))
    found = {}
    written = render(pages, PAGE_TEMPLATES, archive.glossary, made)
    for page, (_, text) in zip(pages, written, strict=True):
        head = json.loads(text.splitlines()[1].removeprefix("page: "))
        found[page.address] = head.get("linked_data")
    return found


def read(folder: Path, fragment: str, **site: str) -> Reading:
    settings = "".join(f"{name}: {words}\n" for name, words in {"网站名称": "示例", **site}.items())
    return read_folder(folder, {FILE: whole_report(fragment), "site.yml": settings})


def test_a_report_is_told_as_a_report(tmp_path: Path) -> None:
    told = heads(read(tmp_path, DATED))[REPORT]
    issuer = {"@type": "GovernmentOrganization", "name": "示例局"}
    files = told.pop("encoding")
    assert told == {
        "@context": "https://schema.org",
        "@type": "Report",
        "name": "2023年度示例局部门整体支出绩效自评报告",
        "inLanguage": "zh-CN",
        "about": issuer,
        "publisher": issuer,
        "temporalCoverage": "2023",
        "datePublished": "2024-08-30",
        "reportNumber": "示〔2024〕1号",
        "isBasedOn": "https://example.gov.cn/a.pdf",
    }
    assert [one["contentUrl"] for one in files] == [
        "2023-shili.docx",
        "2023-shili.xlsx",
        "2023-shili.csv",
        "2023-shili.yml",
        "../../api/v1/reports/2023/shili.json",
    ]


def test_what_is_not_known_is_left_out(tmp_path: Path) -> None:
    told = heads(read(tmp_path, "前言: 好\n"))[REPORT]
    assert {"datePublished", "reportNumber", "isBasedOn", "url"} & set(told) == set()


def test_the_home_page_and_a_year_are_sets_of_data(tmp_path: Path) -> None:
    told = heads(read(tmp_path, DATED, 主办单位="示例区财政局"))
    for address in ("", "2023/"):
        assert told[address]["@type"] == "Dataset"
        assert told[address]["publisher"]["name"] == "示例区财政局"
        assert {one["@type"] for one in told[address]["distribution"]} == {"DataDownload"}


def test_files_that_are_not_made_are_not_named(tmp_path: Path) -> None:
    told = heads(read(tmp_path, DATED), files=False)
    assert "encoding" not in told[REPORT]
    assert "distribution" not in told[""]


def test_addresses_are_absolute_where_the_site_has_one(tmp_path: Path) -> None:
    told = heads(read(tmp_path, DATED, 网址="https://example.gov.cn/jx"))[REPORT]
    assert told["url"] == "https://example.gov.cn/jx/2023/shili/"
    assert all(
        one["contentUrl"].startswith("https://example.gov.cn/jx/") for one in told["encoding"]
    )


def test_it_is_small(tmp_path: Path) -> None:
    assert len(json.dumps(heads(read(tmp_path, DATED))[REPORT])) < 2_000


def test_the_theme_writes_it_with_nothing_but_tojson() -> None:
    theme = (TEMPLATES / "theme" / "main.html").read_text(encoding="utf-8")
    assert '<script type="application/ld+json">{{ head.linked_data | tojson }}</script>' in theme


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_neither_end_the_block_nor_change_in_it(tmp_path: Path, words: str) -> None:
    folder = Folder(words)
    folder.write(tmp_path)
    told = heads(read_archive(tmp_path))["2023/shili-ju/"]
    written = Environment(autoescape=True).from_string("{{ told | tojson }}").render(told=told)
    assert not set("<>&'") & set(written)
    assert json.loads(written) == told
    assert " ".join(words.split()) in told["name"]


def test_made_up_content_is_told_as_such(tmp_path: Path) -> None:
    told = heads(read(tmp_path, DATED, 示例数据="是", 简介="介绍"))
    assert {one["@type"] for one in told.values() if one} == {"Dataset", "Report"}
    for address, one in told.items():
        assert one is None or one["description"].startswith("示例数据："), address


def test_a_set_of_data_says_of_what_region_it_is(tmp_path: Path) -> None:
    assert heads(read(tmp_path, DATED, 地区="示例区"))["2023/"]["spatialCoverage"] == "示例区"
    assert "spatialCoverage" not in heads(read(tmp_path, DATED))["2023/"]
