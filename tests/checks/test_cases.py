"""Arithmetic as printed in published documents, each with the verdict it deserves."""

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.checks.base import Judgement, Verdict
from tests.tiny_content import ask, ask_once

CASES: dict[str, list[dict[str, Any]]] = yaml.safe_load(
    Path(__file__).with_name("cases.yml").read_text(encoding="utf-8")
)
SOURCES = (
    "一般公共预算财政拨款支出",
    "政府性基金预算财政拨款支出",
    "国有资本经营预算财政拨款支出",
    "财政专户管理资金",
    "其他资金支出",
)


def by_source(total: str, parts: list[str | None]) -> str:
    rows = "".join(
        f"      {name}: {part or ''}\n" for name, part in zip(SOURCES, parts, strict=False)
    )
    return f"基本情况:\n  整体收支:\n    全年执行数: {total}\n    按资金来源:\n{rows}"


def sum_judgement(case: dict[str, Any], folder: Path) -> Judgement:
    return ask_once("A101", folder, by_source(case["total"], case["parts"]))


@pytest.mark.parametrize("case", CASES["sums"], ids=str)
def test_a_sum_has_its_verdict(case: dict[str, Any], tmp_path: Path) -> None:
    assert sum_judgement(case, tmp_path).verdict is Verdict(case["verdict"])


@pytest.mark.parametrize("case", [c for c in CASES["sums"] if "difference" in c], ids=str)
def test_a_sum_has_its_difference(case: dict[str, Any], tmp_path: Path) -> None:
    assert sum_judgement(case, tmp_path).difference == Decimal(case["difference"])


@pytest.mark.parametrize("case", CASES["rates"], ids=str)
def test_a_rate_has_its_verdict(case: dict[str, Any], tmp_path: Path) -> None:
    executed, budget = case["executed"] or "", case["budget"] or ""
    task = f"  - {{名称: 示例, 预算数: {budget}, 完成数: {executed}, 执行率: {case['printed']}}}\n"
    beside = f"  - {{名称: 别的, 执行率: {case['beside']}}}\n" if "beside" in case else ""
    text = f"重点工作任务:\n{task}{beside}"
    asked = ask("A104", tmp_path, text) or ask("A102", tmp_path, text)[:1]
    assert [judgement.verdict for judgement in asked] == [Verdict(case["verdict"])]


@pytest.mark.parametrize("case", CASES["part_of_whole"], ids=str)
def test_a_part_of_a_whole_has_its_verdict(case: dict[str, Any], tmp_path: Path) -> None:
    judgement = ask_once("A103", tmp_path, by_source(case["whole"], [case["part"]]))
    assert judgement.verdict is Verdict(case["verdict"])


def unspent_judgement(case: dict[str, Any], folder: Path) -> Judgement:
    basis = f"预算数口径: {case['basis']}, " if case["basis"] else ""
    return ask_once(
        "A105",
        folder,
        f"""\
基本情况:
  整体收支: {{全年预算数: {case["whole"][0]}, 全年执行数: {case["whole"][1]}}}
重点工作任务:
  - {{名称: 示例, {basis}预算数: {case["task"][0]}, 完成数: {case["task"][1]}}}
""",
    )


@pytest.mark.parametrize("case", CASES["unspent"], ids=str)
def test_unspent_money_has_its_verdict(case: dict[str, Any], tmp_path: Path) -> None:
    assert unspent_judgement(case, tmp_path).verdict is Verdict(case["verdict"])


@pytest.mark.parametrize("case", [c for c in CASES["unspent"] if "difference" in c], ids=str)
def test_unspent_money_has_its_difference(case: dict[str, Any], tmp_path: Path) -> None:
    judgement = unspent_judgement(case, tmp_path)
    assert (judgement.difference, judgement.at_least) == (
        Decimal(case["difference"]), Decimal(case["at_least"]),
    )  # fmt: skip
