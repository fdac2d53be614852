"""The glossary's words explain themselves on hover, focus and tap, and are links without script (WCAG 1.4.13)."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.sites import KINDS

MEANING = "这一年实际花出去的钱，也叫决算数。"


@pytest.fixture
def report(page: Page, real_address: str) -> Page:
    page.goto(real_address + KINDS["report"])
    return page


@pytest.fixture
def phone(browser: Browser, real_address: str) -> Iterator[Page]:
    context = browser.new_context(
        viewport={"width": 390, "height": 800}, has_touch=True, is_mobile=True
    )
    page = context.new_page()
    page.goto(real_address + KINDS["report"])
    yield page
    context.close()


def word(page: Page) -> Locator:
    return page.locator(".strip").get_by_role("link", name="全年执行数", exact=True)


def tip(page: Page) -> Locator:
    return page.get_by_role("tooltip")


def test_a_word_explains_itself_under_the_pointer(report: Page) -> None:
    word(report).hover()
    expect(tip(report)).to_have_text(MEANING)


def test_a_word_explains_itself_on_focus(report: Page) -> None:
    word(report).focus()
    expect(tip(report)).to_have_text(MEANING)
    expect(word(report)).to_have_attribute("aria-describedby", "meaning")


def test_the_explanation_goes_with_the_focus(report: Page) -> None:
    word(report).focus()
    expect(tip(report)).to_be_visible()
    word(report).blur()
    expect(tip(report)).to_be_hidden()


def test_the_explanation_stays_while_the_pointer_is_on_it(report: Page) -> None:
    word(report).hover()
    tip(report).hover()
    report.wait_for_timeout(500)
    expect(tip(report)).to_be_visible()
    report.mouse.move(5, 700)
    expect(tip(report)).to_be_hidden()


def test_escape_puts_the_explanation_away_and_keeps_the_focus(report: Page) -> None:
    word(report).focus()
    expect(tip(report)).to_be_visible()
    report.keyboard.press("Escape")
    expect(tip(report)).to_be_hidden()
    expect(word(report)).to_be_focused()


def test_the_explanation_moves_nothing(report: Page) -> None:
    before = report.locator("#tasks").bounding_box()
    word(report).hover()
    expect(tip(report)).to_be_visible()
    assert report.locator("#tasks").bounding_box() == before


def test_an_explanation_in_a_table_is_not_cut_off(report: Page) -> None:
    report.emulate_media(reduced_motion="reduce")
    report.locator(".scroll a.term").first.focus()
    expect(tip(report)).to_be_visible()
    seen = tip(report).evaluate(
        "tip => { const b = tip.getBoundingClientRect();"
        " return [[b.left + 2, b.top + 2], [b.right - 2, b.bottom - 2]]"
        ".every(([x, y]) => tip.contains(document.elementFromPoint(x, y))); }"
    )
    assert seen


def test_a_tap_explains_and_a_second_leads_to_the_glossary(phone: Page) -> None:
    word(phone).tap()
    expect(tip(phone)).to_contain_text(MEANING)
    assert phone.url.endswith(KINDS["report"])
    word(phone).tap()
    expect(phone.locator(".terms div:target dt")).to_have_text("全年执行数")


def test_a_tap_elsewhere_puts_the_explanation_away(phone: Page) -> None:
    word(phone).tap()
    expect(tip(phone)).to_be_visible()
    phone.locator("h1").tap()
    expect(tip(phone)).to_be_hidden()


def test_an_explanation_fits_on_a_small_screen(phone: Page) -> None:
    phone.locator(".strip a.term").last.tap()
    expect(tip(phone)).to_be_visible()
    box = tip(phone).bounding_box()
    assert box is not None
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 390


def test_a_click_leads_to_the_glossary(report: Page) -> None:
    word(report).click()
    expect(report.locator(".terms div:target dt")).to_have_text("全年执行数")


def test_without_script_a_word_is_a_link(browser: Browser, real_address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(real_address + KINDS["report"])
    word(page).click()
    expect(page.locator(".terms div:target dt")).to_have_text("全年执行数")
    context.close()


def test_below_another_portals_path_words_explain_themselves_too(
    page: Page, address_below: str
) -> None:
    page.goto(address_below + KINDS["report"])
    word(page).hover()
    expect(tip(page)).to_have_text(MEANING)
