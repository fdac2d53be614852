"""The page of the real report, beside the document it was taken from."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from generator.checks.registry import CHECKS
from tests.sites import KINDS, without_blanks

SOURCE = Path(__file__).parent.parent / "reference" / "2023-jiguan-shiwu.txt"
# What stands on a line of its own.
HEADING = re.compile("附件|[一二三四]、|（[一二三四]）")
# Marks of enumeration that the page may write in its own way.
ENUMERATOR = re.compile(r"^(?:[一二]是|（[0-9]+）|（[一二三四]）|[一二三四]、|[0-9]+\.)")


def clauses() -> list[str]:
    """The document clause by clause, blanks and line ends aside."""
    lines = SOURCE.read_text(encoding="utf-8").splitlines()
    text = "".join(f"。{line}。" if HEADING.match(line) else line for line in lines)
    pieces = re.split("[，。；：]", without_blanks(text))
    return [clause for piece in pieces if (clause := ENUMERATOR.sub("", piece))]


@pytest.fixture(scope="module")
def report(browser: Browser, real_address: str) -> Iterator[Page]:
    """The page of the report, for tests that only look at it."""
    context = browser.new_context()
    page = context.new_page()
    page.goto(real_address + KINDS["report"])
    yield page
    context.close()


@pytest.fixture
def reader(page: Page, real_address: str) -> Page:
    """The page of the report, for tests that follow its links."""
    page.goto(real_address + KINDS["report"])
    return page


def test_the_document_has_many_clauses() -> None:
    assert len(clauses()) > 100


def test_every_clause_of_the_document_stands_on_the_page(report: Page) -> None:
    shown = without_blanks(report.locator("article").inner_text())
    assert [clause for clause in clauses() if clause not in shown] == []


def test_the_clauses_stand_in_the_order_of_the_document(report: Page) -> None:
    shown = without_blanks(report.locator("article").inner_text())
    starts = [shown.find(clause) for clause in clauses() if shown.count(clause) == 1]
    assert starts == sorted(starts)


def test_the_difference_stands_directly_after_its_table(report: Page) -> None:
    after = report.locator('.scroll:has(caption:has-text("按资金来源")) + .diff')
    expect(after).to_contain_text("不符")
    expect(after).to_contain_text("差 0.05 万元")


def test_the_difference_shows_its_working(report: Page) -> None:
    working = report.locator('.scroll:has(caption:has-text("按资金来源")) + .diff .eq')
    expect(working).to_have_text("5,394.61 + 990.38 + 0 + 0 = 6,384.99 ≠ 6,385.04")


def test_the_sum_in_the_working_is_marked_as_computed(report: Page) -> None:
    working = report.locator('.scroll:has(caption:has-text("按资金来源")) + .diff .eq .computed')
    expect(working).to_have_text(["6,384.99"])


def test_the_difference_says_what_rounding_could_explain(report: Page) -> None:
    box = report.locator('.scroll:has(caption:has-text("按资金来源")) + .diff')
    expect(box).to_contain_text("四舍五入最多能解释 0.025 万元")


def test_the_difference_leads_to_the_method(reader: Page) -> None:
    reader.locator(".diff.bad").first.get_by_role("link", name="核对方法 A101").click()
    expect(reader).to_have_url(re.compile(r"/checks/#A101$"))


def test_the_doubt_stands_directly_after_the_tasks(report: Page) -> None:
    after = report.locator('.scroll:has(caption:has-text("重点工作任务")) + .diff')
    expect(after).to_contain_text("至少多 0.04 万元")


def test_the_line_of_a_table_leads_to_the_data_file(reader: Page) -> None:
    reader.locator('caption:has-text("按资金来源")').get_by_role("link").click()
    expect(reader).to_have_url(re.compile(r"/source/#L[0-9]+$"))
    line = reader.url.partition("#")[2]
    expect(reader.locator(f"#{line}")).to_have_text("按资金来源:")


def test_the_line_of_the_tasks_leads_to_the_data_file(reader: Page) -> None:
    reader.locator('caption:has-text("重点工作任务")').get_by_role("link").click()
    line = reader.url.partition("#")[2]
    expect(reader.locator(f"#{line}")).to_have_text("重点工作任务:")


def test_a_problem_leads_to_its_measure(reader: Page) -> None:
    reader.locator("#problem-2").get_by_role("link").click()
    expect(reader.locator("#action-2")).to_be_in_viewport()


def test_a_printed_figure_and_a_computed_one_look_different(report: Page) -> None:
    row = report.locator('table:has(caption:has-text("按资金来源")) tbody tr').first
    looks = [
        cell.locator("span, a").evaluate("cell => getComputedStyle(cell).borderBottomStyle")
        for cell in row.locator("td.n").all()
    ]
    assert looks == ["none", "dotted"]


def test_a_bar_is_as_long_as_its_share(report: Page) -> None:
    row = report.locator('table:has(caption:has-text("按支出性质")) tbody tr').first
    track, fill = row.locator(".track").bounding_box(), row.locator(".fill").bounding_box()
    assert track is not None
    assert fill is not None
    assert fill["width"] / track["width"] * 100 == pytest.approx(33.55, abs=0.1)


def verdicts(report: Page) -> list[tuple[str, str]]:
    """Code and verdict of every row of the list at the end."""
    rows = report.locator('table:has(caption:has-text("核对结果")) tbody tr').all()
    return [(row.locator("th a").inner_text(), row.locator(".tag").inner_text()) for row in rows]


def test_what_is_not_consistent_stands_first(report: Page) -> None:
    words = [word for _, word in verdicts(report)]
    assert words[0] == "不符"
    assert words == sorted(words, key="一致".__eq__)


def test_a_check_that_holds_has_one_row(report: Page) -> None:
    held = [code for code, word in verdicts(report) if word == "一致"]
    assert len(held) == len(set(held))


def test_every_check_is_listed_as_asked_or_as_not_applicable(report: Page) -> None:
    others = report.locator('p:has-text("不适用（")').inner_text()
    codes = set(re.findall("[A-Z][0-9]{3}", others))
    assert {code for code, _ in verdicts(report)} | codes == {one.code for one in CHECKS}


def test_what_is_not_consistent_leads_to_its_trace(reader: Page) -> None:
    row = reader.locator('table:has(caption:has-text("核对结果")) tbody tr').first
    row.locator("td a").click()
    expect(reader.locator("#A101n1")).to_be_in_viewport()
