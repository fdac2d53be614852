"""绩效指标 of a department or of one project: targets, results, and points that follow from them."""

from __future__ import annotations

import random
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from generator.sample.draws import between, chance, one_of
from generator.sample.printing import half_up
from generator.sample.stock import sentences
from generator.sample.truth import Task
from generator.sample.writing import Flat, Quoted, Tree

_TENTH = Decimal("0.1")
LEVELS = (("产出指标", 50), ("效益指标", 30), ("满意度指标", 10))


@dataclass(frozen=True, slots=True)
class Scored:
    """The table, and what its scores add up to."""

    rows: list[Tree]
    score: Decimal


@dataclass(frozen=True, slots=True)
class _Aim:
    level: str
    second: str
    third: str
    unit: str
    target: int
    actual: int
    core: bool = False


def indicators(rng: random.Random, tasks: tuple[Task, ...], *, adjusted: bool) -> Scored:
    """What the tasks were to bring, then quality, time, benefit and satisfaction.

    `adjusted`: the targets are printed as at the beginning of the year and as adjusted, and with 得分系数.
    """
    common = sentences()["通用指标"]
    aims = [
        _Aim("产出指标", "数量指标", t.project.indicator, t.project.unit, t.target, t.quantity, n == 0)
        for n, t in enumerate(tasks)
    ]  # fmt: skip
    aims += [
        _share(rng, "产出指标", "质量指标", common["质量"]),
        _share(rng, "产出指标", "时效指标", common["时效"]),
    ]
    output = [_row(rng, aim, points) for aim, points in zip(aims, _points(50, len(aims)), strict=True)]  # fmt: skip
    benefit = _row(rng, _share(rng, "效益指标", "社会效益指标", common["社会效益"]), 18)
    name, target, actual = common["可持续"]
    lasting = {
        "一级指标": "效益指标", "二级指标": "可持续影响指标", "三级指标": name, "指标性质": "定性",
        "年度指标值": target, "实际完成值": actual, "分值": "12", "得分": "11" if chance(rng, 50) else "12",
    }  # fmt: skip
    pleased = _row(rng, _share(rng, "满意度指标", "服务对象满意度指标", common["满意度"]), 10)
    rows = [*output, benefit, lasting, pleased]
    if adjusted:
        rows = [_adjusted(row) for row in rows]
    return Scored(rows, sum((Decimal(row["得分"]) for row in rows), Decimal(0)))


def _share(rng: random.Random, level: str, second: str, choices: list[list[str | int]]) -> _Aim:
    name, unit, target, usual = one_of(rng, choices)
    low, high = int(target), int(usual)
    actual = between(rng, (low, high)) if not chance(rng, 10) else low - between(rng, (1, 6))
    return _Aim(level, second, str(name), str(unit), low, actual)


def _adjusted(row: Tree) -> Tree:
    """The row in the wider form of Chongqing."""
    share = half_up(int(Decimal(row["得分"]) * 10_000), int(row["分值"]) * 100, 2)
    wider: Tree = {}
    for key, value in row.items():
        if key == "年度指标值":
            wider |= {"年初指标值": value, "调整指标值": value}
        elif key == "得分":
            wider |= {"得分系数": f"{plain(Decimal(share))}%", key: value}
        else:
            wider[key] = value
    return wider


def _points(points: int, count: int) -> list[int]:
    """Whole points, as evenly as they go."""
    each, rest = divmod(points, count)
    return [each + (n < rest) for n in range(count)]


def _row(rng: random.Random, aim: _Aim, points: int) -> Tree:
    earned = Decimal(points)
    if aim.actual < aim.target:
        earned = (earned * aim.actual / aim.target).quantize(_TENTH, ROUND_HALF_UP)
    percent = "%" if aim.unit == "%" else ""
    row: Tree = {
        "一级指标": aim.level, "二级指标": aim.second, "三级指标": aim.third, "指标性质": "大于等于",
        "年度指标值": Quoted(f"{aim.target}{percent}"), "实际完成值": Quoted(f"{aim.actual}{percent}"),
    }  # fmt: skip
    if not percent:
        row["计量单位"] = aim.unit
    row |= {"分值": str(points), "得分": plain(earned)}
    if aim.core:
        row["是否核心指标"] = "是"
    if aim.actual < aim.target:
        row["偏差原因分析及改进措施"] = one_of(rng, sentences()["指标偏差原因"])
    return row


def plain(value: Decimal) -> str:
    """The digits without zeros behind the point."""
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def table_of(scored: Scored, total: str) -> Tree:
    """绩效指标 with the points of each first level and the 总分."""
    return {
        "一级指标分值": [Flat(名称=name, 分值=str(points)) for name, points in LEVELS],
        "指标": scored.rows,
        "总分": total,
    }


def grade_of(score: Decimal) -> str:
    """The grade of a score, by the national bands (财预〔2020〕10号)."""
    bands = (("优", 90), ("良", 80), ("中", 60), ("差", 0))
    return next(name for name, lowest in bands if score >= lowest)
