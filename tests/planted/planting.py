"""What a fault is: one change to a good report, and which checks should raise it."""

from __future__ import annotations

import copy
import random
from collections.abc import Callable
from dataclasses import dataclass

from tests.planted.good_reports import Shape
from tests.planted.tables import Good
from tests.planted.visible import Changes, is_hidden
from tests.planted.writing import Tree, put

Plant = Callable[[random.Random, Good], "Planted | None"]


@dataclass(frozen=True, slots=True)
class Planted:
    """A report with one fault. `hidden`: no larger than what rounding hides, so nobody can see it."""

    tree: Tree
    hidden: bool = False
    last: Tree | None = None


@dataclass(frozen=True, slots=True)
class Fault:
    """One way to go wrong. `aims`: the checks meant to raise it; where they only notice, theirs count.

    `family` groups the bars: amount, rate, points, years, private; and notice, prose, other prose, derived, stale,
    where a notice is all that is due.
    """

    name: str
    where: str
    family: str
    aims: tuple[str, ...]
    shape: Shape
    plant: Plant
    parts: int = 0
    trials: int = 60


def changed(good: Good, changes: Changes) -> Planted:
    """The report with other figures."""
    tree = copy.deepcopy(good.tree)
    for path, text in changes.items():
        put(tree, path, text)
    return Planted(tree, is_hidden(good, changes))


def edited(good: Good, edit: Callable[[Tree], None]) -> Planted:
    """The report after an edit no identity of figures speaks of."""
    tree = copy.deepcopy(good.tree)
    edit(tree)
    return Planted(tree)


def told(words: Callable[[random.Random], str]) -> Plant:
    """A sentence more at the end of one of the report's texts."""

    def plant(rng: random.Random, good: Good) -> Planted:
        def edit(tree: Tree) -> None:
            row = rng.choice(tree["综合评价"]["工作成效"])
            row["内容"] = f"{row['内容']}{words(rng)}"

        return edited(good, edit)

    return plant
