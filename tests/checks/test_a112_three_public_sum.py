from decimal import Decimal
from pathlib import Path

import pytest

from generator.checks.base import Verdict
from tests.tiny_content import ask, ask_once, verdict

A112 = "A112"
TOTAL, ABROAD, CARS, BOUGHT, RUN, RECEPTIONS = (
    "合计", "因公出国（境）费", "公务用车购置及运行费", "公务用车购置费", "公务用车运行费", "公务接待费",
)  # fmt: skip


def table(column: str = "决算数", more: str = "", **figures: str) -> str:
    names = {
        "total": TOTAL, "abroad": ABROAD, "cars": CARS, "bought": BOUGHT, "run": RUN, "meals": RECEPTIONS,
    }  # fmt: skip
    rows = "".join(f"  {names[key]}: {{{column}: {value}}}\n" for key, value in figures.items())
    return f"三公经费:\n{more}{rows}"


@pytest.mark.parametrize("column", ["预算数", "决算数", "上年决算数"])
def test_kinds_that_make_up_the_total_are_consistent(tmp_path: Path, column: str) -> None:
    text = table(column, total="750.48", abroad="98.93", cars="63.25", meals="588.3")
    assert verdict(A112, tmp_path, text) is Verdict.CONSISTENT


def test_kinds_that_do_not_are_a_mismatch(tmp_path: Path) -> None:
    text = table(total="750.48", abroad="98.93", cars="63.25", meals="588.8")
    assert ask_once(A112, tmp_path, text).difference == Decimal("-0.50")


def test_rounding_may_explain_a_gap(tmp_path: Path) -> None:
    text = table(total="750.49", abroad="98.93", cars="63.25", meals="588.3")
    assert verdict(A112, tmp_path, text) is Verdict.ROUNDING


def test_the_cars_are_bought_and_run(tmp_path: Path) -> None:
    text = table(cars="63.25", bought="40", run="20")
    assert ask_once(A112, tmp_path, text).subject == "公务用车经费的决算数"


def test_the_cars_two_rows_stand_for_the_one_that_is_not_carried(tmp_path: Path) -> None:
    text = table(total="700", abroad="0", bought="600", run="60", meals="40")
    assert verdict(A112, tmp_path, text) is Verdict.CONSISTENT


def test_the_cars_two_rows_are_not_added_to_their_sum(tmp_path: Path) -> None:
    text = table(total="100", abroad="0", cars="60", bought="0", run="60", meals="40")
    assert {one.verdict for one in ask(A112, tmp_path, text)} == {Verdict.CONSISTENT}


def test_a_row_that_is_not_carried_leaves_the_others_incomplete(tmp_path: Path) -> None:
    assert verdict(A112, tmp_path, table(total="100", run="60", meals="30")) is Verdict.UNLIKELY


def test_incomplete_rows_cannot_be_more_than_the_total(tmp_path: Path) -> None:
    assert verdict(A112, tmp_path, table(total="0", meals="13.24")) is Verdict.MISMATCH


def test_all_zero_is_consistent(tmp_path: Path) -> None:
    text = table(total="0", abroad="0.00", cars="0", meals="0")
    assert verdict(A112, tmp_path, text) is Verdict.CONSISTENT


def test_a_blank_kind_may_hold_what_is_missing(tmp_path: Path) -> None:
    text = table(total="100", abroad="", cars="60", meals="30")
    assert verdict(A112, tmp_path, text) is Verdict.NOT_CHECKED


def test_a_kind_that_does_not_carry_the_column_has_a_blank_in_it(tmp_path: Path) -> None:
    text = table(total="100", cars="60", meals="30") + f"  {ABROAD}: {{预算数: 5}}\n"
    assert verdict(A112, tmp_path, text) is Verdict.NOT_CHECKED


def test_a_blank_total_is_not_checked(tmp_path: Path) -> None:
    text = table(total="", abroad="0", cars="60", meals="30")
    assert verdict(A112, tmp_path, text) is Verdict.NOT_CHECKED


def test_a_table_without_a_total_is_not_asked(tmp_path: Path) -> None:
    assert ask(A112, tmp_path, table(abroad="0", cars="60", meals="30")) == []


def test_numbers_of_trips_and_cars_are_not_added(tmp_path: Path) -> None:
    text = f"三公经费:\n  {TOTAL}: {{团组: 5}}\n  {ABROAD}: {{团组: 2, 人次: 9}}\n  {CARS}: {{保有量: 3}}\n"
    assert ask(A112, tmp_path, text) == []


def test_synonyms_are_the_same_rows(tmp_path: Path) -> None:
    text = (
        "三公经费:\n  合计: {决算数: 100}\n  因公出国(境)费: {决算数: 10}\n"
        "  公务用车购置及运行维护费: {决算数: 60}\n  公务接待费: {决算数: 30}\n"
    )
    assert verdict(A112, tmp_path, text) is Verdict.CONSISTENT


def test_exact_amounts_tie_to_the_cent(tmp_path: Path) -> None:
    text = table(more="  金额单位: 元\n", total="100.01", abroad="0", cars="60.00", meals="40.00")
    assert verdict(A112, tmp_path, text) is Verdict.MISMATCH
