"""The other blocks of the family: 收支, 机构人员, 绩效指标, 预算绩效管理, 上年数."""

from __future__ import annotations

import random
from decimal import ROUND_HALF_UP, Decimal

from tests.planted import stock
from tests.planted.tables import Good, funding_score
from tests.planted.truths import split
from tests.planted.writing import Path, Tree

_CENT = Decimal("0.01")


def accounts(good: Good, rng: random.Random, lines: int) -> None:
    """收支 by line, the balances between the years, and the offices they add up from."""
    press, spending = good.press, good.truth.executed
    income = int(spending * rng.uniform(0.95, 1.08))
    carried_in = int(spending * rng.uniform(0, 0.1))
    block: Tree = {"上年结转": press.amount(carried_in)}
    sides = (
        ("收入", income, stock.INCOME_LINES[: min(lines, len(stock.INCOME_LINES))]),
        ("支出", spending, stock.SPENDING_LINES[:lines]),
    )
    for side, total, names in sides:
        parts = split(rng, total, len(names), zeros=0.15)
        if side == "支出" and rng.random() < 0.15:
            parts = _with_offset(rng, parts)
        rows: list[Tree] = [
            {"名称": name, "金额": press.amount(fen)}
            for name, fen in zip(names, parts, strict=True)
        ]
        block[side] = {"合计": press.amount(total), "明细": rows}
        path: Path = ("收支", side)
        paths: list[Path] = [(*path, "明细", n, "金额") for n in range(len(rows))]
        good.add(f"{side}明细", (*path, "合计"), paths, press)
        _divide(good, rng, rows[0], parts[0], (*path, "明细", 0))
    balance = income - spending
    block["当年结余"] = press.amount(balance)
    block["累计结余"] = press.amount(carried_in + balance)
    if rng.random() < 0.6:
        _offices(good, rng, block, (carried_in, income, spending))
    good.tree["收支"] = block


def _with_offset(rng: random.Random, parts: list[int]) -> list[int]:
    """One line taken back (冲减): negative, and another the larger for it."""
    offset = rng.randint(10_000, 1_000_000)
    last = len(parts) - 1
    parts[0] += parts[last] + offset
    parts[last] = -offset
    return parts


def _divide(good: Good, rng: random.Random, row: Tree, fen: int, path: Path) -> None:
    """The first line by its own lines, all of them or some."""
    word = rng.choice(("明细", "其中", ""))
    if not word or fen <= 0:
        return
    money = fen if word == "明细" else fen * 2 // 3
    parts = split(rng, money, rng.randint(2, 4))
    row[word] = [
        {"名称": f"{row['名称']}项目{n}", "金额": good.press.amount(part)}
        for n, part in enumerate(parts, start=1)
    ]
    if word == "明细":
        paths: list[Path] = [(*path, word, n, "金额") for n in range(len(parts))]
        good.add("明细的明细", (*path, "金额"), paths, good.press)


def _offices(good: Good, rng: random.Random, block: Tree, totals: tuple[int, int, int]) -> None:
    names = stock.OFFICES[: rng.randint(2, len(stock.OFFICES))]
    columns = [split(rng, total, len(names)) for total in totals]
    rows = []
    for name, carried_in, income, spending in zip(names, *columns, strict=True):
        money = {
            "上年结转": carried_in, "收入": income, "支出": spending, "当年结余": income - spending,
            "累计结余": carried_in + income - spending,
        }  # fmt: skip
        rows.append({"名称": name} | {key: good.press.amount(fen) for key, fen in money.items()})
    block["分机构"] = rows
    wholes: dict[str, Path] = {
        "上年结转": ("上年结转",), "收入": ("收入", "合计"), "支出": ("支出", "合计"),
        "当年结余": ("当年结余",), "累计结余": ("累计结余",),
    }  # fmt: skip
    for column, whole in wholes.items():
        parts: list[Path] = [("收支", "分机构", n, column) for n in range(len(rows))]
        good.add("分机构", ("收支", *whole), parts, good.press)


def staffing(good: Good, rng: random.Random) -> None:
    """机构人员: posts with their kinds, people, retired."""
    posts = {kind: rng.randint(0, 60) for kind in ("行政", "参公", "事业")}
    posts["行政"] += 5
    in_post = sum(posts.values()) - rng.randint(0, 5)
    veterans, retired = rng.randint(0, 3), rng.randint(4, 60)
    block: Tree = {
        "内设机构数": str(rng.randint(3, 15)),
        "编制数": {"合计": str(sum(posts.values()))} | {k: str(n) for k, n in posts.items()},
        "在职人数": str(in_post),
        "离休人数": str(veterans),
        "退休人数": str(retired),
        "离退休人数": str(veterans + retired),
        "截至": f"{good.truth.year}-12-31",
    }
    good.tree["机构人员"] = block
    path: Path = ("机构人员",)
    kinds: list[Path] = [(*path, "编制数", kind) for kind in posts]
    good.add("编制数", (*path, "编制数", "合计"), kinds, None)
    retired_kinds: list[Path] = [(*path, "离休人数"), (*path, "退休人数")]
    good.add("离退休人数", (*path, "离退休人数"), retired_kinds, None)


def indicators(good: Good, rng: random.Random) -> Decimal:
    """绩效指标, which with the ten points of 资金明细 make a hundred; the total score."""
    rows: list[Tree] = []
    for level, points in stock.LEVELS:
        pool = stock.NUMERIC[level]
        chosen = rng.sample(pool, rng.randint(1, len(pool)))
        spare = level == "效益指标"
        weights = _whole_points(rng, points, len(chosen) + spare)
        rows += [_indicator(rng, level, *pair) for pair in zip(chosen, weights, strict=False)]
        if spare:
            name, target, actual = stock.QUALITATIVE
            rows.append(
                {
                    "一级指标": level,
                    "二级指标": "可持续影响指标",
                    "三级指标": name,
                    "指标性质": "定性",
                    "年度指标值": target,
                    "实际完成值": actual,
                    "分值": str(weights[-1]),
                    "得分": str(weights[-1]),
                }
            )
    scores = sum((Decimal(row["得分"]) for row in rows), Decimal(0))
    total = scores + Decimal(str(funding_score(good.truth)))
    good.tree["绩效指标"] = {
        "一级指标分值": [{"名称": name, "分值": str(points)} for name, points in stock.LEVELS],
        "指标": rows,
        "总分": f"{total:f}",
    }
    return total


def _whole_points(rng: random.Random, points: int, count: int) -> list[int]:
    cuts = sorted(rng.sample(range(1, points), count - 1))
    return [b - a for a, b in zip([0, *cuts], [*cuts, points], strict=True)]


def _indicator(
    rng: random.Random, level: str, kind: tuple[str, str, int, str, str], weight: int
) -> Tree:
    second, third, target, unit, direction = kind
    actual, earned = target, Decimal(weight)
    if rng.random() < 0.25 and direction == "大于等于":
        actual = max(1, target * rng.randint(70, 99) // 100)
        earned = min(earned, Decimal(weight * actual) / target)
    score = f"{earned.quantize(_CENT, rounding=ROUND_HALF_UP):f}"
    row = {
        "一级指标": level, "二级指标": second, "三级指标": third, "指标性质": direction,
        "年度指标值": str(target), "实际完成值": str(actual), "计量单位": unit, "分值": str(weight),
        "得分": score.rstrip("0").rstrip("."),
    }  # fmt: skip
    if actual < target:
        row["偏差原因分析及改进措施"] = rng.choice(stock.REASONS_LOW)
    return row


def management(good: Good, rng: random.Random) -> None:
    """预算绩效管理: rounds, grades and the problems found."""
    projects = rng.randint(3, 40)
    good_ones = rng.randint(1, projects - 1)
    found = rng.randint(2, 9)
    solved = rng.randint(0, found)
    press, budget = good.press, good.truth.budget
    good.tree["预算绩效管理"] = {
        "制度": stock.RULES,
        "编报绩效目标": {"项目数": str(projects), "预算金额": press.amount(budget // 2)},
        "绩效自评": {
            "项目数": str(projects),
            "平均得分": f"{rng.randint(8500, 9800) / 100:.2f}",
            "等级个数": [
                {"名称": "优", "个数": str(good_ones)},
                {"名称": "良", "个数": str(projects - good_ones)},
            ],
        },
        "发现问题": {"个数": str(found), "已整改": str(solved), "整改中": str(found - solved)},
    }


def last_year(good: Good) -> None:
    """上年数 as last year's report printed them, and what became of its problems."""
    before = good.before
    if before is None:
        return
    truth, press = before.truth, before.press
    block: Tree = {
        "全年预算数": press.amount(truth.budget),
        "全年执行数": press.amount(truth.executed),
        "预算完成率": press.rate(truth.executed, truth.budget),
        "基本支出": press.amount(truth.natures["基本支出"]),
        "项目支出": press.amount(truth.natures["项目支出"]),
    }
    if press != good.press:
        block = {"金额单位": press.unit, "金额小数位": str(press.places), **block}
    good.tree["上年数"] = block
