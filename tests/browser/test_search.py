"""Searching the built site as a citizen does."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import parse_qs, quote, urlsplit

import pytest
from lxml import html
from playwright.sync_api import Browser, Locator, Page, expect

from tests.sites import KINDS, article, pages, served

REPORT = KINDS["report"]
DEPARTMENT = "departments/jiguan-shiwu/"
SHOWN_AT_FIRST = 5


def search(page: Page, address: str, query: str) -> Locator:
    """The titles found, once the search has come to an end."""
    page.goto(f"{address}search/?q={quote(query)}")
    return found(page)


def found(page: Page) -> Locator:
    """The titles of the results, as many as the page says it has found."""
    status = page.locator("#status")
    expect(status).to_contain_text(re.compile("找到|没有连在一起|不可用"))
    titles = page.locator("#results > li > h2 > a")
    said = re.search("([0-9]+) 个页面", status.inner_text())
    if said and "不可用" not in status.inner_text():
        expect(titles).to_have_count(min(int(said[1]), SHOWN_AT_FIRST))
    return titles


def ask_for_the_rest(page: Page, titles: Locator) -> None:
    """Show all that was found."""
    more = page.locator("#more")
    while more.is_visible():
        shown = titles.count()
        more.click()
        expect(titles).not_to_have_count(shown)


def paths(titles: Locator, address: str) -> set[str]:
    """The addresses that links lead to, below that of the site."""
    links = [str(link.evaluate("link => link.href")) for link in titles.all()]
    assert all(link.startswith(address) for link in links)
    return {link.removeprefix(address) for link in links}


@pytest.mark.parametrize(
    "query", ["后勤", "逢源大院", "预算编制工作", "物业管理费", "6385.04", "6,385.04"]
)
def test_a_query_finds_the_report(page: Page, real_address: str, query: str) -> None:
    assert REPORT in paths(search(page, real_address, query), real_address)


@pytest.mark.parametrize("query", ["后勤", "逢源大院", "预算编制工作", "物业管理费", "6385.04"])
def test_a_report_found_comes_first(page: Page, real_address: str, query: str) -> None:
    titles = search(page, real_address, query)
    assert paths(titles.first, real_address) == {REPORT}


@pytest.mark.parametrize("query", ["6385.05", "9999.99", "6385", "638504", "示例词语无此物"])
def test_what_stands_nowhere_is_not_found(page: Page, real_address: str, query: str) -> None:
    expect(search(page, real_address, query)).to_have_count(0)


def test_finding_nothing_is_said(page: Page, real_address: str) -> None:
    search(page, real_address, "6385.05")
    expect(page.locator("#status")).to_contain_text("没有找到“6385.05”")


def test_a_result_leads_to_its_section(page: Page, real_address: str) -> None:
    search(page, real_address, "预算编制工作")
    report = page.locator("#results > li").filter(has=page.locator(f'h2 a[href$="{REPORT}"]'))
    report.get_by_role("link", name="存在的主要问题").click()
    expect(page).to_have_url(f"{real_address}{REPORT}#problems")


def test_a_result_shows_the_words_that_were_sought(page: Page, real_address: str) -> None:
    search(page, real_address, "逢源大院")
    expect(page.locator("#results mark").first).to_have_text("逢源大院")


def test_a_number_in_a_result_reads_as_a_number(page: Page, real_address: str) -> None:
    search(page, real_address, "6,385.04")
    expect(page.locator("#results mark").first).to_have_text("6385.04")


def test_a_phrase_in_quotes_is_found_where_it_stands(page: Page, real_address: str) -> None:
    assert paths(search(page, real_address, '"坚持勤俭节约精神"'), real_address) == {REPORT}


def test_words_in_another_order_are_not_that_phrase(page: Page, real_address: str) -> None:
    search(page, real_address, '"精神勤俭节约坚持"')
    expect(page.locator("#status")).to_contain_text("没有连在一起的")


def test_two_words_must_both_stand_on_the_page(page: Page, real_address: str) -> None:
    expect(search(page, real_address, "逢源大院 9999.99")).to_have_count(0)


def test_a_search_is_kept_in_the_address(page: Page, real_address: str) -> None:
    page.goto(f"{real_address}search/")
    page.locator("#q").fill("后勤")
    page.locator("#q").press("Enter")
    expect(page).to_have_url(f"{real_address}search/?q={quote('后勤')}")


@pytest.mark.parametrize("name", ["home", "report", "checks"])
def test_the_box_in_the_header_leads_to_the_search(
    page: Page, real_address: str, name: str
) -> None:
    page.goto(real_address + KINDS[name])
    page.locator("header input[type=search]").fill("后勤")
    page.locator("header input[type=search]").press("Enter")
    expect(page.locator(f'#results h2 a[href$="/{REPORT}"]')).to_be_visible()


@pytest.mark.parametrize("name", ["年度", "部门", "内容"])
def test_a_filter_is_offered(page: Page, real_address: str, name: str) -> None:
    page.goto(f"{real_address}search/")
    expect(page.locator(f'#filters select[name="{name}"]')).to_be_visible()


def test_a_filter_leaves_only_its_pages(page: Page, real_address: str) -> None:
    search(page, real_address, "全年预算数")
    page.locator('select[name="内容"]').select_option("报告")
    expect(page.locator("#status")).to_have_text("找到 1 个页面")
    assert paths(found(page), real_address) == {REPORT}


def test_a_filter_is_kept_in_the_address(page: Page, real_address: str) -> None:
    search(page, real_address, "后勤")
    page.locator('select[name="年度"]').select_option("2023")
    expect(page).to_have_url(re.compile("2023"))
    assert parse_qs(urlsplit(page.url).query) == {"q": ["后勤"], "年度": ["2023"]}


def test_a_filter_in_the_address_is_applied(page: Page, real_address: str) -> None:
    page.goto(f"{real_address}search/?q={quote('全年预算数')}&{quote('内容')}={quote('名词解释')}")
    assert paths(found(page), real_address) == {"glossary/"}


def test_a_filter_alone_lists_its_pages(page: Page, real_address: str) -> None:
    page.goto(f"{real_address}search/?{quote('内容')}={quote('报告')}")
    assert paths(found(page), real_address) == {REPORT}


@pytest.fixture(scope="session")
def two_years(golden_site: Callable[[str], Path]) -> Iterator[str]:
    """A made-up site of two departments and two years, served."""
    with served(golden_site("blank-absent-zero")) as address:
        yield address


def test_the_year_filter_tells_years_apart(page: Page, two_years: str) -> None:
    page.goto(f"{two_years}search/?{quote('年度')}=2022&{quote('内容')}={quote('报告')}")
    assert {path.partition("/")[0] for path in paths(found(page), two_years)} == {"2022"}


def test_the_department_filter_tells_departments_apart(page: Page, two_years: str) -> None:
    page.goto(
        f"{two_years}search/?{quote('部门')}={quote('示例局')}&{quote('内容')}={quote('报告')}"
    )
    assert {path.split("/")[1] for path in paths(found(page), two_years)} == {"shili-ju"}


def prints(element: html.HtmlElement, number: str) -> bool:
    """Whether the article prints the number, with or without commas, as a number of its own."""
    whole, point, places = number.partition(".")
    forms = f"{whole}|{int(whole):,}"
    alone = re.compile(
        rf"(?<![0-9A-Za-z])(?<![0-9][.,])(?:{forms}){re.escape(point + places)}(?![0-9A-Za-z]|[.,][0-9])"
    )
    texts = element.xpath(".//text()[not(ancestor::*[@data-pagefind-ignore])]")
    return any(alone.search(str(text)) for text in texts)


@pytest.mark.parametrize(
    "number",
    ["6385.04", "6390.11", "6384.99", "5394.61", "990.38", "950", "0.05", "0.025", "5.13", "2023", "483.12", "1500", "18", "0", "99.92", "500"],
)  # fmt: skip
def test_a_number_finds_exactly_the_pages_that_print_it(
    page: Page, real_site: Path, real_address: str, number: str
) -> None:
    printing = {
        address
        for address, file in pages(real_site).items()
        if article(file).get("data-pagefind-body") is not None and prints(article(file), number)
    }
    titles = search(page, real_address, number)
    ask_for_the_rest(page, titles)
    assert paths(titles, real_address) == printing


def test_the_search_works_below_a_path(page: Page, address_below: str) -> None:
    assert REPORT in paths(search(page, address_below, "逢源大院"), address_below)


def test_a_result_below_a_path_leads_to_the_report(page: Page, address_below: str) -> None:
    search(page, address_below, "逢源大院").first.click()
    expect(page.locator("h1")).to_contain_text("机关事务管理局")


def test_the_box_in_the_header_works_below_a_path(page: Page, address_below: str) -> None:
    page.goto(address_below + REPORT)
    page.locator("header input[type=search]").fill("后勤")
    page.locator("header input[type=search]").press("Enter")
    expect(page).to_have_url(f"{address_below}search/?q={quote('后勤')}")


def test_whoever_asks_for_more_pages_is_shown_the_rest(page: Page, sample_address: str) -> None:
    titles = search(page, sample_address, "预算")
    there = re.search("([0-9]+) 个页面", page.locator("#status").inner_text())
    assert there
    assert int(there[1]) > SHOWN_AT_FIRST
    first = [title.inner_text() for title in titles.all()]
    ask_for_the_rest(page, titles)
    every = [str(link.evaluate("link => link.href")) for link in titles.all()]
    assert len(set(every)) == len(every) == int(there[1])
    assert [title.inner_text() for title in titles.all()][: len(first)] == first


def test_whoever_asks_for_more_by_keyboard_goes_on_with_the_first_new_page(
    page: Page, sample_address: str
) -> None:
    titles = search(page, sample_address, "预算")
    page.locator("#more").press("Enter")
    expect(titles.nth(SHOWN_AT_FIRST)).to_be_focused()


def test_every_link_of_the_menu_works_below_a_path(page: Page, address_below: str) -> None:
    page.goto(address_below + REPORT)
    links = page.locator("#menu a").evaluate_all("links => links.map(link => link.href)")
    assert {page.goto(link).status for link in links} == {200}  # type: ignore[union-attr]


def test_without_the_index_a_title_still_finds_the_report(page: Page, real_address: str) -> None:
    page.route("**/pagefind/**", lambda route: route.abort())
    search(page, real_address, "机关事务管理局")
    shown = page.locator(".titles li:visible a")
    expect(shown).to_have_count(2)
    assert paths(shown, real_address) == {REPORT, DEPARTMENT}


def test_without_the_index_the_visitor_is_told(page: Page, real_address: str) -> None:
    page.route("**/pagefind/**", lambda route: route.abort())
    search(page, real_address, "机关事务管理局")
    expect(page.locator("#status")).to_contain_text("全文搜索不可用")


def test_without_webassembly_a_title_still_finds_the_report(page: Page, real_address: str) -> None:
    page.add_init_script("delete globalThis.WebAssembly; delete globalThis.Worker;")
    search(page, real_address, "机关事务管理局")
    shown = page.locator(".titles li:visible a")
    expect(shown).to_have_count(2)
    assert paths(shown, real_address) == {REPORT, DEPARTMENT}


def test_without_script_the_titles_of_all_pages_are_there(
    browser: Browser, real_site: Path, real_address: str
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{real_address}search/?q={quote('后勤')}")
    listed = paths(page.locator(".titles li:visible a"), real_address)
    context.close()
    made = {address for address in pages(real_site) if not address.endswith(("source/", "search/"))}
    assert listed == made
