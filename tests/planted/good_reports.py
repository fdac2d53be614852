"""Good reports of the whole family, made from a seed: whatever a check raises on one of them is a false alarm."""

from __future__ import annotations

import random
from dataclasses import dataclass
from decimal import Decimal

from tests.planted import more_tables, stock, tables, telling
from tests.planted.printing import Press
from tests.planted.tables import Good
from tests.planted.truths import true_year
from tests.planted.writing import Path, Tree, put

DEPARTMENT = "示例局"


@dataclass(frozen=True, slots=True)
class Shape:
    """What a made-up report holds; None: as it comes."""

    sections: tuple[str, ...] | None = None
    sources: int | None = None
    natures: int | None = None
    lines: int | None = None
    years: int | None = None
    blanks: bool = False
    press: Press | None = None
    tellers: tuple[str, ...] | None = None

    def wants(self, rng: random.Random, section: str, often: float) -> bool:
        """Whether a report of this shape has the section."""
        drawn = rng.random() < often
        return drawn if self.sections is None else section in self.sections


def good_report(seed: str, identity: str, shape: Shape) -> Good:
    """A department's report of 2023, after that of 2022 where the shape has two years."""
    rng = random.Random(seed)
    press = shape.press or _press(rng)
    years = shape.years or rng.choice((1, 2))
    counts = (shape.sources or rng.randint(2, 8), shape.natures or rng.randint(2, 5))
    before: Good | None = None
    for year in range(2024 - years, 2024):
        last = before.truth if before else None
        truth = true_year(rng, year, press.unit, sources=counts[0], natures=counts[1], before=last)
        before = _written(rng, Good(identity, truth, press, before), shape)
    assert before is not None
    return before


def _press(rng: random.Random) -> Press:
    unit, places = rng.choice(
        (
            ("万元", 2),
            ("万元", 2),
            ("万元", 2),
            ("万元", 1),
            ("万元", 0),
            ("元", 2),
            ("元", 0),
            ("亿元", 2),
        )
    )
    return Press(unit, places, rng.random() < 0.2, rng.random() < 0.5, rng.choice((2, 2, 2, 1)))


def _written(rng: random.Random, good: Good, shape: Shape) -> Good:
    press, year = good.press, good.truth.year
    good.tree = {
        "年度": str(year),
        "部门": f"{DEPARTMENT}{good.identity}",
        "报告类型": "部门整体支出绩效自评报告",
        "金额单位": press.unit,
        "金额小数位": str(press.places),
    }
    if shape.wants(rng, "公开", 0.6):
        good.tree["公开"] = _publication(rng, year)
    if shape.wants(rng, "文字", 0.8):
        good.tree["前言"] = rng.choice(stock.OPENINGS)
        good.tree["评价依据"] = list(stock.GROUNDS)
        good.tree["基本情况"] = {
            "部门职能": {"概述": stock.OBJECTIVES[0], "职责": list(rng.sample(stock.DUTIES, 3))}
        }
    _tables(rng, good, shape)
    _evaluation(rng, good, shape)
    _follow_up(rng, good, shape)
    if shape.blanks:
        _leave_blank(rng, good)
    return good


def _tables(rng: random.Random, good: Good, shape: Shape) -> None:
    if shape.wants(rng, "整体收支", 0.95):
        tables.overview(good, rng)
        good.tree["基本情况"]["绩效目标"] = rng.choice(stock.OBJECTIVES[1:])
    if shape.wants(rng, "机构人员", 0.5):
        more_tables.staffing(good, rng)
    if shape.wants(rng, "收支", 0.4):
        more_tables.accounts(good, rng, shape.lines or rng.randint(2, 20))
    if shape.wants(rng, "三公经费", 0.6):
        tables.three_public(good, rng)
    if shape.wants(rng, "上年数", 0.6):
        more_tables.last_year(good)
    if shape.wants(rng, "重点工作任务", 0.8):
        tables.tasks(good, rng)
    if shape.wants(rng, "预算绩效管理", 0.2):
        more_tables.management(good, rng)


def _publication(rng: random.Random, year: int) -> Tree:
    formed = rng.randint(1, 12)
    return {
        "形成日期": f"{year + 1}-08-{formed:02}",
        "公开日期": f"{year + 1}-08-{formed + rng.randint(0, 12):02}",
        "索引号": f"11440100{rng.randint(10**9, 10**10 - 1)}/{year}-{rng.randint(10000, 99999)}",
        "文号": f"示财〔{year + 1}〕{rng.randint(1, 99)}号",
        "保密审查": "办公室",
    }


def _evaluation(rng: random.Random, good: Good, shape: Shape) -> None:
    evaluation: Tree = {}
    if shape.wants(rng, "绩效指标", 0.5):
        tables.funding(good, rng)
        total = more_tables.indicators(good, rng)
        evaluation["自评得分"], evaluation["自评等级"] = f"{total:f}", _grade(total)
        if rng.random() < 0.3:
            evaluation["自评结论"] = telling.score_sentence(total, _grade(total))
            # The finance bureau takes a point or two off.
            score = total - rng.randint(0, 2)
            good.tree["财政复核"] = {
                "得分": f"{score:f}", "等级": _grade(score), "意见": rng.choice(stock.OPINIONS),
            }  # fmt: skip
    if shape.wants(rng, "成效", 0.8):
        named = [t for t in telling.TELLERS if not shape.tellers or t.__name__ in shape.tellers]
        chosen = named if shape.tellers else rng.sample(named, rng.randint(2, 6))
        if "整体收支" not in good.tree.get("基本情况", {}):
            chosen = [telling.expenses_change, telling.abroad, telling.elsewhere]
        story = telling.told(good, rng, *chosen)
        evaluation["工作成效"] = [
            *([{"内容": story}] if story.pieces else []), *_counted(rng), {"内容": rng.choice(stock.DEEDS)},
        ]  # fmt: skip
    if evaluation:
        good.tree["综合评价"] = evaluation


def _counted(rng: random.Random) -> list[Tree]:
    rows = []
    for name, sentence, unit in rng.sample(stock.COUNTED, rng.randint(0, 2)):
        number = rng.randint(11, 90) if unit == "处" else rng.randint(101, 2000)
        hedge = {"约数": "余"} if "余" in sentence else {}
        measure = {"指标": name, "数量": str(number)} | hedge | {"单位": unit}
        rows.append({"内容": sentence.format(number), "量化": [measure]})
    return rows


def _grade(total: Decimal) -> str:
    bands = (("优", 90), ("良", 80), ("中", 60), ("差", 0))
    return next(name for name, lowest in bands if total >= lowest)


def _follow_up(rng: random.Random, good: Good, shape: Shape) -> None:
    if not shape.wants(rng, "问题与改进", 0.95):
        return
    if good.before:
        good.tree["上年问题落实"] = [
            {
                "问题": problem,
                "落实情况": rng.choice(stock.DONE),
                "状态": rng.choice(("已完成", "进行中")),
            }
            for problem in telling.last_problems(good.before.truth)
        ]
    good.tree["问题与改进"] = [
        {"问题": problem, "改进措施": measure} for problem, measure in good.truth.problems
    ]


def _leave_blank(rng: random.Random, good: Good) -> None:
    """Now and then one printed part is blank: 未载明. Not where parts may be negative."""
    tables = ("按资金来源", "按支出性质", "资金明细", "“三公”经费")
    blankable = [part for one in good.sums if one.where in tables for part in one.parts]
    if blankable and rng.random() < 0.3:
        path: Path = rng.choice(blankable)
        put(good.tree, path, "")
