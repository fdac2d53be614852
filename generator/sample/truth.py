"""What was true of a fictional department in a year, in 分: everything its report prints is rounded from here.

A year follows from the department and the year alone, so that a report does not change with the size of a sample.
"""

from __future__ import annotations

import random
from dataclasses import dataclass
from functools import lru_cache

from generator.sample.departments import Department, size_of
from generator.sample.draws import between, chance, one_of, scaled, shared_out
from generator.sample.stock import Project, Trouble

WAN = 1_000_000
_EPOCH = 2018

KINDS = ("因公出国（境）费", "公务用车购置费", "公务用车运行费", "公务接待费")


@dataclass(frozen=True, slots=True)
class Task:
    """A key task with its money and how much of its work was done."""

    project: Project
    budget: int
    executed: int
    quantity: int
    target: int


@dataclass(frozen=True, slots=True)
class Truth:
    """One year of a department; `expenses` are budget and outturn of “三公”经费 by kind."""

    year: int
    original: int
    budget: int
    executed: int
    basic: int
    personnel: int
    sources: tuple[int, int, int, int]
    tasks: tuple[Task, ...]
    expenses: tuple[tuple[int, int], ...]
    troubles: tuple[Trouble, ...]
    jumped: bool

    @property
    def project(self) -> int:
        """项目支出."""
        return self.executed - self.basic

    @property
    def unspent(self) -> int:
        """What was left of the budget; negative where more was spent."""
        return self.budget - self.executed

    @property
    def low(self) -> bool:
        """Under nine tenths of the budget spent."""
        return 10 * self.executed < 9 * self.budget


@lru_cache(maxsize=256)
def true_year(one: Department, year: int) -> Truth:
    """What was true that year."""
    rng = one.rng(year)
    spending, growth, share = size_of(one)
    level = _grown(spending, growth, year - _EPOCH)
    basic = scaled(rng, level * share // 1000, 975, 1025)
    project, jumped = _projects(rng, level - level * share // 1000)
    executed = basic + project
    budget = executed * 10_000 // _rate(rng)
    return Truth(
        year=year,
        original=scaled(rng, budget, 870, 1060) // 10_000 * 10_000,
        budget=budget,
        executed=executed,
        basic=basic,
        personnel=scaled(rng, basic, 780, 860),
        sources=_sources(one, rng, executed),
        tasks=_tasks(one, rng, year, project, budget - executed),
        expenses=_expenses(one, rng),
        troubles=_troubles(one, year),
        jumped=jumped,
    )


def _grown(fen: int, growth: int, years: int) -> int:
    """The amount after so many years; before the epoch it shrinks as it later grows."""
    factor = 1000 + growth
    for _ in range(abs(years)):
        fen = fen * factor // 1000 if years > 0 else fen * 1000 // factor
    return fen


def _projects(rng: random.Random, level: int) -> tuple[int, bool]:
    """项目支出 of the year; now and then works begin or end, and it jumps."""
    draw = rng.randrange(100)
    if draw < 5:
        return scaled(rng, level, 1480, 1900), True
    if draw < 9:
        return scaled(rng, level, 480, 620), True
    return scaled(rng, level, 940, 1080), False


def _rate(rng: random.Random) -> int:
    """What of the budget is spent, in ten thousandths."""
    draw = rng.randrange(100)
    for most, bounds in (
        (8, (7300, 8960)), (12, (10_004, 10_180)), (24, (10_000, 10_000)), (64, (9700, 9995)),
    ):  # fmt: skip
        if draw < most:
            return between(rng, bounds)
    return between(rng, (9100, 9700))


def _sources(one: Department, rng: random.Random, executed: int) -> tuple[int, int, int, int]:
    """一般公共预算, 政府性基金, 国有资本经营, 其他资金; most departments have no more than two of them."""
    habits = one.rng("sources")
    funds = 0 if chance(habits, 20) else between(habits, (30, 240))
    capital = between(habits, (2, 12)) if chance(habits, 12) else 0
    others = between(habits, (4, 60)) if chance(habits, 65) else 0
    government, state, rest = (
        scaled(rng, executed * permille // 1000, 900, 1100) + rng.randrange(10_000)
        if permille
        else 0
        for permille in (funds, capital, others)
    )
    return executed - government - state - rest, government, state, rest


def _tasks(
    one: Department, rng: random.Random, year: int, project: int, unspent: int
) -> tuple[Task, ...]:
    """The same tasks year after year; they take most of 项目支出 and left no more than the department did."""
    habits = one.rng("tasks")
    projects = one.field.projects
    count = between(habits, (min(3, len(projects)), len(projects)))
    weights = [between(habits, (20, 100)) for _ in range(count)]
    money = shared_out(
        scaled(rng, project, 520, 900),
        [scaled(rng, weight * 1000, 850, 1150) for weight in weights],
    )
    left = _left(rng, max(unspent, 0), weights)
    return tuple(
        _task(one, rng, year, projects[number], spent, over)
        for number, (spent, over) in enumerate(zip(money, left, strict=True))
    )


def _left(rng: random.Random, unspent: int, weights: list[int]) -> list[int]:
    """What each task left unspent: some nothing, together less than the department."""
    whole = scaled(rng, unspent, 300, 850)
    kept = [0 if chance(rng, 35) else between(rng, (1, 100)) * weight for weight in weights]
    return shared_out(whole, kept) if any(kept) else [0] * len(weights)


def _task(
    one: Department, rng: random.Random, year: int, project: Project, spent: int, left: int
) -> Task:
    budget = spent + left
    if budget > 100 * WAN and chance(rng, 40):
        # Budgets are often whole 万元.
        budget = budget // WAN * WAN
        spent = budget - left
    target = between(one.rng("target", project.identity), project.quantity)
    target = _grown(target * 100, 20, year - _EPOCH) // 100
    step = 10 ** max(len(str(target)) - 2, 0)
    target = target // step * step
    done = target + (0 if chance(rng, 45) else rng.randrange(target // 12 + 1))
    if chance(rng, 12):
        done = scaled(rng, target, 760, 980)
    return Task(project, budget, max(spent, 0), done, target)


def _expenses(one: Department, rng: random.Random) -> tuple[tuple[int, int], ...]:
    """Travel abroad and new cars are rare; running the cars and receptions go on year after year."""
    habits = one.rng("expenses")
    cars, hosting = between(habits, (2, 14)), between(habits, (60, 900)) * 10_000
    abroad = between(rng, (300, 1600)) * 10_000 if chance(rng, 10) else 0
    bought = between(rng, (1500, 1800)) * 10_000 if chance(rng, 12) else 0
    found = []
    for plan in (abroad, bought, cars * 310 * 10_000, hosting):
        outturn = scaled(rng, plan, 620, 995) // 100 * 100
        found.append((plan, outturn if plan else 0))
    return tuple(found)


def cars_of(one: Department) -> int:
    """How many official cars it keeps."""
    return between(one.rng("expenses"), (2, 14))


def _troubles(one: Department, year: int) -> tuple[Trouble, ...]:
    """One or two problems, none of them also last year's."""
    known = one.field.troubles
    count = 2 if len(known) >= 4 and chance(one.rng("troubles", year), 70) else 1
    # Two further on than last year's: with four problems or more, pairs do not overlap.
    start = one.rng("troubles").randrange(len(known)) + 2 * year
    return tuple(known[(start + n) % len(known)] for n in range(count))


def reason(one: Department, year: int, sentences: list[str]) -> str:
    """One of the sentences, the department's own that year."""
    return one_of(one.rng("reason", year, sentences[0]), sentences)
