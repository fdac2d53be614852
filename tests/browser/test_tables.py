"""Working with a table as an auditor does: sorting, filtering, passing the view on; by keyboard alone."""

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qs, quote, urlsplit

import pytest
from playwright.sync_api import Browser, Locator, Page, Route, expect

from tests.browser.accessibility import violations
from tests.browser.district import DEPARTMENTS
from tests.sites import served

YEAR = "2023/"
AS_FILED = list(DEPARTMENTS.values())
# Violations of the policy become errors of the console, where every trouble is gathered.
REPORT_VIOLATIONS = """
document.addEventListener("securitypolicyviolation", (event) =>
  console.error(`CSP ${event.violatedDirective} ${event.blockedURI}`));
"""
# Where everything in and around the table stands, in pixels; rows and cells, words before and after.
STYLED = """
() => new Promise((done) => {
  const sheets = [...document.querySelectorAll("link[rel=stylesheet]")];
  const look = () => (sheets.every((one) => one.sheet) ? requestAnimationFrame(done) : setTimeout(look, 20));
  look();
})
"""
PLACES = """
() => [...document.querySelectorAll("article th, article td, article caption, article .meta, article h2, footer")]
  .map((one) => one.getBoundingClientRect())
  .map((box) => [box.x, box.y, box.width, box.height].map(Math.round).join(" "))
"""


@pytest.fixture(scope="module")
def district(district_site: Path) -> Iterator[str]:
    """Where the made-up district is served."""
    with served(district_site) as address:
        yield address


@pytest.fixture
def year(page: Page, district: str) -> Page:
    """The page of the newest year."""
    page.goto(district + YEAR)
    return page


def rows(page: Page) -> Locator:
    """The rows of the table of departments that are shown."""
    return page.locator('table[data-table="departments"] tbody tr:visible')


def names(page: Page) -> list[str]:
    """The departments in the order in which they are shown."""
    return [name.strip() for name in rows(page).locator('th[scope="row"]').all_inner_texts()]


def head(page: Page, name: str) -> Locator:
    """The head of a column."""
    return page.locator('table[data-table="departments"] thead th').filter(
        has=page.get_by_role("button", name=name, exact=True)
    )


def sort_by(page: Page, name: str, times: int = 1) -> list[str]:
    """The departments after the head was pressed so many times."""
    for _ in range(times):
        head(page, name).get_by_role("button").press("Enter")
    return names(page)


def find(page: Page, text: str) -> None:
    """Filter by a text."""
    page.get_by_label("在表中找").fill(text)
    expect(page.locator(".tools .count")).to_contain_text(re.compile("显示|没有符合"))


def test_a_table_stands_as_it_was_written_at_first(year: Page) -> None:
    assert names(year) == AS_FILED


def test_rates_are_sorted_as_numbers(year: Page) -> None:
    # 未载明 stands last, equal ones as they stood.
    assert sort_by(year, "执行率") == [
        "示例区服务中心",
        "示例区安全局",
        "示例区城管局",
        "示例区民政局",
        "示例区财政局",
        "示例区教育局",
        "示例区医疗保障局",
        "示例区公安局",
    ]


def test_what_is_not_stated_stands_last_downwards_too(year: Page) -> None:
    assert sort_by(year, "执行率", 2)[-1] == "示例区公安局"


def test_equal_ones_keep_their_order_downwards_too(year: Page) -> None:
    assert sort_by(year, "执行率", 2)[:2] == ["示例区教育局", "示例区医疗保障局"]


def test_amounts_are_sorted_by_all_their_digits(year: Page) -> None:
    assert sort_by(year, "全年预算数", 2)[:4] == [
        "示例区医疗保障局",
        "示例区教育局",
        "示例区财政局",
        "示例区城管局",
    ]


def test_names_are_sorted_by_pinyin(year: Page) -> None:
    assert sort_by(year, "部门") == [
        "示例区安全局",
        "示例区财政局",
        "示例区城管局",
        "示例区服务中心",
        "示例区公安局",
        "示例区教育局",
        "示例区民政局",
        "示例区医疗保障局",
    ]


def test_verdicts_are_sorted_by_gravity(year: Page) -> None:
    shown = sort_by(year, "核对")
    words = [" ".join(one.split()) for one in rows(year).locator(".tags").all_inner_texts()]
    kinds = [re.sub(r"[^一-龥]", "", one.split()[1]) for one in words]
    assert shown != AS_FILED
    assert kinds == sorted(kinds, key=["不符", "可疑", "尾差", "未检查", "一致"].index)


def test_the_third_press_brings_the_order_back(year: Page) -> None:
    assert sort_by(year, "执行率", 3) == AS_FILED


@pytest.mark.parametrize(("times", "said"), [(1, "ascending"), (2, "descending")])
def test_the_direction_is_told(year: Page, times: int, said: str) -> None:
    sort_by(year, "执行率", times)
    expect(head(year, "执行率")).to_have_attribute("aria-sort", said)
    expect(year.locator('[role="status"]')).to_contain_text("按执行率排序")


def test_one_head_alone_tells_a_direction(year: Page) -> None:
    sort_by(year, "执行率")
    sort_by(year, "部门")
    expect(year.locator("[aria-sort]")).to_have_count(1)


def test_the_total_stays_at_the_foot(year: Page) -> None:
    sort_by(year, "全年预算数", 2)
    expect(year.locator('table[data-table="departments"] tfoot th')).to_have_text("合计")


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("教育", ["示例区教育局"]),
        ("教 育", ["示例区教育局"]),
        ("1080", ["示例区城管局"]),
        ("1,080.00", ["示例区城管局"]),
        ("１０８０．００", ["示例区城管局"]),
        ("未载明", ["示例区公安局"]),
        ("9007199254740.99", ["示例区医疗保障局"]),
    ],
)
def test_a_text_leaves_only_the_rows_that_hold_it(year: Page, text: str, left: list[str]) -> None:
    find(year, text)
    expect(rows(year)).to_have_count(len(left))
    assert names(year) == left


def test_a_text_does_not_run_on_into_the_next_cell(year: Page) -> None:
    # 950 and 9.50 stand side by side in one row.
    find(year, "9509.50")
    expect(rows(year)).to_contain_text(["没有符合的行"])


def test_how_many_rows_are_shown_is_said(year: Page) -> None:
    find(year, "教育")
    expect(year.locator('[role="status"]')).to_contain_text("显示 1 行，共 8 行")
    expect(year.locator('[role="status"]')).to_contain_text("合计仍是全部 8 行的")


def test_from_nothing_found_one_press_leads_back(year: Page) -> None:
    find(year, "查无此局")
    year.get_by_role("button", name="显示全部行").press("Enter")
    assert names(year) == AS_FILED
    expect(year.get_by_label("在表中找")).to_be_focused()


def test_a_view_is_kept_in_the_address(year: Page) -> None:
    sort_by(year, "执行率", 2)
    find(year, "局")
    expect(year).to_have_url(re.compile("departments.filter"))
    assert parse_qs(urlsplit(year.url).query) == {
        "departments.sort": ["-执行率"],
        "departments.filter": ["局"],
    }


def test_what_else_the_address_says_is_kept(page: Page, district: str) -> None:
    page.goto(f"{district}{YEAR}?from=paper#top")
    sort_by(page, "部门")
    assert parse_qs(urlsplit(page.url).query)["from"] == ["paper"]
    assert urlsplit(page.url).fragment == "top"


def test_a_shared_address_opens_the_same_view(year: Page, browser: Browser) -> None:
    sort_by(year, "部门", 2)
    find(year, "局")
    expect(year).to_have_url(re.compile("departments.filter"))
    seen = names(year)
    other = browser.new_page()
    other.goto(year.url)
    assert names(other) == seen
    expect(other.get_by_label("在表中找")).to_have_value("局")
    other.close()


def test_the_original_order_leaves_no_trace_in_the_address(year: Page, district: str) -> None:
    sort_by(year, "部门", 3)
    expect(year).to_have_url(district + YEAR)


def test_a_view_of_no_such_column_is_the_table_itself(page: Page, district: str) -> None:
    page.goto(f"{district}{YEAR}?departments.sort={quote('<b>无</b>')}")
    assert names(page) == AS_FILED


def test_one_step_back_leaves_the_page(page: Page, district: str) -> None:
    page.goto(district)
    page.goto(district + YEAR)
    sort_by(page, "部门", 2)
    page.go_back()
    expect(page).to_have_url(district)


def test_all_heads_are_reached_by_tab(year: Page) -> None:
    year.get_by_label("在表中找").focus()
    reached = set()
    for _ in range(16):
        year.keyboard.press("Tab")
        reached.add(year.evaluate("() => document.activeElement.textContent.trim()"))
    assert {"部门", "全年预算数", "全年执行数", "执行率", "任务", "问题", "核对"} <= reached


def test_on_a_telephone_the_order_is_chosen_from_a_list(page: Page, district: str) -> None:
    page.set_viewport_size({"width": 390, "height": 800})
    page.goto(district + YEAR)
    page.get_by_label("排序").select_option("执行率")
    page.get_by_role("button", name="从小到大").press("Enter")
    expect(page.get_by_role("button", name="从大到小")).to_be_focused()
    assert names(page)[0] == "示例区教育局"


def test_on_a_wide_screen_the_heads_stay_in_sight(page: Page, district: str) -> None:
    page.set_viewport_size({"width": 1280, "height": 500})
    page.goto(district + YEAR)
    page.locator("tfoot").scroll_into_view_if_needed()
    page.mouse.wheel(0, 150)
    expect(head(page, "执行率")).to_be_in_viewport()
    assert head(page, "执行率").evaluate("head => head.getBoundingClientRect().top") == 0


def test_the_heads_of_a_table_too_wide_stay_in_sight_within_its_region(
    page: Page, district: str
) -> None:
    page.set_viewport_size({"width": 830, "height": 420})
    page.add_init_script("localStorage.setItem('disclosure-type', 'large')")
    page.goto(district + YEAR)
    region = page.locator(".scroll.wide")
    region.evaluate("region => region.scrollTo(60, region.scrollHeight)")
    top = region.evaluate("region => region.getBoundingClientRect().top")
    head_top = page.locator("thead th").first.evaluate("head => head.getBoundingClientRect().top")
    assert region.evaluate("region => region.scrollTop") > 0
    assert abs(head_top - top) <= 1


@pytest.mark.parametrize("width", [1280, 1024, 390, 320])
def test_nothing_moves_when_the_script_starts(page: Page, district: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    held: list[Route] = []
    page.route(re.compile("/(tables|choose)[.]js"), lambda route: held.append(route))
    page.goto(district + YEAR, wait_until="commit")
    expect(page.locator("footer")).to_be_visible()
    expect(page.locator(".tools")).to_have_css("font-size", "15px")
    expect(page.locator(".menu")).to_be_visible(visible=width > 820)
    page.evaluate(STYLED)
    before = page.evaluate(PLACES)
    for route in held:
        route.continue_()
    expect(page.locator(".pick").last).to_be_visible()
    expect(page.locator(".tools .count")).to_have_text("共 8 行")
    assert page.evaluate(PLACES) == before


@pytest.mark.parametrize("width", [1280, 390, 320])
def test_a_worked_table_is_accessible(page: Page, district: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(
        f"{district}{YEAR}?departments.sort=-{quote('执行率')}&departments.filter={quote('局')}"
    )
    assert violations(page) == []


def test_without_script_every_row_and_figure_is_there(browser: Browser, district: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{district}{YEAR}?departments.filter={quote('教育')}")
    assert names(page) == AS_FILED
    expect(page.locator("body")).to_contain_text("9,007,199,254,740.98")
    expect(page.locator(".tools *")).to_have_count(0)
    context.close()


def test_working_with_a_table_breaks_no_rule_and_asks_nobody(page: Page, district: str) -> None:
    errors: list[str] = []
    hosts: set[str] = set()
    page.add_init_script(REPORT_VIOLATIONS)
    page.on("console", lambda said: errors.append(said.text) if said.type == "error" else None)
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("request", lambda asked: hosts.add(urlsplit(asked.url).netloc))
    page.goto(district + YEAR)
    sort_by(page, "核对")
    find(page, "局")
    assert errors == []
    assert hosts == {urlsplit(district).netloc}
