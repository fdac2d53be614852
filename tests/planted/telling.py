"""Prose that quotes a good report: at the printed precision or honestly coarser, in its unit or another."""

from __future__ import annotations

import random
from collections.abc import Callable
from decimal import Decimal

from tests.planted import stock
from tests.planted.printing import FEN_IN, Press, half_up, percent, value_of, written
from tests.planted.tables import Good
from tests.planted.truths import Truth
from tests.planted.writing import Prose, Said

Pieces = list[str | Said]


def money(press: Press, rng: random.Random, fen: int, of: str) -> Said:
    """An amount as the table prints it, or rounded to another unit or fewer places."""
    printed, unit = _amount(press, rng, fen)
    table = press.amount(fen)
    scale = Decimal(FEN_IN[press.unit]) / FEN_IN[unit]
    return Said(printed, unit, "amount", of, value_of(table) * scale, _half(press) * scale, table)


def difference(press: Press, rng: random.Random, fen: int, of: str) -> Said:
    """An amount a reader works out of two printed ones, each rounded."""
    printed, unit = _amount(press, rng, fen)
    near = Decimal(fen) / FEN_IN[unit]
    slack = 2 * _half(press) * FEN_IN[press.unit] / FEN_IN[unit]
    return Said(printed, unit, "amount", of, near, slack)


def _amount(press: Press, rng: random.Random, fen: int) -> tuple[str, str]:
    way = rng.random()
    if way < 0.55:
        return press.amount(fen), press.unit
    if way < 0.7:
        return _as(fen, press.unit, max(press.places - 1, 0)), press.unit
    unit = _other_unit(press, fen)
    return _as(fen, unit, 2), unit


def _half(press: Press) -> Decimal:
    """What rounding hides of a printed amount, in the unit of the tables."""
    return Decimal(0) if press.exact else press.step / 2


def _other_unit(press: Press, fen: int) -> str:
    if abs(fen) >= FEN_IN["亿元"]:
        return "亿元"
    return "万元" if abs(fen) >= FEN_IN["万元"] else press.unit


def _as(fen: int, unit: str, places: int) -> str:
    return written(half_up(fen, FEN_IN[unit], places))


def rate(press: Press, part: int, base: int, of: str) -> Said:
    """A quotient that the tables print."""
    table = press.rate(part, base)
    return Said(table.removesuffix("%"), "%", "percent", of, value_of(table), Decimal(0), table)


def quotient(press: Press, part: int, base: int, of: str, *, rounded: int = 2) -> Said:
    """A quotient a reader works out of printed amounts; `rounded` of them went into it."""
    printed = percent(part, base, press.rate_places).removesuffix("%")
    half = _half(press) * FEN_IN[press.unit]
    slack = 100 * half * ((rounded - 1) + Decimal(abs(part)) / base) / base
    return Said(printed, "%", "percent", of, 100 * Decimal(part) / base, slack)


def totals(good: Good, rng: random.Random) -> Pieces:
    """全年预算数…，全年执行数…，预算完成率…。"""
    truth = good.truth
    return [
        f"{truth.year}年度全年预算数", money(good.press, rng, truth.budget, "全年预算数"), "，全年执行数",
        money(good.press, rng, truth.executed, "全年执行数"), "，预算完成率",
        rate(good.press, truth.executed, truth.budget, "预算完成率"), "。",
    ]  # fmt: skip


def natures(good: Good, rng: random.Random) -> Pieces:
    """全年支出…，其中基本支出…，占…%；项目支出…，占…%。"""
    truth = good.truth
    pieces: Pieces = ["全年支出", money(good.press, rng, truth.executed, "全年执行数"), "，其中"]
    told = [name for name in ("基本支出", "项目支出") if truth.natures.get(name)]
    for name in told:
        fen = truth.natures[name]
        share = quotient(good.press, fen, truth.executed, f"{name}占比")
        pieces += [name, money(good.press, rng, fen, name), "，占全年支出的", share]
        pieces.append("。" if name == told[-1] else "；")
    return pieces


def by_source(good: Good, rng: random.Random) -> Pieces:
    """按资金来源分，…，…。"""
    pieces: Pieces = ["按资金来源分"]
    for name, fen in good.truth.sources.items():
        if fen:
            pieces += [f"，{name}", money(good.press, rng, fen, name)]
    return [*pieces, "。"]


def change(press: Press, rng: random.Random, now: int, last: int, name: str) -> Pieces:
    """…比上年增加…，增长…%；the direction of no change is 持平."""
    moved = abs(now - last)
    if press.amount(now) == press.amount(last):
        return ["与上年持平。"] if now == last else ["与上年基本持平。"]
    up = now > last
    pieces: Pieces = [
        "比上年",
        "增加" if up else "减少",
        difference(press, rng, moved, f"{name}增减额"),
    ]
    if last:
        share = quotient(press, moved, last, f"{name}增减幅度", rounded=3)
        pieces += ["，", "增长" if up else "下降", share]
    return [*pieces, "，", rng.choice(stock.REASONS_CHANGE)]


def executed_change(good: Good, rng: random.Random) -> Pieces:
    """全年执行数…，比上年…。"""
    before = good.before
    if before is None:
        return []
    now = good.truth.executed
    head: Pieces = [
        f"{good.truth.year}年全年执行数", money(good.press, rng, now, "全年执行数"), "，",
    ]  # fmt: skip
    return head + change(good.press, rng, now, before.truth.executed, "全年执行数")


def expenses_change(good: Good, rng: random.Random) -> Pieces:
    """“三公”经费决算数…，完成预算的…，比上年…。"""
    truth, before, press = good.truth, good.before, good.expense_press
    budget = sum(planned for planned, _ in truth.expenses.values())
    if before is None or not press.rate(1, budget) or "三公经费" not in good.tree:
        return []
    pieces: Pieces = [
        "“三公”经费决算数", money(press, rng, truth.three_public, "“三公”经费"), "，完成预算的",
        rate(press, truth.three_public, budget, "“三公”经费完成率"), "，",
    ]  # fmt: skip
    return pieces + change(press, rng, truth.three_public, before.truth.three_public, "“三公”经费")


def abroad(good: Good, rng: random.Random) -> Pieces:
    """因公出国（境）费… in words that fit its zeros."""
    if "三公经费" not in good.tree:
        return []
    final = good.truth.expenses["因公出国（境）费"][1]
    if final == 0:
        return ["本年度没有安排因公出国（境）团组，未发生相关支出。"]
    return ["因公出国（境）费支出", money(good.expense_press, rng, final, "因公出国（境）费"), "。"]


def unspent(good: Good, rng: random.Random) -> Pieces:
    """A difference nobody printed: what was left of the budget."""
    left = good.truth.budget - good.truth.executed
    if left <= 0:
        return []
    return ["年末未执行", difference(good.press, rng, left, "未执行数"), "，主要是合同尾款。"]


def of_task(good: Good, rng: random.Random) -> Pieces:
    """One task with its money."""
    rows = [task for task in good.truth.tasks if good.press.rate(1, task.budget)]
    if not rows or "重点工作任务" not in good.tree:
        return []
    task = rng.choice(rows)
    return [
        f"{task.name}预算数", money(good.press, rng, task.budget, f"{task.name}预算数"), "，完成数",
        money(good.press, rng, task.executed, f"{task.name}完成数"), "，执行率",
        rate(good.press, task.executed, task.budget, f"{task.name}执行率"), "。",
    ]  # fmt: skip


def elsewhere(good: Good, rng: random.Random) -> Pieces:
    """Money of others, which no table of the report holds."""
    fen = int(good.truth.executed * rng.uniform(0.01, 3))
    return ["协助基层争取上级资金", money(good.press, rng, fen, "别处"), "，用于改善公共设施。"]


TELLERS: tuple[Callable[[Good, random.Random], Pieces], ...] = (
    totals, natures, by_source, executed_change, expenses_change, abroad, unspent, of_task, elsewhere,
)  # fmt: skip


def told(
    good: Good, rng: random.Random, *tellers: Callable[[Good, random.Random], Pieces]
) -> Prose:
    """The sentences one after another."""
    return Prose([piece for teller in tellers for piece in teller(good, rng)])


def score_sentence(total: Decimal, grade: str) -> Prose:
    """The score in words."""
    return Prose([f"经自评，本部门整体支出绩效得分{total:f}分，等级为{grade}。"])


def last_problems(truth: Truth) -> list[str]:
    """The problems a year's report named."""
    return [problem for problem, _ in truth.problems]
