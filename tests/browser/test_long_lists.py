"""Lists on pages of their own as a reader meets them: a region chosen, its rows sifted, the way back."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from generator.pages.splitting.regions import slug_of
from tests.browser.accessibility import violations
from tests.exports.editions import sample_edition
from tests.sites import served
from tests.whole_site import write_site

BOUND = 12
DEPARTMENTS = 36
REGION = slug_of("示例市云溪区")
PART = f"2022/departments--{REGION}/"
PAGES = (
    "2022/",
    PART,
    f"2022/departments--{slug_of('示例市示例区')}/j/",
    "departments/",
    "problems/",
    f"problems/2021/{REGION}/",
    "findings/",
    f"findings/notice--{REGION}/",
    "status/",
    f"status/all--{REGION}/",
    "data/",
    f"data/departments--{REGION}/",
)


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where a small sample is served, with so little room on a page that all its lists are divided."""
    edition = sample_edition(DEPARTMENTS, 2)
    folder = tmp_path_factory.mktemp("long")
    with served(write_site(edition.archive, edition.examination, folder, BOUND)) as shown:
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


def test_a_reader_comes_to_a_region_and_back(page: Page, address: str) -> None:
    page.goto(f"{address}2022/")
    page.locator(".parts").first.get_by_role("link", name="云溪区").click()
    expect(page).to_have_url(address + PART)
    expect(page.get_by_role("heading", level=1)).to_have_text(
        "2022 年度各部门绩效自评：示例市云溪区"
    )
    page.get_by_role("link", name="回到2022 年度各部门绩效自评").click()
    expect(page).to_have_url(f"{address}2022/")


def test_a_part_is_sifted_and_says_how_much_it_holds(page: Page, address: str) -> None:
    page.goto(address + PART)
    rows = page.locator("table[data-table=departments] tbody tr")
    count = rows.count()
    expect(page.locator(".tools .count")).to_contain_text(f"共 {count} 行")
    page.get_by_role("searchbox", name="在表中找").fill("教育")
    expect(page.locator(".tools .count")).to_contain_text(f"显示 1 行，共 {count} 行")


def test_the_rows_of_a_part_can_be_compared(page: Page, address: str) -> None:
    page.goto(address + PART)
    boxes = page.get_by_role("checkbox")
    boxes.nth(0).check()
    boxes.nth(1).check()
    page.get_by_role("button", name="比较所选 2 个").click()
    expect(page).to_have_url(re.compile(r"/compare/\?r=2022/.+&r=2022/"))


def test_the_parts_beside_it_are_a_step_away(page: Page, address: str) -> None:
    page.goto(address + PART)
    page.locator("a[rel=prev]").click()
    page.locator("a[rel=next]").click()
    expect(page).to_have_url(address + PART)
