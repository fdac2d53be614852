"""Opening a page asks nobody else, and breaks no rule that the page itself sets."""

from urllib.parse import quote, urlsplit

import pytest
from playwright.sync_api import BrowserContext, Page, Route, expect

from tests.sites import KINDS

# A violation of the policy becomes an error of the console, where every trouble is gathered.
REPORT_VIOLATIONS = """
document.addEventListener("securitypolicyviolation", (event) =>
  console.error(`CSP ${event.violatedDirective} ${event.blockedURI}`));
"""
EVERY_KIND = {**KINDS, "search": f"search/?q={quote('后勤')}", "404": "404.html"}


def open_page(page: Page, address: str, name: str) -> None:
    """The page in its final state."""
    page.goto(address + EVERY_KIND[name], wait_until="networkidle")
    if name == "search":
        expect(page.locator("#results > li").first).to_be_visible()


@pytest.mark.parametrize("name", EVERY_KIND)
def test_a_page_asks_no_other_host(
    context: BrowserContext, page: Page, real_address: str, name: str
) -> None:
    asked: list[str] = []

    def guard(route: Route) -> None:
        if urlsplit(route.request.url).netloc == urlsplit(real_address).netloc:
            route.continue_()
        else:
            asked.append(route.request.url)
            route.abort()

    context.route("**/*", guard)
    open_page(page, real_address, name)
    assert asked == []


@pytest.mark.parametrize("name", EVERY_KIND)
def test_a_page_gives_no_error(page: Page, real_address: str, name: str) -> None:
    errors: list[str] = []
    page.add_init_script(REPORT_VIOLATIONS)
    page.on("console", lambda said: errors.append(said.text) if said.type == "error" else None)
    page.on("pageerror", lambda error: errors.append(str(error)))
    open_page(page, real_address, name)
    assert errors == []


def test_a_violation_would_be_noticed(page: Page, real_address: str) -> None:
    errors: list[str] = []
    page.add_init_script(REPORT_VIOLATIONS)
    page.on("console", lambda said: errors.append(said.text) if said.type == "error" else None)
    page.goto(real_address)
    page.evaluate("() => document.body.setAttribute('style', 'color: red')")
    expect(page.locator("body")).to_have_attribute("style", "color: red")
    assert any(error.startswith("CSP style-src") for error in errors)


def test_an_inline_script_does_not_run(page: Page, real_address: str) -> None:
    page.goto(real_address)
    page.evaluate(
        "() => { const script = document.createElement('script');"
        " script.textContent = 'document.title = 1'; document.body.append(script); }"
    )
    expect(page).not_to_have_title("1")


def test_no_cookie_is_set(context: BrowserContext, page: Page, real_address: str) -> None:
    open_page(page, real_address, "search")
    assert context.cookies() == []
