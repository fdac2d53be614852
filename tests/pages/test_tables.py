"""Which tables a reader may sort, filter and choose from."""

from dataclasses import replace

import pytest

from generator.pages.tables import Column, Group, Row, Table, row, table

COLUMNS = (Column("全年预算数"),)
PLAIN = tuple(row(name, COLUMNS, (None,)) for name in ("示例甲局", "示例乙局"))


def made(rows: tuple[Row, ...], name: str = "departments", *, compare: bool = False) -> Table:
    """A table of these rows, named."""
    return replace(table("示例", None, "部门", COLUMNS, rows), name=name, compare=compare)


def test_a_named_table_of_several_rows_can_be_sorted() -> None:
    assert made(PLAIN).sortable


def test_a_table_without_a_name_cannot() -> None:
    assert not made(PLAIN, name="").sortable


@pytest.mark.parametrize("count", [0, 1])
def test_there_is_nothing_to_sort_in_less_than_two_rows(count: int) -> None:
    assert not made(PLAIN[:count]).sortable


def test_rows_that_belong_together_cannot_be_taken_apart() -> None:
    grouped = replace(PLAIN[0], groups=(Group("一级指标", "产出指标", 2),))
    assert not made((grouped, PLAIN[1])).sortable


def test_rows_are_chosen_only_from_a_table_that_compares() -> None:
    assert made(PLAIN, compare=True).comparing
    assert not made(PLAIN).comparing


@pytest.mark.parametrize(("count", "long"), [(5, False), (6, True)])
def test_filtering_is_offered_where_a_glance_does_not_do(count: int, *, long: bool) -> None:
    assert made(PLAIN[:1] * count).long is long
