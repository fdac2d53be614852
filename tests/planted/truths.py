"""What was true of a made-up department in a year, in 分: everything a report prints is rounded from here."""

from __future__ import annotations

import random
from dataclasses import dataclass

from tests.planted import stock

# Rows of “三公”经费 without totals.
KINDS = ("因公出国（境）费", "公务用车购置费", "公务用车运行费", "公务接待费")


@dataclass(frozen=True, slots=True)
class Task:
    """A key task with its money."""

    name: str
    goal: str
    result: str
    budget: int
    executed: int


@dataclass(frozen=True, slots=True)
class Truth:
    """One year of a department."""

    year: int
    original: int
    budget: int
    executed: int
    sources: dict[str, int]
    natures: dict[str, int]
    personnel: int
    tasks: tuple[Task, ...]
    expenses: dict[str, tuple[int, int]]
    problems: tuple[tuple[str, str], ...]

    @property
    def three_public(self) -> int:
        """The outturn of “三公”经费 in all."""
        return sum(final for _, final in self.expenses.values())


def split(rng: random.Random, total: int, count: int, *, zeros: float = 0.0) -> list[int]:
    """Parts that make up the total exactly; some of them nothing, the first always something."""
    weights = [
        0.0 if n and rng.random() < zeros else rng.expovariate(1) + 0.02 for n in range(count)
    ]
    parts = [int(total * weight / sum(weights)) for weight in weights]
    parts[0] += total - sum(parts)
    return parts


def true_year(
    rng: random.Random, year: int, unit: str, *, sources: int, natures: int, before: Truth | None
) -> Truth:
    """A year, after the one before where there is one: departments grow and shrink by some per cent."""
    executed = _size(rng, unit) if before is None else _moved(rng, before.executed)
    rate = _rate(rng)
    budget = max(int(executed / rate), 1)
    by_nature = _divided(
        rng, executed, stock.NATURES[:natures], 0.3, before.natures if before else None
    )
    by_source = _divided(
        rng, executed, stock.SOURCES[:sources], 0.4, before.sources if before else None
    )
    taken = {problem for problem, _ in before.problems} if before else set()
    fresh = [pair for pair in stock.PROBLEMS if pair[0] not in taken]
    return Truth(
        year=year,
        original=_moved(rng, budget),
        budget=budget,
        executed=executed,
        sources=by_source,
        natures=by_nature,
        personnel=int(by_nature["基本支出"] * rng.uniform(0.6, 0.9)),
        tasks=_tasks(rng, by_nature.get("项目支出", 0), budget - executed),
        expenses=_expenses(rng, executed, before),
        problems=tuple(rng.sample(fresh, rng.randint(1, 3))),
    )


def _divided(
    rng: random.Random,
    total: int,
    names: tuple[str, ...],
    zeros: float,
    before: dict[str, int] | None,
) -> dict[str, int]:
    """The total by name; after another year in shares much like that year's."""
    if before is None:
        return dict(zip(names, split(rng, total, len(names), zeros=zeros), strict=True))
    weights = {name: before[name] * rng.uniform(0.92, 1.08) for name in names}
    parts = {name: int(total * weight / sum(weights.values())) for name, weight in weights.items()}
    parts[names[0]] += total - sum(parts.values())
    return parts


def _size(rng: random.Random, unit: str) -> int:
    low, high = {"元": (8, 10), "万元": (8, 11), "亿元": (11.5, 12.7)}[unit]
    return int(10 ** rng.uniform(low, high))


def _moved(rng: random.Random, fen: int) -> int:
    if rng.random() < 0.03:
        return fen
    return int(fen * rng.uniform(0.85, 1.18))


def _rate(rng: random.Random) -> float:
    kind = rng.random()
    if kind < 0.15:
        return 1.0
    if kind < 0.2:
        return rng.uniform(1.001, 1.08)
    if kind < 0.3:
        return rng.uniform(0.7, 0.9)
    return rng.uniform(0.9, 0.9999)


def _tasks(rng: random.Random, project: int, unspent: int) -> tuple[Task, ...]:
    """Tasks that take some of 项目支出 and left no more than the department did."""
    count = rng.randint(1, 6)
    spent = split(rng, int(project * rng.uniform(0.3, 0.9)), count)
    left = split(rng, int(max(unspent, 0) * rng.uniform(0, 0.8)), count, zeros=0.4)
    names = rng.sample(stock.TASKS, count)
    return tuple(
        Task(name, goal, result, money + over, money)
        for (name, goal, result), money, over in zip(names, spent, left, strict=True)
        if money
    )


def _expenses(
    rng: random.Random, executed: int, before: Truth | None
) -> dict[str, tuple[int, int]]:
    """Budget and outturn by kind; travel abroad and new cars are rare."""
    budgets = split(rng, int(executed * rng.uniform(0.001, 0.02)), 4)
    found: dict[str, tuple[int, int]] = {}
    for kind, share, money in zip(KINDS, (0.25, 0.15, 0.9, 0.8), budgets, strict=True):
        last = before.expenses[kind][1] if before else 0
        if rng.random() > share and not (last and rng.random() < 0.8):
            found[kind] = (0, 0)
            continue
        final = money if rng.random() < 0.1 else int(money * rng.uniform(0.4, 1))
        if last:
            final = last if rng.random() < 0.1 else int(last * rng.uniform(0.8, 1.2))
        found[kind] = (max(money, final), final)
    return found
