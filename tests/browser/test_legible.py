"""Nothing on a report is cut off, broken amid its digits or squeezed to a character a line, however wide or large it is."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page

from generator.cli import run
from tests.sites import build, served

# 交通运输局 has indicators with reasons, 水务局 sums in 元, 卫生健康局 the longest tables.
REPORTS = ("jiaotong-yunshu", "shuiwu", "weisheng-jiankang")

# Table cells of some words, so narrow that fewer than three characters stand on each of their lines.
SQUEEZED = """() => [...document.querySelectorAll("th, td")].filter((cell) => {
  const text = cell.textContent.trim();
  const style = getComputedStyle(cell);
  const room = cell.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
  return cell.offsetWidth && text.length > 4 && room / parseFloat(style.fontSize) < 2
    && cell.clientHeight > 4 * parseFloat(style.fontSize);
}).map((cell) => cell.textContent.trim())"""

BROKEN = """() => [...document.querySelectorAll(".strip .num, .strip .computed")].filter((figure) => {
  const range = document.createRange();
  range.selectNodeContents(figure);
  return new Set([...range.getClientRects()].map((one) => Math.round(one.top))).size > 1;
}).map((figure) => figure.textContent)"""

CUT = """() => [...document.querySelectorAll(".scroll")].filter((one) => one.scrollWidth > one.clientWidth + 1)
  .map((one) => one.getAttribute("aria-label"))"""


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a made-up district's reports of a year."""
    folder = tmp_path_factory.mktemp("legible")
    options = ["--departments", "6", "--years", "1", "--out", str(folder / "content")]
    assert run(["sample", "--quiet", *options]) == 0
    with served(build(folder / "content", folder / "out")) as address:
        yield f"{address}2021/"


@pytest.mark.parametrize("report", REPORTS)
@pytest.mark.parametrize(("width", "large"), [(1280, 0), (1280, 1), (900, 0), (390, 0), (320, 1)])
def test_no_report_is_cut_or_squeezed(
    page: Page, sample: str, report: str, width: int, large: int
) -> None:
    if large:
        page.add_init_script("localStorage.setItem('disclosure-type', 'large')")
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(f"{sample}{report}/")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.evaluate(SQUEEZED) == []
    assert page.evaluate(BROKEN) == []
    assert page.evaluate(CUT) == []


def test_paper_says_nothing_of_opening_and_breaks_no_verdict(page: Page, sample: str) -> None:
    page.goto(f"{sample}jiaotong-yunshu/")
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 660, "height": 900})
    text = page.locator("main, article").first.inner_text()
    assert "点开" not in text
    assert "点对象" not in text
    tag = page.locator(".verdicts .tag").first
    assert tag.evaluate(
        "(one) => one.offsetHeight < 2 * parseFloat(getComputedStyle(one).lineHeight)"
    )
