"""Faults in the figures of tables: sums, rates, points, people."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from tests.planted.good_reports import Shape
from tests.planted.pen import SLIPS, Slip
from tests.planted.planting import Fault, Plant, Planted, changed, edited
from tests.planted.printing import Press, value_of
from tests.planted.tables import Good, RateOf, Sum
from tests.planted.writing import Tree, get

_OVERVIEW = Shape(sections=("整体收支",), sources=4, natures=2, years=1)
_EXPENSES = Shape(sections=("三公经费",), years=1)
_ACCOUNTS = Shape(sections=("收支",), lines=20, years=1)
_POINTS = Shape(sections=("整体收支", "绩效指标"), years=1)
_TASKS = Shape(sections=("整体收支", "重点工作任务"), years=1)
_PEOPLE = Shape(sections=("机构人员",), years=1)

# Where, the sum's name, how many parts, the check, the shape of report.
SUMS = (
    ("按支出性质（2 项）", "按支出性质", 2, "A101", _OVERVIEW),
    ("“三公”经费（3 项）", "“三公”经费", 3, "A112", _EXPENSES),
    ("资金明细（3 项）", "资金明细", 3, "A109", _POINTS),
    ("按资金来源（4 项）", "按资金来源", 4, "A101", _OVERVIEW),
    ("支出明细（20 项）", "支出明细", 20, "A109", _ACCOUNTS),
)


def faults_in_sums() -> Iterator[Fault]:
    """Every slip in every sum."""
    for where, name, parts, code, shape in SUMS:
        for slip_name, slip in SLIPS.items():
            yield Fault(
                slip_name, where, "amount", (code,), shape, _slip_in_sum(name, slip), parts, 150
            )
        yield Fault(
            "改了分项没改合计", where, "amount", (code,), shape, _stale_total(name), parts, 150
        )
        yield Fault(
            "各行错开一行", where, "amount", (code,), shape, _rows_shifted(name), parts, 100
        )


def faults_in_rates() -> Iterator[Fault]:
    """Slips in rates and in the figures they follow from."""
    for slip_name in ("一个数字写错", "相邻两位颠倒"):
        slip = SLIPS[slip_name]
        yield Fault(slip_name, "比率", "rate", ("A102",), _TASKS, _slip_in_rate(slip), 0, 150)
        yield Fault(slip_name, "完成数", "rate", ("A102",), _TASKS, _slip_in_part(slip), 0, 150)
    yield Fault("比率抄了别的行", "比率", "rate", ("A102",), _TASKS, _rate_of_neighbour, 0, 100)
    yield Fault("比率截断没有四舍五入", "比率", "rate", ("A102",), _TASKS, _rate_cut_off, 0, 100)
    yield Fault("预算数写成零", "比率", "rate", ("A104",), _TASKS, _zero_base)


def faults_in_points() -> Iterator[Fault]:
    """Points, scores and people, which are exact."""
    for name, plant in (
        ("指标分值写错", _weight_wrong),
        ("得分高于分值", _score_over_weight),
        ("总分写错", _total_score_wrong),
    ):
        yield Fault(name, "绩效指标", "points", ("A110",), _POINTS, plant)
    yield Fault("等级与得分不符", "绩效指标", "notice", ("A110",), _POINTS, _grade_wrong)
    yield Fault("得分高于应得", "绩效指标", "notice", ("A111",), _POINTS, _score_unearned)
    for name in ("编制数", "离退休人数"):
        slip = _slip_in_sum(name, SLIPS["一个数字写错"])
        yield Fault("一个数字写错", name, "points", ("A113",), _PEOPLE, slip)


def _sums(good: Good, name: str) -> list[Sum]:
    return [one for one in good.sums if one.where == name]


def _slip_in_sum(name: str, slip: Slip) -> Plant:
    def plant(rng: random.Random, good: Good) -> Planted | None:
        one = rng.choice(_sums(good, name))
        paths = [path for path in (one.total, *one.parts) if _stated(good, path)]
        if not paths:
            return None
        path = rng.choice(paths)
        old = get(good.tree, path)
        new = slip(rng, old)
        return changed(good, {path: new}) if value_of(new) != value_of(old) else None

    return plant


def _stated(good: Good, path: tuple[str | int, ...]) -> bool:
    text = get(good.tree, path)
    return bool(text) and value_of(text) != 0


def _stale_total(name: str) -> Plant:
    """A part is revised by a tenth of a per cent up to a fifth; the total is not."""

    def plant(rng: random.Random, good: Good) -> Planted | None:
        one = rng.choice(_sums(good, name))
        paths = [path for path in one.parts if _stated(good, path)]
        if not paths or one.press is None:
            return None
        path = rng.choice(paths)
        old = value_of(get(good.tree, path))
        share = Decimal(str(round(rng.choice((-1, 1)) * 10 ** rng.uniform(-3, -0.7), 6)))
        new = _at(one.press, old * (1 + share))
        return changed(good, {path: new}) if value_of(new) != old else None

    return plant


def _at(press: Press, value: Decimal) -> str:
    return f"{value.quantize(press.step):f}"


def _rows_shifted(name: str) -> Plant:
    """The column pasted one row too low or too high."""

    def plant(rng: random.Random, good: Good) -> Planted | None:
        one = rng.choice(_sums(good, name))
        column = [get(good.tree, path) for path in (one.total, *one.parts)]
        if rng.random() < 0.5:
            return changed(good, dict(zip(one.parts, column, strict=False)))
        moved = [*column[1:], ""]
        return changed(good, dict(zip((one.total, *one.parts), moved, strict=True)))

    return plant


def _slip_in_rate(slip: Slip) -> Plant:
    def plant(rng: random.Random, good: Good) -> Planted | None:
        one = rng.choice(good.rates)
        old = get(good.tree, one.rate)
        new = f"{slip(rng, old[:-1])}%"
        return changed(good, {one.rate: new}) if value_of(new) != value_of(old) else None

    return plant


def _slip_in_part(slip: Slip) -> Plant:
    def plant(rng: random.Random, good: Good) -> Planted | None:
        rows = [
            one for one in good.rates if one.where == "重点工作任务" and _stated(good, one.part)
        ]
        if not rows:
            return None
        path = rng.choice(rows).part
        old = get(good.tree, path)
        new = slip(rng, old)
        return changed(good, {path: new}) if value_of(new) != value_of(old) else None

    return plant


def _rate_of_neighbour(rng: random.Random, good: Good) -> Planted | None:
    one, other = (rng.choice(good.rates) for _ in range(2))
    rate = get(good.tree, other.rate)
    if value_of(rate) == value_of(get(good.tree, one.rate)):
        return None
    return changed(good, {one.rate: rate})


def _rate_cut_off(rng: random.Random, good: Good) -> Planted | None:
    one: RateOf = rng.choice(good.rates)
    part, base = (value_of(get(good.tree, path)) for path in (one.part, one.base))
    if not base:
        return None
    places = Decimal(1).scaleb(-one.press.rate_places)
    cut = (100 * part / base).quantize(places, rounding="ROUND_DOWN")
    if cut == value_of(get(good.tree, one.rate)):
        return None
    return changed(good, {one.rate: f"{cut:f}%"})


def _zero_base(rng: random.Random, good: Good) -> Planted | None:
    rows = [one for one in good.rates if one.where == "重点工作任务" and _stated(good, one.part)]
    return changed(good, {rng.choice(rows).base: "0"}) if rows else None


def _rows(tree: Tree) -> list[Tree]:
    rows: list[Tree] = tree["绩效指标"]["指标"]
    return rows


def _weight_wrong(rng: random.Random, good: Good) -> Planted:
    def edit(tree: Tree) -> None:
        row = rng.choice(_rows(tree))
        row["分值"] = str(int(row["分值"]) + rng.choice((-1, 1, 2, 5)))

    return edited(good, edit)


def _score_over_weight(rng: random.Random, good: Good) -> Planted:
    def edit(tree: Tree) -> None:
        row = rng.choice(_rows(tree))
        row["得分"] = str(int(row["分值"]) + rng.randint(1, 3))

    return edited(good, edit)


def _total_score_wrong(rng: random.Random, good: Good) -> Planted | None:
    old = good.tree["绩效指标"]["总分"]
    new = SLIPS["一个数字写错"](rng, old)

    def edit(tree: Tree) -> None:
        tree["绩效指标"]["总分"] = new

    return edited(good, edit)


def _grade_wrong(rng: random.Random, good: Good) -> Planted:
    def edit(tree: Tree) -> None:
        now = tree["综合评价"]["自评等级"]
        tree["综合评价"]["自评等级"] = rng.choice([name for name in "优良中差" if name != now])

    return edited(good, edit)


def _score_unearned(rng: random.Random, good: Good) -> Planted | None:
    """All the points for a target that was missed; hidden where whole points round up to them."""
    missed = [
        n
        for n, row in enumerate(_rows(good.tree))
        if "偏差原因分析及改进措施" in row and row["分值"] != row["得分"]
    ]
    if not missed:
        return None
    number = rng.choice(missed)
    row = _rows(good.tree)[number]
    points = Decimal(row["分值"])
    gain = points - Decimal(row["得分"])
    earned = points * Decimal(row["实际完成值"]) / Decimal(row["年度指标值"])

    def edit(tree: Tree) -> None:
        _rows(tree)[number]["得分"] = row["分值"]
        for block, key in ((tree["绩效指标"], "总分"), (tree["综合评价"], "自评得分")):
            block[key] = f"{Decimal(block[key]) + gain:f}"

    return replace(edited(good, edit), hidden=points - earned <= Decimal("0.5"))
