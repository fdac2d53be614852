"""What a citizen comes for, from the home page on and by keyboard alone: find, compare, sort, see how, take away."""

import csv
import io
import re
import zipfile
from pathlib import Path

import openpyxl
import pytest
from docx import Document
from playwright.sync_api import Download, Locator, Page, expect

FARTHEST = 250


def reach(page: Page, target: Locator) -> None:
    """Press Tab until the target has the focus, as one does who has no mouse."""
    expect(target).to_be_attached()
    for _ in range(FARTHEST):
        page.keyboard.press("Tab")
        if target.evaluate("element => element === document.activeElement"):
            return
    pytest.fail(f"not reached by Tab: {target}")


def follow(page: Page, target: Locator) -> None:
    reach(page, target)
    page.keyboard.press("Enter")


def fetch(page: Page, target: Locator) -> Download:
    reach(page, target)
    with page.expect_download() as waiting:
        page.keyboard.press("Enter")
    return waiting.value


def content(download: Download) -> bytes:
    return Path(download.path()).read_bytes()


def test_a_department_is_found_from_the_home_page(page: Page, sample_address: str) -> None:
    page.goto(sample_address)
    reach(page, page.get_by_role("main").get_by_role("searchbox").first)
    page.keyboard.type("教育局")
    page.keyboard.press("Enter")
    found = page.locator("#results").get_by_role("link", name=re.compile("教育局")).first
    follow(page, found)
    expect(page.get_by_role("heading", level=1)).to_contain_text("教育局")


def test_departments_are_put_in_order_of_their_rate(page: Page, sample_address: str) -> None:
    page.goto(f"{sample_address}2023/")
    head = page.get_by_role("columnheader", name="执行率").first
    follow(page, head.get_by_role("button"))
    expect(head).to_have_attribute("aria-sort", "ascending")
    table = page.locator("table", has=head).first
    cells = table.locator("tbody td[data-label='执行率']").all_inner_texts()
    rates = [float(cell.strip().rstrip("%")) for cell in cells if cell.strip().endswith("%")]
    assert len(rates) >= 4
    assert rates == sorted(rates)


def test_two_departments_are_set_side_by_side(page: Page, sample_address: str) -> None:
    page.goto(f"{sample_address}2023/")
    table = page.locator("table", has=page.get_by_role("columnheader", name="执行率")).first
    chosen = []
    for number in (0, 1):
        row = table.locator("tbody tr").nth(number)
        chosen.append(row.get_by_role("link").first.inner_text().strip())
        reach(page, row.get_by_role("checkbox"))
        page.keyboard.press("Space")
    page.keyboard.press("Home")
    button = page.get_by_role("button", name=re.compile("比较"))
    link = page.get_by_role("link", name=re.compile("比较所选|比较选中"))
    follow(page, button.or_(link).first)
    page.wait_for_url(re.compile("/compare/[?]r="))
    compared = page.locator("#compared table").first
    for name in chosen:
        expect(compared.locator("thead")).to_contain_text(name)
    shared = page.url
    page.goto("about:blank")
    page.goto(shared)
    expect(page.locator("#compared table").first).to_contain_text("全年执行数")


def test_a_trace_opens_from_its_figure(page: Page, sample_address: str) -> None:
    page.goto(f"{sample_address}2023/jiguan-shiwu/")
    figure = page.locator("main table a[href^='#']").first
    target = figure.get_attribute("href") or ""
    follow(page, figure)
    trace = page.locator(target)
    expect(trace).to_be_visible()
    expect(trace.get_by_role("link", name=re.compile("[A-Z][0-9]{3}")).first).to_be_visible()


def test_a_table_is_taken_away_and_read_back(page: Page, sample_address: str) -> None:
    page.goto(f"{sample_address}2023/")
    taken = content(fetch(page, page.get_by_role("link", name="CSV").first))
    rows = list(csv.reader(io.StringIO(taken.decode("utf-8-sig"))))
    assert taken.startswith(b"\xef\xbb\xbf")
    table = page.locator("main table", has=page.get_by_role("columnheader", name="执行率")).first
    shown = table.locator("tbody th a").all_inner_texts()
    written = [cell for row in rows[1:] for cell in row]
    assert all(any(cell.endswith(name.strip()) for cell in written) for name in shown)


def test_a_report_is_taken_away_in_every_form(page: Page, sample_address: str) -> None:
    page.goto(f"{sample_address}2023/jiguan-shiwu/")
    executed = page.locator("dl.strip dd").nth(1).locator(".num, .computed").first.inner_text()
    digits = executed.replace(",", "").strip()
    forms = page.locator("ul.downloads")
    word = content(fetch(page, forms.get_by_role("link", name="Word")))
    book = content(fetch(page, forms.get_by_role("link", name="XLSX")))
    lines = content(fetch(page, forms.get_by_role("link", name="CSV"))).decode("utf-8-sig")
    data = content(fetch(page, forms.get_by_role("link", name="JSON"))).decode()
    source = content(fetch(page, forms.get_by_role("link", name="YAML"))).decode()
    body = Document(io.BytesIO(word)).element.body.xpath("string(.)")
    assert digits in body.replace(",", "")
    cells = openpyxl.load_workbook(io.BytesIO(book)).worksheets
    values = {
        str(cell) for sheet in cells for row in sheet.iter_rows(values_only=True) for cell in row
    }
    assert digits in values or executed in values
    assert all(digits in text.replace(",", "") for text in (lines, data, source))


def test_everything_is_taken_away_at_once(page: Page, sample_address: str) -> None:
    page.goto(f"{sample_address}data/")
    packed = content(fetch(page, page.get_by_role("link", name=re.compile("ZIP|all.zip")).first))
    with zipfile.ZipFile(io.BytesIO(packed)) as archive:
        names = archive.namelist()
        assert archive.testzip() is None
    assert any(name.endswith("jiguan-shiwu.yml") for name in names)
    assert {name.rpartition(".")[2] for name in names} >= {"yml", "csv", "json", "xlsx", "docx"}
