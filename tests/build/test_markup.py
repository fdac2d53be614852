"""Every page of a whole site is valid HTML."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.markup import faults
from tests.sites import GOLDEN, build, pages

HEAD = "<!doctype html><html lang='zh'><head><meta charset='utf-8'><title>示例</title></head><body><main><h1>示例</h1>"
FAULTY = {
    "an id twice": "<p id='a'>一</p><p id='a'>二</p>",
    "a label for nothing": "<label for='a'>一</label>",
    "a name that is not there": "<section aria-labelledby='a'>一</section>",
    "a second main": "<main>一</main>",
    "a heading that skips a level": "<h3>一</h3>",
    "a block in running text": "<span><div>一</div></span>",
    "a block in a paragraph": "<p><div>一</div></p>",
    "a stray end": "</section>",
    "a link in a link": "<a href='./'>一<button type='button'>二</button></a>",
    "something else in a list": "<ul><p>一</p></ul>",
    "a table without caption": "<table><tr><td>一</td></tr></table>",
    "a head without scope": "<table><caption>一</caption><tr><th>一</th></tr></table>",
    "rows of different width": "<table><caption>一</caption><tbody><tr><td>一</td></tr><tr><td>一</td><td>二</td></tr></tbody></table>",
    "a picture without words": "<img src='a.svg'>",
    "an input without label": "<input>",
    "a button without type": "<button>一</button>",
    "a link without words": "<a href='./'></a>",
    "an inline style": "<p style='color: red'>一</p>",
    "an attribute given twice": "<p class='a' class='b'>一</p>",
    "a reference without end": "<p>&#x4e00</p>",
}
SOUND = (
    "<h2 id='a'>一</h2><table><caption>一</caption><tbody><tr><th rowspan='2' scope='rowgroup'>一</th><td>二</td></tr>"
    "<tr><td>三</td></tr></tbody></table><p aria-labelledby='a'>四</p></main></body></html>"
)
WIDER = ("national-form-with-indicators", "hunan-staffing-and-three-public")


@pytest.mark.parametrize("fault", FAULTY)
def test_a_fault_is_noticed(tmp_path: Path, fault: str) -> None:
    page = tmp_path / "index.html"
    page.write_text(f"{HEAD}{FAULTY[fault]}</main></body></html>", encoding="utf-8")
    assert faults(page) != []


def test_a_sound_page_has_none(tmp_path: Path) -> None:
    page = tmp_path / "index.html"
    page.write_text(HEAD + SOUND, encoding="utf-8")
    assert faults(page) == []


def test_every_page_of_the_district_is_valid(sample_site: Path) -> None:
    assert {
        name: found for name, page in pages(sample_site).items() if (found := faults(page))
    } == {}


def test_every_page_of_the_real_site_is_valid(real_site: Path) -> None:
    assert {name: found for name, page in pages(real_site).items() if (found := faults(page))} == {}


@pytest.mark.parametrize("name", WIDER)
def test_every_page_of_a_wider_form_is_valid(golden_site: Callable[[str], Path], name: str) -> None:
    site = golden_site(name)
    assert {name: found for name, page in pages(site).items() if (found := faults(page))} == {}


def test_the_lost_page_is_valid_with_and_without_an_address(
    golden_site: Callable[[str], Path], tmp_path: Path
) -> None:
    name = "one-clean-report"
    content = GOLDEN / name / "content"
    with_address = build(content, tmp_path / "a", "--address", "https://example.gov.cn/a/")
    without = golden_site(name)
    assert [faults(site / "404.html") for site in (with_address, without)] == [[], []]
