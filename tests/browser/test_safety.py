"""Opening a page asks nobody else, and breaks no rule that the page itself sets."""

from collections.abc import Iterator
from urllib.parse import quote, urlsplit

import pytest
from playwright.sync_api import BrowserContext, Dialog, Page, Route, expect

from tests.hostile import Folder
from tests.sites import KINDS, build, served

# A violation of the policy becomes an error of the console, where every trouble is gathered.
REPORT_VIOLATIONS = """
document.addEventListener("securitypolicyviolation", (event) =>
  console.error(`CSP ${event.violatedDirective} ${event.blockedURI}`));
"""
EVERY_KIND = {**KINDS, "search": f"search/?q={quote('后勤')}", "404": "404.html"}


def open_page(page: Page, address: str, name: str) -> None:
    """The page in its final state."""
    page.goto(address + EVERY_KIND[name])
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


@pytest.fixture(
    scope="module", params=["<img src=x onerror=alert(1)>", "<script>alert(1)</script>"]
)
def hostile_address(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[str]:
    """A site in which every text is hostile, served."""
    folder = tmp_path_factory.mktemp("hostile")
    content = Folder(request.param).write(folder / "content")
    with served(build(content, folder / "build")) as address:
        yield address


def test_a_hostile_text_that_is_found_is_shown_as_text(page: Page, hostile_address: str) -> None:
    page.goto(f"{hostile_address}search/?q=alert")
    expect(page.locator("#results > li").first).to_contain_text("alert")
    assert page.locator("#results img, #results script").count() == 0


def test_a_hostile_query_is_shown_as_text(page: Page, real_address: str) -> None:
    page.goto(f"{real_address}search/?q={quote('<img src=x onerror=alert(1)>')}")
    expect(page.locator("#status")).to_contain_text("<img src=x onerror=alert(1)>")
    assert page.locator("#status img").count() == 0


def test_a_hostile_filter_is_ignored(page: Page, real_address: str) -> None:
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(f"{real_address}search/?q={quote('后勤')}&{quote('年度')}=%22%3E%3Cb%3E")
    expect(page.locator("#results > li").first).to_be_visible()
    assert errors == []


@pytest.mark.parametrize("path", ["", "2023/", "2023/shili-ju/", "findings/", "search/?q=alert"])
def test_no_hostile_text_opens_a_dialog(page: Page, hostile_address: str, path: str) -> None:
    opened: list[str] = []

    def note(dialog: Dialog) -> None:
        opened.append(dialog.message)
        dialog.dismiss()

    page.on("dialog", note)
    page.goto(hostile_address + path)
    assert opened == []
