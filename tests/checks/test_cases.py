"""Arithmetic as printed in published documents, or made up to be awkward, each with the verdict it deserves."""

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.checks.base import Judgement, Verdict
from tests.tiny_content import ask, ask_once

Case = dict[str, Any]

CASES: dict[str, list[Case]] = yaml.safe_load(
    Path(__file__).with_name("cases.yml").read_text(encoding="utf-8")
)
SOURCES = (
    "一般公共预算财政拨款支出",
    "政府性基金预算财政拨款支出",
    "国有资本经营预算财政拨款支出",
    "财政专户管理资金",
    "其他资金支出",
)
PEOPLE = ("在职", "离退休", "其他")


def figures(case: Case, of: str) -> str:
    """The unit and places that a block says of itself, for the inside of a flow mapping."""
    named = (("金额单位", case.get(f"{of}unit")), ("金额小数位", case.get(f"{of}places")))
    return "".join(f"{key}: {value}, " for key, value in named if value is not None)


def stated(value: str | None) -> str:
    return "" if value is None else value


def by_source(case: Case, total: str | None, parts: list[str | None]) -> str:
    """按资金来源 of 全年执行数; block style, for figures may hold commas."""
    rows = "".join(
        f"      {name}: {stated(part)}\n" for name, part in zip(SOURCES, parts, strict=False)
    )
    own = {of: _lines(figures(case, of), indent) for of, indent in (("", 4), ("parts_", 6))}
    if case.keys().isdisjoint({"parts_unit", "parts_places"}):
        own["parts_"] = ""
    return (
        f"基本情况:\n  整体收支:\n{own['']}    全年执行数: {stated(total)}\n"
        f"    按资金来源:\n{own['parts_']}{rows}"
    )


def _lines(pairs: str, indent: int) -> str:
    return "".join(f"{' ' * indent}{pair}\n" for pair in pairs.split(", ") if pair)


def lines(case: Case) -> str:
    """支出 with a line for every part."""
    rows = "".join(
        f"      - {{名称: 第{n}项, 金额: {stated(part)}}}\n"
        for n, part in enumerate(case["parts"], start=1)
    )
    return f"收支:\n  支出:\n    合计: {stated(case['total'])}\n    明细:\n{rows}"


def among(case: Case) -> str:
    """One line of 支出 with some of it below."""
    rows = "".join(
        f"          - {{名称: 第{n}项, 金额: {stated(part)}}}\n"
        for n, part in enumerate(case["parts"], start=1)
    )
    line = f"      - 名称: 示例\n        金额: {stated(case['total'])}\n        其中:\n{rows}"
    return f"收支:\n  支出:\n    明细:\n{line}"


def people(case: Case) -> str:
    """实有人数 with its kinds."""
    rows = "".join(
        f"    {name}: {stated(part)}\n" for name, part in zip(PEOPLE, case["parts"], strict=False)
    )
    return f"机构人员:\n  实有人数:\n    合计: {stated(case['total'])}\n{rows}"


def sum_judgement(case: Case, folder: Path) -> Judgement:
    """What is said of the sum, where such a sum stands in a report."""
    if case.get("unit") == "人":
        return ask_once("A113", folder, people(case))
    if case.get("listed") == "其中":
        return ask("A109", folder, among(case))[-1]
    if len(case["parts"]) > len(SOURCES):
        return ask_once("A109", folder, lines(case))
    return ask_once("A101", folder, by_source(case, case["total"], case["parts"]))


@pytest.mark.parametrize("case", CASES["sums"], ids=str)
def test_a_sum_has_its_verdict(case: Case, tmp_path: Path) -> None:
    assert sum_judgement(case, tmp_path).verdict is Verdict(case["verdict"])


@pytest.mark.parametrize("case", [c for c in CASES["sums"] if "difference" in c], ids=str)
def test_a_sum_has_its_difference(case: Case, tmp_path: Path) -> None:
    assert sum_judgement(case, tmp_path).difference == Decimal(case["difference"])


@pytest.mark.parametrize("case", CASES["rates"], ids=str)
def test_a_rate_has_its_verdict(case: Case, tmp_path: Path) -> None:
    executed, budget = stated(case["executed"]), stated(case["budget"])
    task = f"  - {{名称: 示例, 预算数: {budget}, 完成数: {executed}, 执行率: {case['printed']}}}\n"
    beside = f"  - {{名称: 别的, 执行率: {case['beside']}}}\n" if "beside" in case else ""
    text = f"重点工作任务:\n{task}{beside}"
    asked = ask("A104", tmp_path, text) or ask("A102", tmp_path, text)[:1]
    assert [judgement.verdict for judgement in asked] == [Verdict(case["verdict"])]


@pytest.mark.parametrize("case", CASES["part_of_whole"], ids=str)
def test_a_part_of_a_whole_has_its_verdict(case: Case, tmp_path: Path) -> None:
    judgement = ask_once("A103", tmp_path, by_source(case, case["whole"], [case["part"]]))
    assert judgement.verdict is Verdict(case["verdict"])


def unspent_judgement(case: Case, folder: Path) -> Judgement:
    """What is said of a department of that whole, whose only task is that one."""
    basis = f"预算数口径: {case['basis']}, " if case["basis"] else ""
    whole, task = ([stated(value) for value in case[of]] for of in ("whole", "task"))
    return ask_once(
        "A105",
        folder,
        f"""\
基本情况:
  整体收支: {{全年预算数: {whole[0]}, 全年执行数: {whole[1]}}}
重点工作任务:
  - {{名称: 示例, {basis}预算数: {task[0]}, 完成数: {task[1]}}}
""",
    )


@pytest.mark.parametrize("case", CASES["unspent"], ids=str)
def test_unspent_money_has_its_verdict(case: Case, tmp_path: Path) -> None:
    assert unspent_judgement(case, tmp_path).verdict is Verdict(case["verdict"])


@pytest.mark.parametrize("case", [c for c in CASES["unspent"] if "difference" in c], ids=str)
def test_unspent_money_has_its_difference(case: Case, tmp_path: Path) -> None:
    judgement = unspent_judgement(case, tmp_path)
    assert (judgement.difference, judgement.at_least) == (
        Decimal(case["difference"]), Decimal(case["at_least"]),
    )  # fmt: skip


@pytest.mark.parametrize("case", CASES["growth"], ids=str)
def test_a_growth_has_its_verdict(case: Case, tmp_path: Path) -> None:
    now, last = case["to"], case["from"] or ""
    text = f"三公经费:\n  公务接待费: {{决算数: {now}, 上年决算数: {last}}}\n"
    told = f"综合评价:\n  自评结论: 公务接待费{now}万元，比上年{case['printed']}。\n"
    verdicts = [judgement.verdict.value for judgement in ask("B206", tmp_path, text + told)]
    assert verdicts == ([case["verdict"]] if case["verdict"] else [])
