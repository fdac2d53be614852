"""Made-up content says so where people look: on a screen, in high contrast, on every sheet of paper."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from generator.cli import run
from tests.sites import build, served

WORDS = "示例数据：本站内容是虚构的，仅供演示，不是任何部门公开的信息。"


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a report of a small sample."""
    folder = tmp_path_factory.mktemp("sample")
    options = ["--departments", "1", "--years", "1", "--out", str(folder / "content")]
    assert run(["sample", "--quiet", *options]) == 0
    with served(build(folder / "content", folder / "out")) as address:
        yield f"{address}2021/jiguan-shiwu/"


@pytest.mark.parametrize("width", [1280, 320])
def test_the_notice_is_seen_without_scrolling(page: Page, report: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 640})
    page.goto(report)
    notice = page.get_by_text(WORDS)
    expect(notice).to_be_visible()
    expect(notice).to_be_in_viewport(ratio=1)


def test_the_notice_is_seen_without_script(page: Page, report: str) -> None:
    browser = page.context.browser
    assert browser is not None
    bare = browser.new_page(java_script_enabled=False)
    bare.goto(report)
    expect(bare.get_by_text(WORDS)).to_be_visible()
    bare.close()


def test_the_notice_is_printed_under_the_title_and_on_every_sheet(page: Page, report: str) -> None:
    page.goto(report)
    page.emulate_media(media="print")
    expect(page.get_by_text(WORDS)).to_be_visible()
    assert page.evaluate("getComputedStyle(document.body).page") == "sample"
