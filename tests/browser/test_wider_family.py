"""The wider family of forms for every reader: wide tables on a telephone, with a screen reader, on paper."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.accessibility import violations
from tests.sites import served

PAGES = (
    "national-form-with-indicators/2023/",
    "national-form-with-indicators/2023/shili-ju/",
    "national-form-with-indicators/2023/shili-ju/chuangkou/",
    "national-form-with-indicators/2023/shili-zhongxin/shebei/",
    "hunan-staffing-and-three-public/2023/shili-ju/",
    "hunan-staffing-and-three-public/findings/",
    "three-years-of-one-department/2022/shili-ju/",
)
REPORT, FORM = PAGES[1:3]


@pytest.fixture(scope="module")
def address(
    golden_site: Callable[[str], Path], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[str]:
    """Where the golden sites are served, each below its name."""
    folder = tmp_path_factory.mktemp("golden")
    for name in {page.partition("/")[0] for page in PAGES}:
        (folder / name).symlink_to(golden_site(name))
    with served(folder) as shown:
        yield shown


def open_page(page: Page, address: str, path: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(address + path)


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("path", PAGES)
def test_a_page_is_accessible(page: Page, address: str, path: str, width: int) -> None:
    open_page(page, address, path, width)
    assert violations(page) == []


@pytest.mark.parametrize("width", [390, 320])
@pytest.mark.parametrize("path", PAGES)
def test_a_page_needs_no_sideways_scrolling(
    page: Page, address: str, path: str, width: int
) -> None:
    open_page(page, address, path, width)
    assert page.evaluate("() => document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("width", [1280, 390])
def test_no_table_needs_it_either(page: Page, address: str, width: int) -> None:
    open_page(page, address, REPORT, width)
    wider = "all => all.filter(one => one.scrollWidth > one.clientWidth).length"
    assert page.locator(".scroll").evaluate_all(wider) == 0


def test_on_a_telephone_a_value_stands_beside_its_label(page: Page, address: str) -> None:
    open_page(page, address, REPORT, 390)
    cell = page.locator('td[data-label="实际完成值"]').first
    label = cell.evaluate("cell => getComputedStyle(cell, '::before').content")
    assert label == '"实际完成值"'


def test_on_a_telephone_an_indicator_stands_under_its_group(page: Page, address: str) -> None:
    open_page(page, address, REPORT, 390)
    group = page.locator('th.group:has-text("产出指标")').bounding_box()
    name = page.locator('th:has-text("示例窗口数")').bounding_box()
    assert group is not None
    assert name is not None
    assert group["y"] < name["y"]


def test_the_report_leads_to_the_form_and_back(page: Page, address: str) -> None:
    open_page(page, address, REPORT, 1280)
    page.get_by_role("link", name="示例窗口改造").click()
    expect(page).to_have_url(address + FORM)
    page.get_by_role("link", name="示例局", exact=True).click()
    expect(page).to_have_url(address + REPORT)


def test_the_review_stands_at_the_top(page: Page, address: str) -> None:
    open_page(page, address, REPORT, 1280)
    page.get_by_role("link", name="自评；财政复核得分 91.5 分，等级“优”").click()
    expect(page.get_by_role("heading", name="财政复核")).to_be_in_viewport()


def test_on_paper_the_columns_have_their_heads(page: Page, address: str) -> None:
    open_page(page, address, REPORT, 1280)
    page.emulate_media(media="print")
    expect(page.get_by_role("columnheader", name="实际完成值")).to_be_visible()
