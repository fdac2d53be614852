"""The blocks of a good report, printed from what was true; each tells the sums and rates it prints."""

from __future__ import annotations

import random
from dataclasses import dataclass, field

from tests.planted import stock
from tests.planted.printing import Press, half_up
from tests.planted.truths import KINDS, Truth, split
from tests.planted.writing import Path, Tree

OVERVIEW: Path = ("基本情况", "整体收支")


@dataclass(frozen=True, slots=True)
class Sum:
    """A printed total and its printed parts; `press` is None for people and points, which are exact."""

    where: str
    total: Path
    parts: tuple[Path, ...]
    press: Press | None


@dataclass(frozen=True, slots=True)
class RateOf:
    """A printed rate, and the two printed figures it is the quotient of."""

    where: str
    rate: Path
    part: Path
    base: Path
    press: Press


@dataclass
class Good:
    """A good report: what it prints, what its figures claim, and what was true."""

    identity: str
    truth: Truth
    press: Press
    before: Good | None = None
    tree: Tree = field(default_factory=dict)
    sums: list[Sum] = field(default_factory=list)
    rates: list[RateOf] = field(default_factory=list)

    @property
    def expense_press(self) -> Press:
        """How “三公”经费 are printed: nobody prints a few ten thousand yuan in 亿元."""
        own = Press("万元", 2, self.press.commas, self.press.bare, self.press.rate_places)
        return own if self.press.unit == "亿元" else self.press

    def add(self, where: str, total: Path, parts: list[Path], press: Press | None) -> None:
        """Tell a sum; without press its figures are exact."""
        self.sums.append(Sum(where, total, tuple(parts), press))

    def add_rate(
        self, where: str, row: Path, keys: tuple[str, str, str], press: Press | None = None
    ) -> None:
        """Tell a rate whose three figures (rate, part, base) stand in one block."""
        rate, part, base = ((*row, key) for key in keys)
        self.rates.append(RateOf(where, rate, part, base, press or self.press))


def overview(good: Good, rng: random.Random) -> None:
    """整体收支 with both breakdowns."""
    truth, press = good.truth, good.press
    block: Tree = {}
    if rng.random() < 0.6:
        block["年初预算数"] = press.amount(truth.original)
    block["全年预算数"] = press.amount(truth.budget)
    block["全年执行数"] = press.amount(truth.executed)
    block["预算完成率"] = press.rate(truth.executed, truth.budget)
    block["按资金来源"] = {name: press.amount(fen) for name, fen in truth.sources.items()}
    natures: Tree = {name: press.amount(fen) for name, fen in truth.natures.items()}
    if rng.random() < 0.4:
        natures["基本支出"] = _basic(good)
    block["按支出性质"] = natures
    reason = reason_for(rng, truth.executed, truth.budget)
    if reason:
        block["偏差原因"] = reason
    good.tree.setdefault("基本情况", {})["整体收支"] = block
    good.add_rate("整体收支", OVERVIEW, ("预算完成率", "全年执行数", "全年预算数"))
    total = (*OVERVIEW, "全年执行数")
    for name in ("按资金来源", "按支出性质"):
        parts = [_figure((*OVERVIEW, name, key), block[name][key]) for key in block[name]]
        good.add(name, total, parts, press)
    if isinstance(natures["基本支出"], dict):
        basic = (*OVERVIEW, "按支出性质", "基本支出")
        kinds: list[Path] = [(*basic, "人员经费"), (*basic, "公用经费")]
        good.add("基本支出", (*basic, "合计"), kinds, press)


def _basic(good: Good) -> Tree:
    basic, personnel = good.truth.natures["基本支出"], good.truth.personnel
    amounts = {"合计": basic, "人员经费": personnel, "公用经费": basic - personnel}
    return {name: good.press.amount(fen) for name, fen in amounts.items()}


def _figure(path: Path, value: object) -> Path:
    return (*path, "合计") if isinstance(value, dict) else path


def reason_for(rng: random.Random, part: int, base: int) -> str:
    """Why a rate is over 100 % or under 90 %; nothing between."""
    if part > base:
        return rng.choice(stock.REASONS_HIGH)
    return rng.choice(stock.REASONS_LOW) if 10 * part < 9 * base else ""


def tasks(good: Good, rng: random.Random) -> None:
    """重点工作任务."""
    rows: list[Tree] = []
    for task in good.truth.tasks:
        row: Tree = {"名称": task.name, "预期总体目标": task.goal, "完成情况": task.result}
        row["预算数"] = good.press.amount(task.budget)
        row["完成数"] = good.press.amount(task.executed)
        row["执行率"] = good.press.rate(task.executed, task.budget)
        if reason := reason_for(rng, task.executed, task.budget):
            row["偏差原因"] = reason
        if row["执行率"]:
            path: Path = ("重点工作任务", len(rows))
            good.add_rate("重点工作任务", path, ("执行率", "完成数", "预算数"))
        rows.append(row)
    if rows:
        good.tree["重点工作任务"] = rows


def funding(good: Good, rng: random.Random) -> None:
    """资金明细 with the ten points for carrying out the budget."""
    truth, press = good.truth, good.press
    names = ("当年财政拨款", "上年结转资金", "其他资金")
    columns = {
        "年初预算数": split(rng, truth.original, 3, zeros=0.4),
        "全年预算数": split(rng, truth.budget, 3, zeros=0.2),
    }
    columns["全年执行数"] = _carried_out(truth, columns["全年预算数"])
    table: Tree = {"年度资金总额": {}, **{name: {} for name in names}}
    for column, parts in columns.items():
        for row, fen in zip(table.values(), (sum(parts), *parts), strict=True):
            row[column] = press.amount(fen)
        paths: list[Path] = [("资金明细", name, column) for name in names]
        good.add("资金明细", ("资金明细", "年度资金总额", column), paths, press)
    budgets, executed = columns["全年预算数"], columns["全年执行数"]
    for name, part, base in zip(
        table, (sum(executed), *executed), (sum(budgets), *budgets), strict=True
    ):
        if rate := press.rate(part, base):
            table[name]["执行率"] = rate
            good.add_rate("资金明细", ("资金明细", name), ("执行率", "全年执行数", "全年预算数"))
    total = table["年度资金总额"]
    total["分值"], total["得分"] = "10", f"{funding_score(truth):f}"
    if reason := reason_for(rng, truth.executed, truth.budget):
        table["偏差原因"] = reason
    good.tree["资金明细"] = table


def funding_score(truth: Truth) -> object:
    """Ten points times the rate, no more than ten, to two places."""
    return min(half_up(10 * truth.executed, truth.budget, 2), half_up(10, 1, 0))


def _carried_out(truth: Truth, budgets: list[int]) -> list[int]:
    """The outturn of every fund in proportion, the remainder where the most money is."""
    parts = [fen * truth.executed // truth.budget for fen in budgets]
    parts[budgets.index(max(budgets))] += truth.executed - sum(parts)
    return parts


def three_public(good: Good, rng: random.Random) -> None:
    """“三公”经费 in three columns, with last year's outturn as last year's report had it."""
    now = good.truth.expenses
    last = good.before.truth.expenses if good.before else now
    columns = {
        "预算数": [now[kind][0] for kind in KINDS],
        "决算数": [now[kind][1] for kind in KINDS],
        "上年决算数": [last[kind][1] for kind in KINDS],
    }
    if good.before is None:
        del columns["上年决算数"]
    rows = ("合计", KINDS[0], "公务用车购置及运行费", *KINDS[1:])
    press = good.expense_press
    table: Tree = {row: {} for row in rows}
    for column, (abroad, bought, run, receptions) in columns.items():
        cars = bought + run
        for row, fen in zip(
            rows, (abroad + cars + receptions, abroad, cars, bought, run, receptions), strict=True
        ):
            table[row][column] = press.amount(fen)
            if column == "决算数":
                _rate_of_row(good, press, table, columns, row)
        path = ("三公经费",)
        parts: list[Path] = [(*path, row, column) for row in (rows[1], rows[2], rows[5])]
        good.add("“三公”经费", (*path, "合计", column), parts, press)
        kinds: list[Path] = [(*path, row, column) for row in rows[3:5]]
        good.add("公务用车", (*path, rows[2], column), kinds, press)
    if rng.random() < 0.5:
        table["公务接待费"] |= {"批次": str(rng.randint(3, 40)), "人次": str(rng.randint(41, 500))}
        table["公务用车运行费"]["保有量"] = str(rng.randint(1, 12))
    own = {"金额单位": press.unit, "金额小数位": str(press.places)} if press != good.press else {}
    good.tree["三公经费"] = own | table


def _rate_of_row(
    good: Good, press: Press, table: Tree, columns: dict[str, list[int]], row: str
) -> None:
    picked = {"合计": (0, 1, 2, 3), "公务用车购置及运行费": (1, 2)}.get(row)
    numbers = picked or (KINDS.index(row),)
    part, base = (sum(columns[name][n] for n in numbers) for name in ("决算数", "预算数"))
    if rate := press.rate(part, base):
        table[row]["完成率"] = rate
        good.add_rate("“三公”经费", ("三公经费", row), ("完成率", "决算数", "预算数"), press)
