"""A citizen asks how a figure was checked: by mouse, by keyboard, without script, on paper."""

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.sites import KINDS

# 基本支出, which is part of a sum that holds.
PART = "2,141.96 怎么核对的"


@pytest.fixture
def report(page: Page, real_address: str) -> Page:
    page.goto(real_address + KINDS["report"])
    return page


def test_a_trace_is_closed_until_it_is_asked_for(report: Page) -> None:
    expect(report.locator("#A101n2")).to_be_hidden()


def test_a_figure_opens_its_trace(report: Page) -> None:
    report.get_by_role("link", name=PART).click()
    expect(report.locator("#A101n2")).to_be_in_viewport()
    expect(report.locator("#A101n2")).to_contain_text("代表 6,385.035 至 6,385.045")


def test_a_figure_opens_its_trace_by_keyboard(report: Page) -> None:
    report.get_by_role("link", name=PART).focus()
    report.keyboard.press("Enter")
    expect(report.locator("#A101n2")).to_be_in_viewport()
    expect(report.locator("details:has(#A101n2) summary")).to_be_focused()
    report.keyboard.press("Tab")
    expect(report.locator("#A101n2 a").first).to_be_focused()


def test_the_same_figure_opens_its_trace_again(report: Page) -> None:
    report.get_by_role("link", name=PART).click()
    report.locator("details:has(#A101n2) summary").click()
    expect(report.locator("#A101n2")).to_be_hidden()
    report.get_by_role("link", name=PART).click()
    expect(report.locator("#A101n2")).to_be_visible()


def test_a_figure_opens_its_trace_without_script(browser: Browser, real_address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(real_address + KINDS["report"])
    page.get_by_role("link", name=PART).click()
    expect(page.locator("#A101n2")).to_be_in_viewport()
    context.close()


def test_a_shared_address_opens_the_trace(page: Page, real_address: str) -> None:
    page.goto(f"{real_address}{KINDS['report']}#A105n1")
    expect(page.locator("#A105n1")).to_be_in_viewport()


def test_the_key_figures_lead_to_their_traces(report: Page) -> None:
    report.locator(".strip").get_by_role("link", name="6,385.04 怎么核对的").click()
    expect(report.locator("#A101n1")).to_be_in_viewport()


def test_a_trace_leads_to_the_line_of_the_data(report: Page) -> None:
    report.get_by_role("link", name=PART).click()
    report.locator("#A101n2").get_by_role("link", name="第 45 行").click()
    expect(report.locator("#L45")).to_contain_text("2141.96")


def test_a_trace_leads_to_the_method(report: Page) -> None:
    report.get_by_role("link", name=PART).click()
    report.locator("#A101n2").get_by_role("link", name="A101").click()
    expect(report.locator("#A101")).to_be_in_viewport()


def test_every_way_in_is_large_enough_for_a_finger(report: Page) -> None:
    sizes = [one.bounding_box() for one in report.locator("a.how").all()]
    assert sizes
    assert all(box and box["height"] >= 24 and box["width"] >= 24 for box in sizes)


def test_a_way_in_does_not_move_its_figure(report: Page) -> None:
    cells = report.locator("td.n:has(a.how)")
    ends = cells.evaluate_all(
        "cells => cells.map(one => one.getBoundingClientRect().right - parseFloat(getComputedStyle(one).paddingRight)"
        " - one.querySelector('a').getBoundingClientRect().right)"
    )
    assert ends
    assert all(abs(end) < 1 for end in ends)


def test_on_paper_the_traces_of_differences_are_open_and_others_closed(report: Page) -> None:
    report.evaluate("dispatchEvent(new Event('beforeprint'))")
    report.emulate_media(media="print")
    expect(report.locator("#A101n1")).to_be_visible()
    expect(report.locator("#A101n2")).to_be_hidden()


def test_the_findings_show_the_same(page: Page, real_address: str) -> None:
    page.goto(real_address + KINDS["findings"])
    page.get_by_text("怎么核对的").first.click()
    expect(page.locator("details[open] dl").first).to_contain_text(
        "一般公共预算财政拨款支出 5,394.61"
    )
