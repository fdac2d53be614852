"""Opening a page asks nobody else, and breaks no rule that the page itself sets."""

from collections.abc import Iterator
from urllib.parse import quote, urlsplit

import pytest
from playwright.sync_api import BrowserContext, Dialog, Page, Route, expect

from tests.hostile_district import District
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
    content = District(request.param).write(folder / "content")
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


# One of each kind of page of the hostile site, as a reader and as an attacker would ask for it.
HOSTILE_KINDS = (
    "",
    "2023/?departments2023.sort=__proto__&departments2023.filter=%3Cimg%20src%3Dx%3E",
    "2023/shili-ju/#%E0%A4%A",
    "2023/shili-ju/xiangmu/",
    "2023/shili-ju/source/",
    "departments/?departments.sort=-constructor",
    "departments/shili-ju/",
    "problems/?problems2023.filter=%00%22%3E%3Cscript%3E",
    "findings/",
    "status/",
    "corrections/",
    "data/",
    "checks/",
    "glossary/",
    "about/",
    "accessibility/",
    "search/?q=alert",
    "compare/?r=2023/shili-ju&r=2022/shili-ju&r=2023/shili-ju/xiangmu",
    "compare/?r=__proto__&r=//example.org/x&r=2023/..%2f..%2fx&r=2023/%3Cimg%20src=x%3E&r=2099/nobody",
)
UNTOUCHED = (
    "() => document.querySelectorAll('article img[src=\"x\"], article script, [onerror]').length"
)


@pytest.mark.parametrize("path", HOSTILE_KINDS)
def test_hostile_words_break_no_rule_on_any_page(
    context: BrowserContext, page: Page, hostile_address: str, path: str
) -> None:
    strange: list[str] = []

    def guard(route: Route) -> None:
        if urlsplit(route.request.url).netloc != urlsplit(hostile_address).netloc:
            strange.append(route.request.url)
        route.continue_()

    def note(dialog: Dialog) -> None:
        strange.append(dialog.message)
        dialog.dismiss()

    context.route("**/*", guard)
    page.add_init_script(REPORT_VIOLATIONS)
    page.add_init_script(
        "for (const name of ['type', 'contrast']) localStorage.setItem(`disclosure-${name}`, '\"><img src=x>');"
    )
    page.on("pageerror", lambda error: strange.append(str(error)))
    page.on("console", lambda said: strange.append(said.text) if "CSP" in said.text else None)
    page.on("dialog", note)
    page.goto(hostile_address + path, wait_until="networkidle")
    for term in page.locator("a.term").all()[:3]:
        term.focus()
        expect(page.locator("#meaning")).to_be_visible()
    for details in page.locator("details").all()[:5]:
        details.evaluate("one => { one.open = true; }")
    assert (strange, page.evaluate(UNTOUCHED)) == ([], 0)


def test_hostile_reports_are_compared_as_text(page: Page, hostile_address: str) -> None:
    page.goto(f"{hostile_address}compare/?r=2023/shili-ju&r=2022/shili-ju")
    expect(page.locator("table.beside").first).to_contain_text("alert(1)")
    assert page.locator("#compared img, #compared script").count() == 0
    assert page.locator("#compared a:not([href^='http://127.0.0.1'])").count() == 0


def test_no_name_of_the_language_is_a_department(page: Page, hostile_address: str) -> None:
    page.goto(f"{hostile_address}compare/?r=__proto__&r=constructor&r=2023/..%2f..%2fsite")
    expect(page.locator("#choose button")).to_be_visible()
    assert page.locator("#compared .chosen li").count() == 0
