"""Pictures can be read where people read them: on a wide screen, on a phone, in large type."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.sites import served

ADDRESSES = ("", "2023/", "departments/minzheng/")
SMALLEST = 12
TEXTS = """() => [...document.querySelectorAll("svg.picture")].flatMap((picture) => {
  const texts = [...picture.querySelectorAll("text")].filter((one) => one.getBoundingClientRect().width);
  const faults = [];
  for (const [at, one] of texts.entries()) {
    const here = one.getBoundingClientRect();
    for (const other of texts.slice(at + 1)) {
      const there = other.getBoundingClientRect();
      const wide = Math.min(here.right, there.right) - Math.max(here.left, there.left);
      const high = Math.min(here.bottom, there.bottom) - Math.max(here.top, there.top);
      if (wide > 1 && high > 6) faults.push(`${one.textContent} | ${other.textContent}`);
    }
  }
  return faults;
})"""
SIZES = """() => [...document.querySelectorAll("svg.picture text")]
  .map((one) => parseFloat(getComputedStyle(one).fontSize) * one.getScreenCTM().a)"""


@pytest.fixture(scope="module")
def address(district_site: Path) -> Iterator[str]:
    with served(district_site) as base:
        yield base


@pytest.mark.parametrize("kind", ADDRESSES)
def test_the_text_of_a_picture_keeps_its_size_on_a_phone(
    page: Page, address: str, kind: str
) -> None:
    page.set_viewport_size({"width": 390, "height": 800})
    page.goto(address + kind)
    sizes = page.evaluate(SIZES)
    assert len(sizes) > 5
    assert min(sizes) >= SMALLEST


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("kind", ADDRESSES[2:])
def test_the_words_of_a_picture_do_not_lie_upon_each_other(
    page: Page, address: str, kind: str, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(address + kind)
    assert page.locator("svg.picture").count() > 0
    assert page.evaluate(TEXTS) == []


def test_bars_are_seen_in_the_colours_of_the_system(page: Page, address: str) -> None:
    page.emulate_media(forced_colors="active")
    page.goto(address)
    fill = "(one) => getComputedStyle(one).fill"
    spent = page.locator("svg.picture rect.executed").first.evaluate(fill)
    planned = page.locator("svg.picture rect.budget").first.evaluate(fill)
    assert spent != planned


def test_a_picture_needs_no_script(browser: Browser, address: str) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(address + "2023/")
        assert page.locator("#execution svg.picture rect.executed").count() > 1
        assert page.get_by_role("img", name="2023 年度各部门预算与执行").is_visible()
