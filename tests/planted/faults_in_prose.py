"""Faults in running text: figures that left the tables right and arrived in the prose wrong."""

from __future__ import annotations

import copy
import random
from collections.abc import Callable, Iterator

from tests.planted.good_reports import Shape
from tests.planted.pen import SLIPS, Slip, significant
from tests.planted.planting import Fault, Plant, Planted
from tests.planted.printing import value_of
from tests.planted.tables import Good
from tests.planted.writing import Prose, Said, Tree, proses

_SECTIONS = ("整体收支", "三公经费", "重点工作任务", "成效")
_TELLERS = ("totals", "natures", "by_source", "of_task", "executed_change", "expenses_change")
_ONE_YEAR = Shape(sections=_SECTIONS, years=1, tellers=_TELLERS)
_TWO_YEARS = Shape(sections=(*_SECTIONS, "上年数"), years=2, tellers=_TELLERS)
_NEARLY = ("B201", "B204", "B205")
# A digit, an order, a unit: the slips whose share caught has a bar to meet.
_COMMONEST = ("一个数字写错", "相邻两位颠倒", "单位错成万倍")
# What a reader can set against the tables must have enough digits to be told from chance.
_DIGITS = 4


def faults_in_prose() -> Iterator[Fault]:
    """Slips in what the tables print, then in what a reader works out of them, then words."""
    for name, slip in SLIPS.items():
        family = "prose" if name in _COMMONEST else "other prose"
        yield Fault(name, "正文里的金额", family, _NEARLY, _ONE_YEAR, _slip("amount", slip), 0, 100)
        if name not in ("小数点移位", "单位错成万倍"):
            plant = _slip("percent", slip)
            yield Fault(name, "正文里的百分比", family, _NEARLY, _ONE_YEAR, plant, 0, 100)
            derived = _slip("amount", slip, derived=True)
            aims = (*_NEARLY, "B206")
            yield Fault(name, "正文里的增减额", "derived", aims, _TWO_YEARS, derived, 0, 60)
            derived = _slip("percent", slip, derived=True)
            yield Fault(name, "正文里的占比和增幅", "derived", aims, _TWO_YEARS, derived, 0, 60)
    yield Fault("单位写错", "正文里的金额", "prose", _NEARLY, _ONE_YEAR, _wrong_unit, 0, 100)
    stale = ("B201", "B204")
    yield Fault("沿用上年的数", "正文里的金额", "stale", stale, _TWO_YEARS, _stale)
    yield Fault("增减方向写反", "正文", "words", ("B202",), _TWO_YEARS, _flipped)
    yield Fault("漏写百分号", "正文", "words", ("B203",), _TWO_YEARS, _no_percent_sign)
    yield Fault("零基数印增幅", "正文", "words", ("B206",), _TWO_YEARS, _growth_on_zero)


def _in_prose(good: Good, edit: Callable[[list[Prose]], bool | None]) -> Planted | None:
    """The report after an edit of its running texts; `edit` says whether that is hidden, None: no chance."""
    tree: Tree = copy.deepcopy(good.tree)
    hidden = edit(list(proses(tree)))
    return None if hidden is None else Planted(tree, hidden)


def _told(texts: list[Prose], kind: str, *, derived: bool) -> list[Said]:
    return [
        said
        for prose in texts
        for said in prose.figures()
        if (said.kind, said.derived) == (kind, derived)
        and said.of != "别处"
        and min(significant(text) for text in (said.printed, said.table) if text) >= _DIGITS
    ]


def _slip(kind: str, slip: Slip, *, derived: bool = False) -> Plant:
    def plant(rng: random.Random, good: Good) -> Planted | None:
        def edit(texts: list[Prose]) -> bool | None:
            told = _told(texts, kind, derived=derived)
            if not told:
                return None
            said = rng.choice(told)
            old, said.printed = said.printed, slip(rng, said.printed)
            return said.agrees() if value_of(said.printed) != value_of(old) else None

        return _in_prose(good, edit)

    return plant


def _wrong_unit(rng: random.Random, good: Good) -> Planted | None:
    def edit(texts: list[Prose]) -> bool | None:
        told = _told(texts, "amount", derived=False)
        if not told:
            return None
        said = rng.choice(told)
        said.unit = rng.choice([unit for unit in ("元", "万元", "亿元") if unit != said.unit])
        return False

    return _in_prose(good, edit)


def _stale(rng: random.Random, good: Good) -> Planted | None:
    if good.before is None:
        return None
    last = good.press.amount(good.before.truth.executed)
    if last == good.press.amount(good.truth.executed) or significant(last) < _DIGITS:
        return None

    def edit(texts: list[Prose]) -> bool | None:
        told = [said for said in _told(texts, "amount", derived=False) if said.of == "全年执行数"]
        if not told:
            return None
        said = rng.choice(told)
        said.printed, said.unit = last, good.press.unit
        return False

    return _in_prose(good, edit)


_OTHER_WAY = {"增加": "减少", "减少": "增加", "增长": "下降", "下降": "增长"}


def _flipped(rng: random.Random, good: Good) -> Planted | None:
    def edit(texts: list[Prose]) -> bool | None:
        spots = [
            (t, n) for t in texts for n, piece in enumerate(t.pieces) if str(piece) in _OTHER_WAY
        ]
        if not spots:
            return None
        text, where = rng.choice(spots)
        text.pieces[where] = _OTHER_WAY[str(text.pieces[where])]
        return False

    return _in_prose(good, edit)


def _no_percent_sign(rng: random.Random, good: Good) -> Planted | None:
    def edit(texts: list[Prose]) -> bool | None:
        told = [
            said
            for text in texts
            for before, said in zip(text.pieces, text.pieces[1:], strict=False)
            if isinstance(said, Said) and said.unit == "%" and str(before) in ("增长", "下降")
        ]
        if not told:
            return None
        rng.choice(told).unit = ""
        return False

    return _in_prose(good, edit)


def _growth_on_zero(rng: random.Random, good: Good) -> Planted | None:
    """A growth of 100 % on nothing; hidden where rounding may have made something of half a step nothing."""
    if good.before is None:
        return None
    rows, press = good.tree["三公经费"], good.expense_press
    for name in ("因公出国（境）费", "公务接待费", "公务用车运行费"):
        now, last = (one.truth.expenses[name][1] for one in (good, good.before))
        printed = rows[name]["决算数"]
        if not last and now and value_of(printed):
            words = f"{name}比上年增加{printed}{press.unit}，增长100%。"
            hidden = not press.exact and value_of(printed) <= press.step
            return _with(good, words, hidden=hidden)
    return None


def _with(good: Good, words: str, *, hidden: bool) -> Planted | None:
    """A sentence more at the end of the first running text."""

    def edit(texts: list[Prose]) -> bool | None:
        texts[0].pieces.append(words)
        return hidden

    return _in_prose(good, edit)
