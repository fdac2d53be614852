"""The names that figures of a report are stated under, as prose writes them, and the family each belongs to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum

from generator.checks.prose.by_value import KnownFigures
from generator.checks.prose.known_figures import Known, Measure
from generator.checks.prose.topics import plain
from generator.model.block import vocabulary
from generator.model.overview import BasicExpenditure, ByNature, BySource
from generator.model.report import Report
from generator.model.three_public import ThreePublic
from generator.source.place import Place


class Family(Enum):
    """What a name is one of. The kinds divide what was spent, or a whole that the sentence has named before."""

    BUDGET = "预算数"
    SPENT = "执行数"
    RATE = "执行率"
    SOURCE = "按资金来源"
    NATURE = "按支出性质"
    INCOME = "收入"
    SPENDING = "支出"
    EXPENSE = "“三公”经费"
    TASK = "重点工作任务"


@dataclass(frozen=True, slots=True)
class Term:
    """A name, and every figure of this year that it may state."""

    family: Family
    values: tuple[Known, ...]


_TOTALS = {
    "年初预算数": (Family.BUDGET, ("年初预算数", "年初预算")),
    "全年预算数": (Family.BUDGET, ("全年预算数", "全年预算", "调整预算数", "调整后预算数")),
    "全年执行数": (Family.SPENT, ("全年执行数", "全年支出", "全年总支出")),
    "预算完成率": (Family.RATE, ("预算完成率", "预算执行率", "全年预算执行率")),
}
_SYNONYMS = {"调整预算数": "全年预算数", "决算数": "全年执行数", "预算执行率": "预算完成率"}
_TASK = {
    "预算数": ("预算数", "预算", "项目预算数"),
    "完成数": ("完成数", "支出", "实际支出", "项目支出"),
    "执行率": ("执行率", "预算执行率"),
}
_COLUMNS = {"预算数": ("预算数", "预算"), "决算数": ("决算数", "决算")}
_SIDES = {"收入": Family.INCOME, "支出": Family.SPENDING}


class Terms:
    """The names under which this year's figures are stated; collected when one is first asked for in vain."""

    def __init__(self, known: KnownFigures, report: Report) -> None:
        self._known = known
        self._year = report.year
        self._listed = tuple(plain(name) for name in _listed_names(report))
        self._all: dict[tuple[str, Measure], Term] | None = None

    def stating(self, name: str, measure: Measure, bound: Iterable[Known]) -> Term | None:
        """What the name states; `bound` are the figures that the one beside it stands for, mostly just that."""
        if self._all is None:
            for one in bound:
                for family, called in self._names_of(one):
                    if called == name:
                        return Term(family, (one,))
            if not self._may_name(name):
                return None
            self._all = self._collected()
        return self._all.get((name, measure))

    def _may_name(self, name: str) -> bool:
        """Whether it is a name of the form, or holds that of a task or a line of the accounts."""
        return name in _OF_THE_FORM or any(one in name for one in self._listed)

    def _collected(self) -> dict[tuple[str, Measure], Term]:
        found: dict[tuple[str, Measure], Term] = {}
        for measure in (Measure.MONEY, Measure.PERCENT):
            for one in self._known.printed(measure).known:
                for family, name in self._names_of(one):
                    before = found.get((name, measure))
                    values = (*before.values, one) if before else (one,)
                    found[name, measure] = Term(family, values)
        return found

    def _names_of(self, known: Known) -> Iterator[tuple[Family, str]]:
        if not known.is_past and known.year == self._year:
            yield from ((family, plain(name)) for family, name in _names(known.at))


def _listed_names(report: Report) -> Iterator[str]:
    yield from (task.name for task in report.tasks)
    accounts = report.accounts
    for side in (accounts.income, accounts.spending) if accounts else ():
        yield from (line.name for line in side.lines) if side else ()


def _names(at: Place) -> Iterator[tuple[Family, str]]:
    key, block = str(at.key), at.parent
    if block is None:
        return
    match block.key:
        case "整体收支":
            family, names = _TOTALS.get(_SYNONYMS.get(key, key), (Family.SPENT, ()))
            yield from ((family, name) for name in names)
        case "按资金来源":
            stem = key.removesuffix("支出")
            yield from ((Family.SOURCE, name) for name in (stem, f"{stem}支出"))
        case "按支出性质":
            yield Family.NATURE, key
        case "基本支出":
            yield Family.NATURE, "基本支出" if key == "合计" else key
        case "收入" | "支出" if key in {"合计", "总计"}:
            yield Family.SPENT, f"{block.key}{key}"
        case int() if block.label and block.parent:
            yield from _listed(block.parent, block.label, key)
        case _ if block.parent and block.parent.key == "三公经费":
            yield from _expense(str(block.key), key)


def _listed(of: Place, label: str, key: str) -> Iterator[tuple[Family, str]]:
    if of.key == "重点工作任务":
        for end in _TASK.get(key, ()):
            yield Family.TASK, f"{label}{end}"
    elif key == "金额" and of.key == "明细" and of.parent and of.parent.key in _SIDES:
        yield _SIDES[str(of.parent.key)], label


def _expense(row: str, column: str) -> Iterator[tuple[Family, str]]:
    """The row alone may state the budget as well as the outturn."""
    name = "三公经费" if row == "合计" else row
    if column in _COLUMNS:
        yield from ((Family.EXPENSE, f"{name}{end}") for end in ("", "支出", *_COLUMNS[column]))


def _of_the_form() -> Iterator[str]:
    for _, names in _TOTALS.values():
        yield from names
    yield from ("收入合计", "收入总计", "支出合计", "支出总计")
    for name in vocabulary(BySource):
        yield from (name.removesuffix("支出"), f"{name.removesuffix('支出')}支出")
    yield from vocabulary(ByNature, BasicExpenditure)
    for row in ("三公经费", *vocabulary(ThreePublic)):
        yield from (f"{row}{end}" for ends in (("", "支出"), *_COLUMNS.values()) for end in ends)


_OF_THE_FORM = frozenset(_of_the_form())
