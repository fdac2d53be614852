"""Menu and footer: of constant size, and only of pages that are made."""

from pathlib import Path

import pytest

from generator.addresses import SEARCH
from generator.model.archive import Archive
from generator.pages.page import footer, menu
from tests.pages.one_report import archive_of

EVERY = ["首页", "年度", "部门", "问题与改进", "公布的差异", "数据", "核对方法"]


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    return archive_of(tmp_path, "前言: 示例。\n")


def words(archive: Archive, *missing: str) -> list[str]:
    return [words for _, words, _ in menu(archive.years, lambda address: address not in missing)]


def test_the_menu_leads_to_the_main_pages(archive: Archive) -> None:
    assert words(archive) == EVERY


@pytest.mark.parametrize(
    ("address", "gone"), [("departments/", "部门"), ("problems/", "问题与改进"), ("data/", "数据")]
)
def test_a_page_that_is_not_made_is_not_in_the_menu(
    archive: Archive, address: str, gone: str
) -> None:
    assert words(archive, address) == [one for one in EVERY if one != gone]


def test_the_year_of_the_menu_is_the_newest(archive: Archive) -> None:
    [address] = [to for section, _, to in menu(archive.years, lambda _: True) if section == "years"]
    assert address == "2023/"


def test_every_page_of_the_menu_but_home_is_in_the_footer(archive: Archive) -> None:
    below = {to for _, entries in footer(archive.years, lambda _: True) for _, _, to in entries}
    assert {to for _, _, to in menu(archive.years, lambda _: True)} - below == {""}


def test_a_heading_without_a_page_is_not_in_the_footer(archive: Archive) -> None:
    made = footer(archive.years, lambda address: address == SEARCH)
    assert [(heading, len(entries)) for heading, entries in made] == [("本站", 2)]
