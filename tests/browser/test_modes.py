"""Every kind of page in every way of display: large type, high contrast, zoomed, by keyboard, without motion."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.accessibility import violations
from tests.sites import pages

KINDS = (
    "home", "year", "report", "form", "source", "departments", "department", "problems", "findings", "status",
    "corrections", "compare", "data", "checks", "glossary", "about", "accessibility", "search", "404",
)  # fmt: skip
MODES = {"plain": {}, "high contrast": {"contrast": "high"}, "large type": {"type": "large"}}
# What axe leaves out unless asked: 24 px targets everywhere, 7:1 where high contrast promises it.
ENABLED = {"target-size": {"enabled": True}}
# What a way of display can spoil; names and structure are the same in all, and asked once.
LOOKS = ["target-size", "scrollable-region-focusable", "link-in-text-block"]
RUN: dict[str, dict[str, object]] = {
    "plain": {"rules": ENABLED},
    "high contrast": {"runOnly": [*LOOKS, "color-contrast-enhanced"]},
    # In the colours of plain type, as a test of its own says; and larger type needs no more contrast.
    "large type": {"runOnly": LOOKS},
}
HIDDEN_FROM_STORAGE = """
Object.defineProperty(window, "localStorage", { get() { throw new DOMException("no", "SecurityError"); } });
"""
# The outline of the control itself, or of the room around it.
OUTLINED = """
([...all]) => all.filter((one) => {
  one.focus();
  if (document.activeElement !== one) return false;
  return !["", "::before", "::after"].some((part) => {
    const style = getComputedStyle(one, part || null);
    return style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
  });
}).map((one) => one.outerHTML.slice(0, 120))
"""
FOCUSABLE = "a[href], button:enabled, input:enabled, select:enabled, summary, [tabindex='0']"
SEEN = "(all) => all.filter((one) => one.checkVisibility({ visibilityProperty: true })).length"
COLOURS = """
() => [...document.querySelectorAll("body, body *:not([data-display])")].map((one) => {
  const { color, backgroundColor, backgroundImage, opacity } = getComputedStyle(one);
  return [color, backgroundColor, backgroundImage, opacity].join(" ");
})
"""
MOVING = """
() => [...document.querySelectorAll("*")].filter((one) => {
  const { animationName, animationDuration, transitionDuration, scrollBehavior } = getComputedStyle(one);
  const lasts = (times) => times.split(",").some((time) => parseFloat(time) > 0);
  return (animationName !== "none" && lasts(animationDuration)) || lasts(transitionDuration) || scrollBehavior === "smooth";
}).map((one) => one.tagName)
"""


@dataclass
class Reader:
    """A browser that stays on a page for as long as its tests last."""

    page: Page
    address: str
    kinds: dict[str, str]
    here: str = ""

    def open(self, kind: str, mode: str = "plain", width: int = 1280) -> Page:
        """The page of that kind, shown in that way."""
        self.page.set_viewport_size({"width": width, "height": 900})
        if self.here != kind:
            self.page.goto(self.address + self.kinds[kind])
            if kind == "search":
                expect(self.page.locator("#results > li").first).to_be_visible()
            self.here = kind
        self.page.evaluate(
            "(wanted) => Object.assign(document.documentElement.dataset, { type: 'normal', contrast: 'normal' }, wanted)",
            MODES[mode],
        )
        return self.page


def addresses(site: Path) -> dict[str, str]:
    """An address of each kind of page of the district."""
    made = list(pages(site))
    source = next(one for one in made if one.count("/") == 4 and one.endswith("/source/"))
    form = source.removesuffix("source/")
    department = form.split("/")[1]
    found = {one: f"{one}/" for one in KINDS}
    return found | {
        "home": "",
        "year": form.split("/")[0] + "/",
        "report": "/".join(form.split("/")[:2]) + "/",
        "form": form,
        "source": source,
        "department": f"departments/{department}/",
        "search": f"search/?q={quote('预算')}",
        "404": "no-such-page/",
    }


@pytest.fixture(scope="module")
def reader(browser: Browser, sample_site: Path, sample_address: str) -> Iterator[Reader]:
    context = browser.new_context()
    yield Reader(context.new_page(), sample_address, addresses(sample_site))
    context.close()


@pytest.fixture
def visitor(context: BrowserContext, sample_address: str) -> Page:
    """Somebody who opens the front page for the first time."""
    page = context.new_page()
    page.goto(sample_address)
    return page


def shown(page: Page) -> tuple[str | None, str | None]:
    html = page.locator("html")
    return html.get_attribute("data-type"), html.get_attribute("data-contrast")


@pytest.mark.parametrize("width", [1280, 320])
@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("kind", KINDS)
def test_a_page_is_accessible(reader: Reader, kind: str, mode: str, width: int) -> None:
    page = reader.open(kind, mode, width)
    assert violations(page, **RUN[mode]) == []


@pytest.mark.parametrize("kind", KINDS)
def test_large_type_has_the_colours_of_plain_type(reader: Reader, kind: str) -> None:
    plain, large = (reader.open(kind, mode).evaluate(COLOURS) for mode in ("plain", "large type"))
    assert plain == large


def test_the_button_of_large_type_is_read_when_it_is_pressed(reader: Reader) -> None:
    page = reader.open("about", "large type")
    assert violations(page, runOnly=["color-contrast"]) == []


def axe_of(page: Page, mode: str) -> set[str]:
    return {rule for rule, *_ in violations(page, **RUN[mode])}


def test_grey_text_in_high_contrast_would_be_noticed(reader: Reader) -> None:
    page = reader.open("about", "high contrast")
    page.evaluate("() => document.documentElement.style.setProperty('--soft', '#6a6a6a')")
    found = axe_of(page, "high contrast")
    reader.here = ""
    assert found == {"color-contrast-enhanced"}


def test_a_control_that_is_too_small_would_be_noticed(reader: Reader) -> None:
    page = reader.open("about", "large type")
    for button in page.locator(".modes button").all():
        button.evaluate(
            "(one) => Object.assign(one.style, { minHeight: 0, height: '8px', fontSize: '4px', padding: 0 })"
        )
    page.locator(".modes").evaluate("(one) => { one.style.gap = 0; }")
    found = axe_of(page, "large type")
    reader.here = ""
    assert found == {"target-size"}


@pytest.mark.parametrize(("mode", "width"), [("plain", 640), ("plain", 320), ("high contrast", 320), ("large type", 640), ("large type", 320)])  # fmt: skip
@pytest.mark.parametrize("kind", KINDS)
def test_a_page_needs_no_sideways_scrolling(
    reader: Reader, kind: str, mode: str, width: int
) -> None:
    """640 px are 1280 px at 200 %."""
    page = reader.open(kind, mode, width)
    assert page.evaluate("() => document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("mode", ["plain", "high contrast"])
@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "404"])
def test_whatever_has_the_focus_is_seen_to_have_it(reader: Reader, kind: str, mode: str) -> None:
    page = reader.open(kind, mode)
    page.keyboard.press("Tab")
    assert page.locator(FOCUSABLE).evaluate_all(OUTLINED) == []


@pytest.mark.parametrize("kind", ["home", "departments", "problems", "compare", "data"])
def test_every_control_is_reached_by_the_tab_key(reader: Reader, kind: str) -> None:
    reader.here = ""
    page = reader.open(kind)
    wanted = page.locator(FOCUSABLE).evaluate_all(SEEN)
    page.evaluate("() => { window.reached = new Set(); }")
    for _ in range(wanted + 1):
        page.keyboard.press("Tab")
        page.evaluate("() => { window.reached.add(document.activeElement); }")
    assert page.evaluate("() => window.reached.size - window.reached.has(document.body)") >= wanted


@pytest.mark.parametrize("kind", ["home", "report", "departments", "compare"])
def test_nothing_moves_where_motion_is_unwanted(reader: Reader, kind: str) -> None:
    page = reader.open(kind)
    page.emulate_media(reduced_motion="reduce")
    moving = page.evaluate(MOVING)
    page.emulate_media(reduced_motion="null")
    assert moving == []


@pytest.mark.parametrize(
    ("name", "both"), [("大字", ("large", "normal")), ("高对比", ("normal", "high"))]
)
def test_a_button_shows_the_page_otherwise(visitor: Page, name: str, both: tuple[str, str]) -> None:
    visitor.get_by_role("button", name=name).click()
    assert shown(visitor) == both


def test_a_button_says_that_it_is_pressed(visitor: Page) -> None:
    button = visitor.get_by_role("button", name="大字")
    before = button.get_attribute("aria-pressed")
    button.click()
    assert (before, button.get_attribute("aria-pressed")) == ("false", "true")


def test_a_button_pressed_again_undoes_it(visitor: Page) -> None:
    visitor.get_by_role("button", name="高对比").dblclick()
    assert shown(visitor) == ("normal", "normal")


def test_the_buttons_are_worked_by_keyboard(visitor: Page) -> None:
    visitor.keyboard.press("Tab")
    for _ in range(10):
        visitor.keyboard.press("Tab")
        if visitor.evaluate("() => document.activeElement.textContent") == "高对比":
            break
    visitor.keyboard.press("Space")
    assert shown(visitor) == ("normal", "high")


def test_the_choice_holds_on_the_next_page(visitor: Page, sample_address: str) -> None:
    visitor.get_by_role("button", name="大字").click()
    visitor.get_by_role("button", name="高对比").click()
    visitor.goto(sample_address + "about/")
    assert shown(visitor) == ("large", "high")


def test_the_choice_is_there_before_anything_is_drawn(visitor: Page, sample_address: str) -> None:
    visitor.get_by_role("button", name="大字").click()
    visitor.goto(sample_address + "findings/")
    shifts = visitor.evaluate(
        "() => new Promise((resolve) => { const found = []; new PerformanceObserver((list) => found.push(...list.getEntries()"
        ".map((one) => one.value))).observe({ type: 'layout-shift', buffered: true }); setTimeout(() => resolve(found), 200); })"
    )
    assert shifts == []


def test_large_type_is_at_least_eighteen_pixels_everywhere(reader: Reader) -> None:
    page = reader.open("report", "large type")
    sizes = "() => [...document.querySelectorAll('article *')].map((one) => parseFloat(getComputedStyle(one).fontSize))"
    assert min(page.evaluate(sizes)) >= 18


def test_where_storage_is_blocked_the_buttons_still_work(
    context: BrowserContext, sample_address: str
) -> None:
    page = context.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.add_init_script(HIDDEN_FROM_STORAGE)
    page.goto(sample_address)
    page.get_by_role("button", name="大字").click()
    assert (shown(page), errors) == (("large", "normal"), [])


def test_a_system_that_asks_for_contrast_gets_it(page: Page, sample_address: str) -> None:
    page.emulate_media(contrast="more")
    page.goto(sample_address)
    assert shown(page) == ("normal", "high")


def test_the_reader_goes_before_the_system(page: Page, sample_address: str) -> None:
    page.emulate_media(contrast="more")
    page.goto(sample_address)
    page.get_by_role("button", name="高对比").click()
    page.reload()
    assert shown(page) == ("normal", "normal")


@pytest.fixture
def without_script(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(java_script_enabled=False)
    yield context
    context.close()


def test_without_script_no_button_pretends(
    without_script: BrowserContext, sample_address: str
) -> None:
    page = without_script.new_page()
    page.goto(sample_address)
    expect(page.locator(".modes")).to_be_hidden()


def test_without_script_the_system_still_gets_its_contrast(
    without_script: BrowserContext, sample_address: str
) -> None:
    page = without_script.new_page()
    page.goto(sample_address)
    colours = []
    for contrast in ("more", "no-preference"):
        page.emulate_media(contrast=contrast)
        colours.append(page.locator("h1").evaluate("(one) => getComputedStyle(one).color"))
    assert colours == ["rgb(0, 0, 0)", "rgb(28, 36, 48)"]


def test_in_the_colours_of_the_system_a_bar_is_told_from_its_track(reader: Reader) -> None:
    page = reader.open("year")
    page.emulate_media(forced_colors="active")
    fills = [
        page.locator(f".bar .{part}").first.evaluate("(one) => getComputedStyle(one).fill")
        for part in ("fill", "track")
    ]
    page.emulate_media(forced_colors="none")
    assert fills[0] != fills[1]
