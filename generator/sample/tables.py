"""The money of a report in its tables: 整体收支, 重点工作任务, “三公”经费, 收支, 上年数, 资金明细."""

from __future__ import annotations

from generator.sample.departments import Department
from generator.sample.draws import between, chance, one_of, scaled, shared_out
from generator.sample.printing import Press, half_up
from generator.sample.stock import sentences
from generator.sample.truth import KINDS, Task, Truth, cars_of, reason, true_year
from generator.sample.writing import Flat, Tree

_SOURCES = (
    "一般公共预算财政拨款支出", "政府性基金预算财政拨款支出", "国有资本经营预算财政拨款支出", "其他资金支出",
)  # fmt: skip
_RARE_NATURES = ("经营支出", "上缴上级支出", "对附属单位补助支出")
_OFFICES = ("局机关", "所属服务中心", "所属事务中心", "所属监测站")
_CARS = "公务用车购置及运行费"


def overview(one: Department, truth: Truth, *, original: bool, full: bool) -> Tree:
    """整体收支; `original` with 年初预算数, `full` with every source and nature the forms know."""
    press = one.press
    block: Tree = {"年初预算数": press.amount(truth.original)} if original else {}
    block |= {
        "全年预算数": press.amount(truth.budget),
        "全年执行数": press.amount(truth.executed),
        "预算完成率": press.rate(truth.executed, truth.budget),
        "按资金来源": _by_source(press, truth, full=full),
        "按支出性质": {
            "基本支出": _basic(press, truth) if full else press.amount(truth.basic),
            "项目支出": press.amount(truth.project),
        },
    }
    if full:
        block["按支出性质"] |= dict.fromkeys(_RARE_NATURES, "0")
    if words := why(one, truth):
        block["偏差原因"] = words
    return block


def _by_source(press: Press, truth: Truth, *, full: bool) -> Tree:
    general, funds, capital, rest = truth.sources
    money = dict(zip(_SOURCES, (general, funds, capital), strict=False))
    if full:
        kinds = ("财政专户管理资金", "单位资金", "上年结转", _SOURCES[3])
        money |= {"社会保险基金预算支出": 0}
        money |= dict(zip(kinds, shared_out(rest, (3, 4, 2, 1)), strict=True))
    else:
        money[_SOURCES[3]] = rest
    return {name: press.amount(fen) for name, fen in money.items()}


def _basic(press: Press, truth: Truth) -> Tree:
    return {
        "合计": press.amount(truth.basic),
        "人员经费": press.amount(truth.personnel),
        "公用经费": press.amount(truth.basic - truth.personnel),
    }


def why(one: Department, truth: Truth) -> str:
    """偏差原因 of the department: most who spent much less, more or otherwise than before say why."""
    silent = chance(one.rng("silent", truth.year), 15)
    if silent:
        return ""
    if truth.low:
        return reason(one, truth.year, sentences()["偏低原因"])
    if truth.unspent < 0:
        return reason(one, truth.year, sentences()["超支原因"])
    return reason(one, truth.year, sentences()["增减原因"]) if truth.jumped else ""


def tasks(one: Department, truth: Truth, *, stated_basis: bool) -> list[Tree]:
    """重点工作任务; `stated_basis` with 预算数口径."""
    return [_task(one, truth, task, stated_basis=stated_basis) for task in truth.tasks]


def _task(one: Department, truth: Truth, task: Task, *, stated_basis: bool) -> Tree:
    row: Tree = {
        "名称": task.project.name,
        "预期总体目标": task.project.goal,
        "完成情况": f"{task.project.result}，{task.project.indicator}{task.quantity}{task.project.unit}",
        **({"预算数口径": "全年"} if stated_basis else {}),
        "预算数": one.press.amount(task.budget),
        "完成数": one.press.amount(task.executed),
        "执行率": one.press.rate(task.executed, task.budget),
    }
    rng = one.rng("task", truth.year, task.project.identity)
    if 10 * task.executed < 9 * task.budget and not chance(rng, 12):
        row["偏差原因"] = one_of(rng, sentences()["任务偏差原因"])
    return row


def expense_press(one: Department) -> Press:
    """How “三公”经费 and single projects are printed: nobody prints a few 万元 in 亿元."""
    return Press("万元", 2) if one.press.unit == "亿元" else one.press


def three_public(one: Department, truth: Truth) -> Tree:
    """“三公”经费 in three columns and their rates."""
    press = expense_press(one)
    before = true_year(one, truth.year - 1)
    plans = [plan for plan, _ in truth.expenses]
    finals = [final for _, final in truth.expenses]
    lasts = [final for _, final in before.expenses]
    rows = {"合计": (0, 1, 2, 3), KINDS[0]: (0,), _CARS: (1, 2), KINDS[1]: (1,), KINDS[2]: (2,), KINDS[3]: (3,)}  # fmt: skip
    table: Tree = {}
    for name, picked in rows.items():
        plan, final, last = (sum(column[n] for n in picked) for column in (plans, finals, lasts))
        row = Flat(预算数=press.amount(plan), 决算数=press.amount(final))
        if rate := press.rate(final, plan):
            row["完成率"] = rate
        row["上年决算数"] = press.amount(last)
        table[name] = row
    rng = one.rng("guests", truth.year)
    batches = between(rng, (12, 90))
    groups, bought = int(finals[0] > 0), int(finals[1] > 0)
    table[KINDS[0]] |= {"团组": str(groups), "人次": str(groups * between(rng, (2, 6)))}
    table[KINDS[1]]["购置数"] = str(bought)
    table[KINDS[2]]["保有量"] = str(cars_of(one))
    table[KINDS[3]] |= {"批次": str(batches), "人次": str(batches * between(rng, (6, 11)))}
    if press != one.press:
        return {"金额单位": press.unit, "金额小数位": str(press.places), **table}
    return table


def last_year(one: Department, year: int, *, expenses: bool) -> Tree:
    """上年数 as last year's report prints them."""
    before, press = true_year(one, year - 1), one.press
    block: Tree = {
        "全年预算数": press.amount(before.budget),
        "全年执行数": press.amount(before.executed),
        "预算完成率": press.rate(before.executed, before.budget),
        "基本支出": press.amount(before.basic),
        "项目支出": press.amount(before.project),
    }
    if expenses:
        block["三公经费"] = press.amount(sum(final for _, final in before.expenses))
    return block


def accounts(one: Department, truth: Truth) -> Tree:
    """收支 by line, the balances between the years, and the offices they add up from."""
    rng, press = one.rng("accounts", truth.year), one.press
    carried_in = scaled(rng, truth.executed, 10, 60)
    income = truth.budget - carried_in
    general, funds, state, rest = shared_out(income, [max(fen, 0) for fen in truth.sources])
    balance = income - truth.executed
    personnel = truth.personnel
    income_lines: list[Tree] = [
        {"名称": "财政拨款收入", "金额": press.amount(general + funds + state),
         "明细": [Flat(名称="一般公共预算财政拨款", 金额=press.amount(general)),
                Flat(名称="政府性基金预算财政拨款", 金额=press.amount(funds)),
                Flat(名称="国有资本经营预算财政拨款", 金额=press.amount(state))]},
        {"名称": "其他收入", "金额": press.amount(rest)},
    ]  # fmt: skip
    spending_lines: list[Tree] = [
        {"名称": "基本支出", "金额": press.amount(truth.basic),
         "明细": [Flat(名称="工资福利和对个人家庭的补助支出", 金额=press.amount(personnel)),
                Flat(名称="商品和服务支出", 金额=press.amount(truth.basic - personnel))]},
        {"名称": "项目支出", "金额": press.amount(truth.project),
         "其中": [Flat(名称=task.project.name, 金额=press.amount(task.executed)) for task in truth.tasks]},
    ]  # fmt: skip
    return {
        "上年结转": press.amount(carried_in),
        "收入": {"合计": press.amount(income), "明细": income_lines},
        "支出": {"合计": press.amount(truth.executed), "明细": spending_lines},
        "当年结余": press.amount(balance),
        "累计结余": press.amount(carried_in + balance),
        "分机构": _offices(one, (carried_in, income, truth.executed)),
    }


def _offices(one: Department, totals: tuple[int, int, int]) -> list[Tree]:
    habits = one.rng("offices")
    count = between(habits, (2, len(_OFFICES)))
    weights = [between(habits, (20, 100)) for _ in range(count)]
    columns = [shared_out(total, weights) for total in totals]
    rows: list[Tree] = []
    for name, carried_in, income, spending in zip(_OFFICES, *columns, strict=False):
        money = {
            "上年结转": carried_in, "收入": income, "支出": spending,
            "当年结余": income - spending, "累计结余": carried_in + income - spending,
        }  # fmt: skip
        rows.append(Flat(名称=name, **{key: one.press.amount(fen) for key, fen in money.items()}))
    return rows


def funding(press: Press, original: int, budget: int, executed: int, words: str) -> Tree:
    """资金明细 with the ten points for carrying out the budget."""
    carried = budget // 40
    others = budget // 25
    rows = {"年度资金总额": (original, budget, executed)}
    # What was carried in is spent first, the rest evenly.
    old, other = min(carried, executed), others * executed // budget
    spent = (executed - old - other, old, other)
    first = shared_out(original, [budget - others, 0, others])
    for name, early, plan, final in zip(
        ("当年财政拨款", "上年结转资金", "其他资金"), first, (budget - carried - others, carried, others), spent,
        strict=True,
    ):  # fmt: skip
        rows[name] = (early, plan, final)
    table: Tree = {}
    for name, (early, plan, final) in rows.items():
        row = Flat(
            年初预算数=press.amount(early), 全年预算数=press.amount(plan), 全年执行数=press.amount(final)
        )  # fmt: skip
        if name == "年度资金总额":
            row["分值"] = "10"
        if rate := press.rate(final, plan):
            row["执行率"] = rate
        if name == "年度资金总额":
            row["得分"] = funding_score(budget, executed)
        table[name] = row
    if words:
        table["偏差原因"] = words
    return table


def funding_score(budget: int, executed: int) -> str:
    """Ten points times the rate, no more than ten, to two places."""
    score = half_up(10 * min(executed, budget), budget, 2) if budget else "0"
    return score.rstrip("0").rstrip(".") if "." in score else score
