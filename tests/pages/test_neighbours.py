"""From every report and form the reader can go on."""

import html
from pathlib import Path

import pytest

from generator.addresses import Registry
from generator.pages.report.neighbours import Neighbours
from generator.pages.report.view import ReportView
from tests.pages.district import district
from tests.pages.made import all_pages, markdown


@pytest.fixture
def views(tmp_path: Path) -> dict[str, Neighbours]:
    pages = all_pages(*district(tmp_path))
    return {
        page.address: page.view.neighbours
        for page in pages
        if isinstance(page.view, ReportView) and page.view.neighbours
    }


def test_every_report_and_form_has_its_ways(views: dict[str, Neighbours]) -> None:
    assert len(views) == 8


def test_a_report_leads_to_its_other_years(views: dict[str, Neighbours]) -> None:
    assert [step.address for step in views["2022/jia/"].years] == [
        "2023/jia/", "2022/jia/", "2020/jia/",
    ]  # fmt: skip


def test_a_report_leads_to_the_next_of_its_year(views: dict[str, Neighbours]) -> None:
    one = views["2023/jia/"]
    assert one.before is None
    assert one.after is not None
    assert (one.after.words, one.after.address) == ("示例丙中心", "2023/bing/")


def test_a_report_leads_to_its_department(views: dict[str, Neighbours]) -> None:
    assert views["2020/jia/"].department.address == "departments/jia/"


def test_years_are_set_side_by_side_by_their_addresses(views: dict[str, Neighbours]) -> None:
    assert views["2022/jia/"].compare == "r=2023/jia/&r=2022/jia/&r=2020/jia/"


def test_one_year_is_not_compared(views: dict[str, Neighbours]) -> None:
    assert views["2023/bing/"].compare == ""


def test_a_form_leads_to_the_other_years_of_its_project(views: dict[str, Neighbours]) -> None:
    assert [step.address for step in views["2023/bing/shebei/"].years] == [
        "2023/bing/shebei/", "2022/bing/shebei/",
    ]  # fmt: skip


def test_the_ways_stand_on_the_page(tmp_path: Path) -> None:
    pages = markdown(*district(tmp_path))
    text = html.unescape(pages["2023/jia/index.md"])
    for address in ("../../2022/jia/", "../../departments/jia/", "../bing/", "../../status/"):
        assert f'href="{address}"' in text


def test_a_link_carries_what_the_page_is_asked() -> None:
    registry = Registry(["compare/", "2023/jia/"])
    assert registry.link("2023/jia/", "compare/", "", "r=a") == "../../compare/?r=a"
    assert registry.link("2023/jia/", "compare/", "b", "r=a") == "../../compare/?r=a#b"
