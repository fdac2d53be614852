"""The arithmetic, the merging and the printing of the bench; what it measures is nobody's test."""

import sys
from pathlib import Path

import pytest

from tests.bench.record import Record, load, save
from tests.bench.row import Row, as_json, at_least, at_most, from_json, told, unmeasured
from tests.bench.running import CommandFailed, run
from tests.bench.table import as_table, tally

MACHINE = {"cpu": "abacus", "cores": "2"}


@pytest.mark.parametrize(
    ("row", "verdict"),
    [
        (at_most("time", 1.2, "×", 1.2), "met"),
        (at_most("time", 1.21, "×", 1.2), "missed"),
        (at_most("time", 1.3, "×", 1.2, beyond=True), "missed"),
        (at_most("time", 1.1, "×", 1.2, beyond=True), "—"),
        (at_least("speed", 8, "×", 8), "met"),
        (at_least("speed", 7.9, "×", 8), "missed"),
        (at_least("speed", 9, "×", 8, beyond=True), "met"),
        (at_least("speed", 7.9, "×", 8, beyond=True), "—"),
        (told("alone", 5, "×"), "—"),
        (unmeasured("alone", "no such tool"), "—"),
    ],
)
def test_a_bar_is_met_missed_or_undecided(row: Row, verdict: str) -> None:
    assert row.verdict == verdict


@pytest.mark.parametrize(
    ("figure", "printed"),
    [
        (0, "0 KB"),
        (0.0543, "0.0543 KB"),
        (1.234, "1.23 KB"),
        (45.67, "45.7 KB"),
        (1234.5, "1234 KB"),
    ],
)
def test_a_figure_is_printed_with_three_digits_that_count(figure: float, printed: str) -> None:
    assert told("bytes", figure, "KB").measured == printed


def test_a_lower_bound_is_printed_as_one() -> None:
    assert at_least("speed", 15, "×", 12, beyond=True).measured == "> 15.0 ×"


def test_a_row_comes_back_from_the_record_as_it_was() -> None:
    row = at_least("speed", 15, "×", 12, beyond=True, note="stopped")
    assert from_json(as_json(row)) == row


def test_a_later_run_replaces_its_sections_and_keeps_the_others(tmp_path: Path) -> None:
    file = tmp_path / "build" / "bench.json"
    first = load(file, MACHINE, "2026-01-01")
    first.put("stock", [told("old", 1, "×")])
    first.put("hugo", [told("kept", 2, "×")])
    save(first, file)
    second = load(file, MACHINE, "2026-01-02")
    second.put("stock", [told("new", 3, "×")])
    save(second, file)
    held = load(file, MACHINE, "2026-01-02")
    assert [row.name for rows in held.sections.values() for row in rows] == ["new", "kept"]


def test_figures_of_another_machine_are_not_merged(tmp_path: Path) -> None:
    file = tmp_path / "bench.json"
    first = load(file, MACHINE, "2026-01-01")
    first.put("stock", [told("old", 1, "×")])
    save(first, file)
    assert load(file, {**MACHINE, "cores": "4"}, "2026-01-02").sections == {}


def test_the_table_shows_the_figure_beside_its_bar_in_the_order_asked_for() -> None:
    record = Record(MACHINE, "2026-01-01")
    record.put("two", [at_least("speed", 9, "×", 8, note="9 s and 1 s")])
    record.put("one", [at_most("memory", 700, "MB", 600)])
    assert as_table(record, ("one", "two", "three")) == [
        "2026-01-01: cpu abacus, cores 2",
        "",
        "| what   | measured | bar      |        |",
        "| ------ | -------- | -------- | ------ |",
        "| memory | 700 MB   | ≤ 600 MB | missed |",
        "| speed  | 9 ×      | ≥ 8 ×    | met    |",
        "",
        "- speed: 9 s and 1 s",
        "",
        "1 met, 1 missed, 0 not decided",
    ]


def test_what_was_not_measured_is_not_counted_as_met() -> None:
    rows = [unmeasured("x", "failed"), told("y", 1, ""), at_least("z", 1, "×", 2, beyond=True)]
    assert tally(rows) == "0 met, 0 missed, 2 not decided"


def test_a_run_knows_the_memory_of_a_child_of_its_child() -> None:
    # It lives longer than a look apart: see `run`.
    grandchild = "import time; x = bytearray(150_000_000); time.sleep(1)"
    child = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {grandchild!r}])"
    done = run([sys.executable, "-c", child], limit=60)
    assert 150_000_000 < done.peak < 300_000_000
    assert not done.stopped


def test_a_run_beyond_its_limit_is_stopped() -> None:
    assert run([sys.executable, "-c", "import time; time.sleep(60)"], limit=0.2).stopped


def test_a_command_that_fails_is_heard() -> None:
    with pytest.raises(CommandFailed, match="out of ink"):
        run([sys.executable, "-c", "raise SystemExit('out of ink')"], limit=60)
