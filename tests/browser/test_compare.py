"""Setting reports side by side as a journalist does: two departments, two years, passed on by address, by keyboard."""

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.accessibility import violations
from tests.sites import served

COMPARE = "compare/"
DEPARTMENTS = f"{COMPARE}?r=2023/chengguan&r=2023/caizheng"
YEARS = f"{COMPARE}?r=2023/minzheng&r=2022/minzheng"
REPORT_VIOLATIONS = """
document.addEventListener("securitypolicyviolation", (event) =>
  console.error(`CSP ${event.violatedDirective} ${event.blockedURI}`));
"""


@pytest.fixture(scope="module")
def site(district_site: Path) -> Iterator[str]:
    """The made-up district, served below the path of somebody else's portal."""
    with served(district_site, "/a/b/") as address:
        yield address


def open_comparison(page: Page, address: str) -> Page:
    """The page with its comparison done."""
    page.goto(address)
    expect(page.locator("#said")).to_contain_text(re.compile("已并排|只有|没有"))
    return page


def row(page: Page, label: str) -> Locator:
    """The cells of the first row of that name."""
    named = page.get_by_role("rowheader", name=re.compile(f"^{label}"))
    return page.locator(".beside tbody tr").filter(has=named).first.locator("td")


def add(page: Page, department: str, year: str) -> None:
    """Choose a report by keyboard alone."""
    page.get_by_label("部门", exact=True).focus()
    page.keyboard.type(department)
    page.get_by_role("combobox", name="年度").select_option(year)
    page.get_by_role("button", name="加入比较").press("Enter")


def test_two_departments_stand_side_by_side(page: Page, site: str) -> None:
    open_comparison(page, site + DEPARTMENTS)
    heads = page.locator(".beside").first.get_by_role("columnheader")
    expect(heads).to_contain_text(["内容", "示例区城管局", "示例区财政局"])
    expect(row(page, "全年预算数")).to_contain_text(["1,200.00", "1,200.5"])


def test_a_difference_is_exact_and_known_as_ours(page: Page, site: str) -> None:
    open_comparison(page, site + DEPARTMENTS)
    expect(row(page, "全年预算数").last.locator(".computed")).to_have_text("+0.50")
    expect(row(page, "全年执行数").last.locator(".computed")).to_have_text("+108.49")
    expect(row(page, "预算执行率").last.locator(".computed")).to_have_text("+9.00 个百分点")


def test_the_first_has_no_difference(page: Page, site: str) -> None:
    open_comparison(page, site + DEPARTMENTS)
    expect(row(page, "全年预算数").first.locator(".computed")).to_have_count(0)


def test_two_years_of_one_department_stand_side_by_side(page: Page, site: str) -> None:
    open_comparison(page, site + YEARS)
    expect(page.locator(".beside").first.get_by_role("columnheader")).to_contain_text(
        ["内容", "2023 年度", "2022 年度"]
    )


def test_amounts_of_other_units_are_brought_to_one(page: Page, site: str) -> None:
    open_comparison(page, site + YEARS)
    cell = row(page, "全年预算数").last
    expect(cell).to_contain_text("6,125,000.50 元")
    expect(cell.locator(".computed")).to_have_text(["612.50", "-27.50 万元"])


def test_a_rate_that_is_not_printed_is_ours(page: Page, site: str) -> None:
    open_comparison(page, site + YEARS)
    expect(row(page, "预算执行率").last.locator("a")).to_have_count(0)
    expect(row(page, "预算执行率").last.locator(".computed").first).to_have_text("95.00%")


def test_what_is_not_stated_is_not_reckoned_with(page: Page, site: str) -> None:
    open_comparison(page, f"{site}{COMPARE}?r=2023/chengguan&r=2023/gongan")
    expect(row(page, "全年预算数").last).to_have_text("未载明")


def test_nothing_lost_in_large_amounts(page: Page, site: str) -> None:
    open_comparison(page, f"{site}{COMPARE}?r=2023/jiaoyu&r=2022/jiaoyu")
    expect(row(page, "全年预算数").last.locator(".computed")).to_have_text("-0.01")
    expect(row(page, "全年执行数").last.locator(".computed")).to_have_text("相同")


def test_a_figure_leads_to_its_line(page: Page, site: str) -> None:
    open_comparison(page, site + DEPARTMENTS)
    row(page, "全年执行数").last.get_by_role("link").press("Enter")
    expect(page).to_have_url(re.compile("/2023/caizheng/source/#L10$"))
    expect(page.locator("#L10")).to_contain_text("1,188.49")


def test_a_column_leads_to_its_report(page: Page, site: str) -> None:
    open_comparison(page, site + DEPARTMENTS)
    page.get_by_role("columnheader").get_by_role("link", name="示例区财政局").first.press("Enter")
    expect(page).to_have_url(f"{site}2023/caizheng/")


def test_the_problems_stand_side_by_side(page: Page, site: str) -> None:
    open_comparison(page, site + DEPARTMENTS)
    cells = page.get_by_role("region", name="问题与改进措施并排").locator("td")
    expect(cells).to_contain_text(["示例区城管局的采购偏慢", "示例区财政局的采购偏慢"])


def test_reports_are_chosen_by_keyboard(page: Page, site: str) -> None:
    page.goto(site + COMPARE)
    add(page, "城管", "2023")
    expect(page.locator("#said")).to_contain_text("只有 1 份报告")
    add(page, "示例区财政局", "2023")
    expect(page.locator("#said")).to_have_text("已并排 2 份报告。")
    expect(page).to_have_url(site + DEPARTMENTS)


def test_all_years_of_a_department_are_added_at_once(page: Page, site: str) -> None:
    page.goto(site + COMPARE)
    add(page, "民政", "")
    expect(page).to_have_url(site + YEARS)


@pytest.mark.parametrize(
    ("department", "year", "said"),
    [
        ("示例区", "2023", "名称里有“示例区”的部门有 8 个"),
        ("查无此局", "2023", "没有名称里有“查无此局”的部门"),
        ("安全", "2022", "示例区安全局没有 2022 年度的报告，有的是 2023 年度"),
        ("", "2023", "先写部门的名称"),
    ],
)
def test_a_choice_that_cannot_be_made_is_explained(
    page: Page, site: str, department: str, year: str, said: str
) -> None:
    page.goto(site + COMPARE)
    add(page, department, year)
    expect(page.get_by_role("status")).to_contain_text(said)


def test_a_report_is_taken_out_again(page: Page, site: str) -> None:
    open_comparison(page, f"{site}{DEPARTMENTS}&r=2023/anquan")
    page.get_by_role("button", name="移除示例区安全局 2023 年度").press("Enter")
    expect(page).to_have_url(site + DEPARTMENTS)
    expect(page.get_by_label("部门", exact=True)).to_be_focused()


def test_another_report_becomes_the_base(page: Page, site: str) -> None:
    open_comparison(page, site + DEPARTMENTS)
    page.get_by_role("button", name="以示例区财政局 2023 年度作比较的基准").press("Enter")
    expect(row(page, "全年预算数").last.locator(".computed")).to_have_text("-0.50")


def test_more_than_six_do_not_stand_side_by_side(page: Page, site: str) -> None:
    names = ("jiaoyu", "yiliao", "anquan", "chengguan", "caizheng", "gongan", "zhongxin")
    query = "&".join(f"r=2023/{name}" for name in names)
    open_comparison(page, f"{site}{COMPARE}?{query}")
    expect(page.locator(".chosen li")).to_have_count(6)
    add(page, "民政", "2023")
    expect(page.get_by_role("status")).to_contain_text("最多并排 6 份")


def test_a_shared_address_opens_the_same_comparison(
    page: Page, browser: Browser, site: str
) -> None:
    page.goto(site + COMPARE)
    add(page, "城管", "2023")
    add(page, "财政", "2023")
    expect(page.locator("#said")).to_contain_text("已并排 2 份")
    other = browser.new_page()
    open_comparison(other, page.url)
    expect(row(other, "全年预算数")).to_contain_text(["1,200.00", "1,200.5"])
    other.close()


def test_a_report_that_is_not_there_is_told_and_the_others_stand(page: Page, site: str) -> None:
    open_comparison(page, f"{site}{DEPARTMENTS}&r=2019/caizheng")
    expect(page.locator("#said")).to_contain_text("没有找到 2019 年度的这份报告（2019/caizheng）")
    expect(page.locator("#said")).to_contain_text("已并排 2 份报告")


@pytest.mark.parametrize(
    "strange", ["../../etc", "2023/%3Cimg%20src=x%3E", "2023", "https://a.invalid/x"]
)
def test_what_is_no_name_of_a_report_is_not_asked_for(page: Page, site: str, strange: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    open_comparison(page, f"{site}{DEPARTMENTS}&r={strange}")
    assert len([one for one in asked if "/api/" in one]) == 2
    expect(page.locator(".chosen li")).to_have_count(2)


def test_without_network_it_is_said_and_can_be_tried_again(page: Page, site: str) -> None:
    page.route("**/api/**", lambda route: route.abort())
    open_comparison(page, site + DEPARTMENTS)
    expect(page.locator("#said")).to_contain_text("没有连上网站")
    page.unroute("**/api/**")
    page.get_by_role("button", name="移除2023/caizheng").press("Enter")
    expect(page.locator("#said")).to_contain_text("只有 1 份报告")


def test_from_the_table_of_a_year_two_departments_are_compared(page: Page, site: str) -> None:
    page.goto(f"{site}2023/")
    page.get_by_role("checkbox", name="选示例区城管局作比较").press("Space")
    button = page.get_by_role("button", name=re.compile("作比较|比较所选"))
    expect(button).to_be_disabled()
    page.get_by_role("checkbox", name="选示例区财政局作比较").press("Space")
    button.press("Enter")
    expect(page).to_have_url(site + DEPARTMENTS)


def test_no_more_than_six_can_be_ticked(page: Page, site: str) -> None:
    page.goto(f"{site}2023/")
    boxes = page.get_by_role("checkbox")
    for at in range(6):
        boxes.nth(at).press("Space")
    expect(boxes.nth(6)).to_be_disabled()
    boxes.nth(0).press("Space")
    expect(boxes.nth(6)).to_be_enabled()


def test_without_script_the_page_leads_to_the_tables(browser: Browser, site: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(site + DEPARTMENTS)
    page.locator("article").get_by_role("link", name="2022 年度").click()
    expect(page).to_have_url(f"{site}2022/")
    page.go_back()
    page.locator("article").get_by_role("link", name="各部门").click()
    expect(page).to_have_url(f"{site}departments/")
    context.close()


@pytest.mark.parametrize("width", [1280, 390, 320])
@pytest.mark.parametrize("path", [COMPARE, DEPARTMENTS, f"{DEPARTMENTS}&r=2019/caizheng"])
def test_a_comparison_is_accessible(page: Page, site: str, path: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(site + path)
    expect(page.locator(".chooser button")).to_be_visible()
    if "?" in path:
        expect(page.locator(".beside").first).to_be_visible()
    assert violations(page) == []


@pytest.mark.parametrize("width", [390, 320])
def test_a_comparison_needs_no_sideways_scrolling(page: Page, site: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    open_comparison(page, site + DEPARTMENTS)
    expect(page.locator(".beside").first).to_be_visible()
    assert page.evaluate("() => document.documentElement.scrollWidth") <= width
    assert page.locator(".scroll").first.evaluate("one => one.scrollWidth <= one.clientWidth")


def test_a_comparison_breaks_no_rule_and_asks_nobody_else(page: Page, site: str) -> None:
    errors: list[str] = []
    hosts: set[str] = set()
    page.add_init_script(REPORT_VIOLATIONS)
    page.on("console", lambda said: errors.append(said.text) if said.type == "error" else None)
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("request", lambda asked: hosts.add(urlsplit(asked.url).netloc))
    open_comparison(page, site + DEPARTMENTS)
    add(page, "民政", "")
    expect(page.locator("#said")).to_contain_text("已并排 4 份")
    assert errors == []
    assert hosts == {urlsplit(site).netloc}


def test_who_knows_no_name_ticks_two_and_compares_by_keyboard(page: Page, site: str) -> None:
    page.goto(site + COMPARE)
    button = page.get_by_role("button", name=re.compile("^比较所选"))
    expect(button).to_be_disabled()
    for name in ("示例区城管局", "示例区财政局"):
        page.get_by_role("checkbox", name=name).press("Space")
    button.press("Enter")
    expect(page).to_have_url(site + DEPARTMENTS)
    expect(page.locator("#said")).to_be_focused()
    expect(row(page, "全年预算数")).to_contain_text(["1,200.00", "1,200.5"])
    expect(page.locator(".start")).to_be_hidden()


def test_no_more_than_six_are_ticked(page: Page, site: str) -> None:
    page.goto(site + COMPARE)
    boxes = page.locator(".start").get_by_role("checkbox")
    for at in range(6):
        boxes.nth(at).press("Space")
    expect(boxes.nth(6)).to_be_disabled()


def test_when_all_are_taken_out_there_is_something_to_start_from_again(
    page: Page, site: str
) -> None:
    open_comparison(page, f"{site}{COMPARE}?r=2023/anquan")
    expect(page.locator(".start")).to_be_hidden()
    page.get_by_role("button", name="移除示例区安全局 2023 年度").press("Enter")
    expect(page.locator(".start")).to_be_visible()


def test_six_reports_fit_on_a_sheet_of_paper(page: Page, site: str) -> None:
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 658, "height": 900})  # A4 less its margins
    names = ("yiliao", "anquan", "chengguan", "caizheng", "gongan", "zhongxin")
    open_comparison(page, f"{site}{COMPARE}?{'&'.join(f'r=2023/{name}' for name in names)}")
    width = page.evaluate("document.documentElement.scrollWidth")
    assert width <= 658
