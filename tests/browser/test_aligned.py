"""What a comparison puts in one row, and what it says the reports differ by."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.sites import ROOT, served

STATIC = ROOT / "site_templates" / "theme" / "static"
ROWS = """
async (text) => {
  const { aligned } = await import(new URL("aligned.js", location.href));
  return aligned(JSON.parse(text)).map(([part, rows]) =>
    [part, rows.map(({ label, figures }) => [label, figures.map((one) => one?.value ?? null)])]);
}
"""
GAP = """
async ([first, other]) => {
  const { difference, unitOf } = await import(new URL("aligned.js", location.href));
  return difference(first, other, unitOf([first, other]));
}
"""


def figure(
    path: str, value: str | None, unit: str = "万元", in_wan: str | None = None
) -> dict[str, Any]:
    """A figure as the API gives it; None is left blank."""
    return {
        "label": path.rpartition(".")[2],
        "path": path,
        "printed": value,
        "value": value,
        "unit": unit,
        "in_wan": value if in_wan is None else in_wan,
        "stated": value is not None,
    }


def task(name: str, value: str) -> dict[str, Any]:
    return {"budget": figure(f"重点工作任务「{name}」.预算数", value)}


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A page beside the modules."""
    folder: Path = tmp_path_factory.mktemp("aligned")
    for name in ("index.html", "404.html"):
        (folder / name).write_text("<!doctype html><title>示例</title>", encoding="utf-8")
    for name in ("aligned.js", "decimal.js"):
        (folder / name).write_bytes((STATIC / name).read_bytes())
    with served(folder) as address:
        yield address


@pytest.fixture
def beside(page: Page, place: str) -> Page:
    """The page, open."""
    page.goto(place)
    return page


def rows(page: Page, *reports: object) -> Any:
    return page.evaluate(ROWS, json.dumps(reports))


def gap(page: Page, first: object, other: object) -> Any:
    return page.evaluate(GAP, [first, other])


def test_figures_of_one_spot_stand_in_one_row(beside: Page) -> None:
    one = {"overview": {"executed": figure("整体收支.全年执行数", "950")}}
    other = {"overview": {"executed": figure("整体收支.全年执行数", "6385.04")}}
    assert rows(beside, one, other) == [["整体收支", [["全年执行数", ["950", "6385.04"]]]]]


def test_what_one_report_does_not_have_leaves_its_place_empty(beside: Page) -> None:
    one = {"overview": {"executed": figure("整体收支.全年执行数", "950")}}
    assert rows(beside, one, {}) == [["整体收支", [["全年执行数", ["950", None]]]]]


def test_tasks_of_one_name_stand_together_whatever_their_order(beside: Page) -> None:
    one = {"key_tasks": [task("修路", "1"), task("供水", "2")]}
    other = {"key_tasks": [task("供水", "3"), task("修路", "4")]}
    assert rows(beside, one, other) == [
        ["重点工作任务「修路」", [["预算数", ["1", "4"]]]],
        ["重点工作任务「供水」", [["预算数", ["2", "3"]]]],
    ]


def test_a_task_of_one_report_alone_is_no_comparison(beside: Page) -> None:
    assert rows(beside, {"key_tasks": [task("修路", "1")]}, {"key_tasks": []}) == []


def test_a_name_with_brackets_and_a_number_is_a_name(beside: Page) -> None:
    one, other = {"key_tasks": [task("二期[1]", "1")]}, {"key_tasks": [task("二期[1]", "2")]}
    assert rows(beside, one, other) == [["重点工作任务「二期[1]」", [["预算数", ["1", "2"]]]]]


def test_what_only_has_a_number_is_not_set_side_by_side(beside: Page) -> None:
    one = {"outcomes": [{"quantity": figure("工作成效[1].数量", "1500", "")}]}
    assert rows(beside, one, one) == []


def test_a_key_of_the_language_in_the_data_is_only_a_key(beside: Page) -> None:
    one = {"__proto__": {"executed": figure("整体收支.全年执行数", "1")}, "constructor": {}}
    assert rows(beside, one, one) == [["整体收支", [["全年执行数", ["1", "1"]]]]]


@pytest.mark.parametrize(
    ("first", "other", "said"),
    [
        (("950", "万元"), ("950.00", "万元"), "相同"),
        (("950", "万元"), ("1,000.5".replace(",", ""), "万元"), "+50.5"),
        (("1000.50", "万元"), ("950", "万元"), "-50.50"),
        (("99.92", "%"), ("98.94", "%"), "-0.98 个百分点"),
        (("9007199254740.98", "万元"), ("9007199254740.99", "万元"), "+0.01"),
        ((None, "万元"), ("1", "万元"), None),
        (("1", "万元"), (None, "万元"), None),
    ],
)
def test_the_difference_from_the_first_is_exact(
    beside: Page, first: tuple[str | None, str], other: tuple[str | None, str], said: str | None
) -> None:
    made = [figure("整体收支.全年执行数", value, unit) for value, unit in (first, other)]
    assert gap(beside, *made) == said


def test_money_of_two_units_differs_in_wan(beside: Page) -> None:
    first = figure("整体收支.全年执行数", "1.5", "亿元", "15000")
    other = figure("整体收支.全年执行数", "150001000.00", "元", "15000.1000")
    assert gap(beside, first, other) == "+0.1 万元"
