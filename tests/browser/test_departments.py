"""A department through the years as a reader meets it: found by an old name, followed through gaps and a merger."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.browser.accessibility import violations
from tests.pages.district import FILES
from tests.sites import build, served
from tests.tiny_content import write_folder

PAGES = ("departments/", "departments/jia/", "departments/yi/", "departments/bing/", "status/")


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where the tiny district is served."""
    folder = tmp_path_factory.mktemp("district")
    with served(build(write_folder(folder / "content", FILES), folder / "build")) as shown:
        yield shown


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("path", PAGES)
def test_a_page_is_accessible(page: Page, address: str, path: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(address + path)
    assert violations(page) == []


@pytest.mark.parametrize("path", PAGES)
def test_a_page_needs_no_sideways_scrolling(page: Page, address: str, path: str) -> None:
    page.set_viewport_size({"width": 320, "height": 900})
    page.goto(address + path)
    assert page.evaluate("() => document.documentElement.scrollWidth") <= 320


def test_a_department_is_found_by_its_former_name(page: Page, address: str) -> None:
    page.goto(f"{address}search/?q=示例甲办")
    found = page.locator("#results a").filter(has_text="示例甲局历年情况")
    expect(found.first).to_be_visible()


def test_departments_are_a_kind_of_page_in_search(page: Page, address: str) -> None:
    page.goto(f"{address}search/?q=示例&内容=部门")
    expect(page.locator("#results > li h2").first).to_be_visible()
    titles = page.locator("#results > li h2").all_text_contents()
    assert all("历年情况" in title for title in titles), titles


def test_a_merged_department_is_followed_to_its_successor_by_keyboard(
    page: Page, address: str
) -> None:
    page.goto(f"{address}departments/yi/")
    page.locator(".went a").focus()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("/departments/jia/$"))


def test_a_reader_goes_from_a_report_to_its_other_year_and_on(page: Page, address: str) -> None:
    page.goto(f"{address}2023/jia/")
    page.get_by_role("navigation", name="各年度").get_by_role("link", name="2022 年度").click()
    expect(page).to_have_url(re.compile("/2022/jia/$"))
    page.get_by_role("navigation", name="各年度").get_by_role("link", name="历年情况").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("示例甲局历年情况")


def test_a_reader_goes_to_the_next_of_the_year_and_back(page: Page, address: str) -> None:
    page.goto(f"{address}2023/jia/")
    page.get_by_role("navigation", name="相邻的报告").get_by_role("link", name="示例丙中心").click()
    expect(page).to_have_url(re.compile("/2023/bing/$"))
    page.locator('a[rel="prev"]').click()
    expect(page).to_have_url(re.compile("/2023/jia/$"))


def test_the_years_of_a_department_are_set_side_by_side(page: Page, address: str) -> None:
    page.goto(f"{address}2022/jia/")
    page.get_by_role("link", name="各年度对照").click()
    expect(page.get_by_role("table").first).to_contain_text("650.25")
    expect(page.get_by_role("table").first).to_contain_text("590")


def test_the_status_says_every_state_in_words(page: Page, address: str) -> None:
    page.goto(f"{address}status/")
    row = page.get_by_role("row").filter(has_text="示例丙中心")
    for word in ("已公开", "只有项目自评表", "未见公开", "未设立"):
        expect(row).to_contain_text(word)


def test_without_script_every_figure_is_there(page: Page, address: str) -> None:
    context = page.context.browser
    assert context is not None
    plain = context.new_context(java_script_enabled=False).new_page()
    plain.goto(f"{address}departments/jia/")
    table = plain.locator("table").filter(has_text="全年预算数").first
    for words in ("700.50", "650.25", "+60.25", "没有报告", "480"):
        expect(table).to_contain_text(words)
    plain.context.close()
