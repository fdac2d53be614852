"""Every reader: with a screen reader, on a telephone, by keyboard, without script, on paper."""

import re
from collections.abc import Iterator
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.accessibility import violations
from tests.sites import KINDS

EVERY_KIND = {**KINDS, "search": f"search/?q={quote('后勤')}", "404": "no-such-page/"}
CHAPTERS = (
    "2023/", "2023/jiguan-shiwu/", "departments/", "problems/", "findings/", "data/", "checks/", "glossary/", "about/",
    "accessibility/",
)  # fmt: skip


def open_page(page: Page, address: str, name: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(address + EVERY_KIND[name])
    if name == "search":
        expect(page.locator("#results > li").first).to_be_visible()


# The methods say nothing of the content, so that test_modes.py has asked for all.
@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("name", [name for name in EVERY_KIND if name != "checks"])
def test_a_page_is_accessible(page: Page, real_address: str, name: str, width: int) -> None:
    open_page(page, real_address, name, width)
    assert violations(page) == []


@pytest.mark.parametrize("width", [390, 320])
@pytest.mark.parametrize("name", EVERY_KIND)
def test_a_page_needs_no_sideways_scrolling(
    page: Page, real_address: str, name: str, width: int
) -> None:
    open_page(page, real_address, name, width)
    assert page.evaluate("() => document.documentElement.scrollWidth") <= width


def test_the_menu_is_open_on_a_wide_screen(page: Page, real_address: str) -> None:
    open_page(page, real_address, "home", 1280)
    expect(page.get_by_role("navigation", name="主导航")).to_be_visible()


def test_the_menu_is_folded_on_a_telephone(page: Page, real_address: str) -> None:
    open_page(page, real_address, "home", 390)
    expect(page.locator("#menu")).to_be_hidden()


def test_the_menu_opens_by_keyboard(page: Page, real_address: str) -> None:
    open_page(page, real_address, "home", 390)
    page.get_by_role("button", name="菜单").press("Enter")
    expect(page.locator("#menu")).to_be_visible()


def test_the_menu_folds_again_by_keyboard(page: Page, real_address: str) -> None:
    open_page(page, real_address, "home", 390)
    page.get_by_role("button", name="菜单").press("Enter")
    page.get_by_role("button", name="菜单").press("Enter")
    expect(page.locator("#menu")).to_be_hidden()


def test_the_menu_button_says_whether_the_menu_is_open(page: Page, real_address: str) -> None:
    open_page(page, real_address, "home", 390)
    button = page.get_by_role("button", name="菜单")
    folded = button.get_attribute("aria-expanded")
    button.press("Enter")
    assert (folded, button.get_attribute("aria-expanded")) == ("false", "true")


def test_the_first_key_reaches_the_skip_link(page: Page, real_address: str) -> None:
    open_page(page, real_address, "report", 1280)
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="跳到正文")).to_be_focused()


def test_the_skip_link_is_seen_when_reached(page: Page, real_address: str) -> None:
    open_page(page, real_address, "report", 1280)
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="跳到正文")).to_be_in_viewport()


def test_the_skip_link_leads_to_the_text(page: Page, real_address: str) -> None:
    open_page(page, real_address, "report", 1280)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("#content")).to_be_focused()


@pytest.mark.parametrize("name", ["home", "report"])
def test_a_wide_table_can_be_reached_by_keyboard(page: Page, real_address: str, name: str) -> None:
    open_page(page, real_address, name, 390)
    page.locator(".scroll").first.focus()
    expect(page.locator(".scroll").first).to_be_focused()


@pytest.fixture(scope="module")
def without_script(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(java_script_enabled=False)
    yield context
    context.close()


@pytest.fixture(scope="module")
def home_without_script(without_script: BrowserContext, real_address: str) -> Page:
    page = without_script.new_page()
    open_page(page, real_address, "home", 390)
    return page


@pytest.fixture(scope="module")
def report_without_script(without_script: BrowserContext, real_address: str) -> Page:
    page = without_script.new_page()
    open_page(page, real_address, "report", 390)
    return page


@pytest.mark.parametrize("chapter", CHAPTERS)
def test_without_script_every_chapter_can_be_reached_from_the_home_page(
    home_without_script: Page, chapter: str
) -> None:
    expect(home_without_script.locator(f'a[href="{chapter}"]').first).to_be_visible()


@pytest.mark.parametrize(
    "figure", ["6,390.11", "6,385.04", "99.92%", "5,394.61", "990.38", "2,141.96", "4,243.08", "950", "483.12", "477.99", "98.94%"]
)  # fmt: skip
def test_without_script_a_figure_can_be_read(report_without_script: Page, figure: str) -> None:
    expect(report_without_script.get_by_text(figure, exact=True).first).to_be_visible()


def test_paper_carries_no_header(page: Page, real_address: str) -> None:
    open_page(page, real_address, "report", 1280)
    page.emulate_media(media="print")
    expect(page.locator(".site-header")).to_be_hidden()


def test_paper_carries_no_footer(page: Page, real_address: str) -> None:
    open_page(page, real_address, "report", 1280)
    page.emulate_media(media="print")
    expect(page.locator(".site-footer")).to_be_hidden()


def test_paper_says_who_published(page: Page, real_address: str) -> None:
    open_page(page, real_address, "report", 1280)
    page.emulate_media(media="print")
    expect(page.locator(".facts").first).to_contain_text("广州市荔湾区机关事务管理局")
    expect(page.locator(".facts").first).to_be_visible()


def test_paper_folds_nothing_of_a_difference_away(page: Page, real_address: str) -> None:
    open_page(page, real_address, "report", 1280)
    page.emulate_media(media="print")
    expect(page.locator(".diff .eq").first).to_be_visible()


def test_paper_is_a4(page: Page, real_address: str) -> None:
    open_page(page, real_address, "report", 1280)
    media_box = re.search(
        rb"/MediaBox ?\[0 0 ([0-9.]+) ([0-9.]+)\]", page.pdf(prefer_css_page_size=True)
    )
    assert media_box is not None
    assert [round(float(one)) for one in media_box.groups()] in ([595, 842], [596, 842])


@pytest.mark.parametrize("name", ["home", "year", "report", "problems", "department"])
def test_on_paper_nothing_is_cut(page: Page, real_address: str, name: str) -> None:
    """174 mm are 658 px."""
    open_page(page, real_address, name, 658)
    page.emulate_media(media="print")
    assert page.evaluate("() => document.documentElement.scrollWidth") <= 658
