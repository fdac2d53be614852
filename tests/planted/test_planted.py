"""The measured trust: every fault planted many times, and good reports by the thousand."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.planted import trials
from tests.planted.good_reports import Shape, good_report
from tests.planted.planting import Fault
from tests.planted.trials import Alarms, Tally
from tests.planted.writing import as_yaml

Run = tuple[Alarms, list[Tally]]


@pytest.fixture(scope="module")
def run() -> Run:
    return trials.run()


def share_caught(run: Run, wanted: Callable[[Fault], bool]) -> float:
    """Of the faults that can be seen, how many were caught."""
    tallies = [tally for tally in run[1] if wanted(tally.fault)]
    assert tallies
    return sum(t.caught for t in tallies) / sum(t.trials - t.hidden for t in tallies)


def test_no_good_report_is_called_wrong(run: Run) -> None:
    good, _ = run
    assert (good.false, good.reports >= trials.GOOD_REPORTS) == ([], True)


def test_every_fault_was_planted_as_often_as_it_says(run: Run) -> None:
    short = [(t.fault.name, t.fault.where, t.trials) for t in run[1] if t.trials != t.fault.trials]
    assert short == []


def test_amounts_of_few_parts_are_caught(run: Run) -> None:
    assert share_caught(run, lambda fault: fault.family == "amount" and fault.parts <= 4) >= 0.99


def test_amounts_of_twenty_parts_are_caught(run: Run) -> None:
    assert share_caught(run, lambda fault: fault.family == "amount" and fault.parts == 20) >= 0.9


def test_figures_told_wrong_in_prose_are_raised(run: Run) -> None:
    assert share_caught(run, lambda fault: fault.family == "prose") >= 0.95


def test_so_are_rarer_slips_and_figures_worked_out_of_others(run: Run) -> None:
    families = {"prose", "other prose", "derived"}
    assert share_caught(run, lambda fault: fault.family in families) >= 0.95


@pytest.mark.parametrize("family", ["points", "years", "private"])
def test_what_is_exact_is_always_caught(run: Run, family: str) -> None:
    assert share_caught(run, lambda fault: fault.family == family) == 1


def test_what_was_measured_is_what_is_published(run: Run) -> None:
    """When this fails because a check or the generator changed: make trials, and read the difference."""
    assert trials.MEASURED.read_text(encoding="utf-8") == trials.as_json(trials.measured(*run))


def test_good_reports_are_rounded_as_honestly_as_real_ones(run: Run) -> None:
    """Totals rounded by themselves miss the sum of their rounded parts now and then: 尾差."""
    assert run[0].roundings["A101"] > 100


def test_good_reports_hold_every_table_of_the_family() -> None:
    trees = [good_report(f"held:{n}", "甲", Shape(blanks=True)).tree for n in range(60)]
    assert {key for tree in trees for key in tree} >= {
        "公开", "前言", "评价依据", "基本情况", "机构人员", "收支", "三公经费", "上年数", "资金明细",
        "重点工作任务", "绩效指标", "综合评价", "预算绩效管理", "上年问题落实", "问题与改进", "财政复核",
    }  # fmt: skip


def test_the_same_seed_makes_the_same_report() -> None:
    one, other = (as_yaml(good_report("same", "甲", Shape()).tree) for _ in range(2))
    assert one == other
