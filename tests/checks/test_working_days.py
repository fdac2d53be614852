from datetime import date, timedelta

import pytest
from chinese_calendar import is_workday  # type: ignore[import-untyped]
from hypothesis import given
from hypothesis import strategies as st

from generator.checks.working_days import calendar_ends, certainly_before, limit_from

DAYS = st.dates(date(2004, 1, 1), date(2025, 12, 31))


@given(start=DAYS, days=st.integers(1, 40))
def test_so_many_working_days_lie_between_start_and_end(start: date, days: int) -> None:
    end = limit_from(start.isoformat(), days, working=True).earliest
    between = [start + timedelta(n) for n in range(1, (end - start).days + 1)]
    assert (sum(map(is_workday, between)), is_workday(end)) == (days, True)


@given(start=DAYS, days=st.integers(0, 60))
def test_a_limit_of_calendar_days_ends_on_a_working_day(start: date, days: int) -> None:
    limit = limit_from(start.isoformat(), days, working=False)
    rest = range(days, (limit.earliest - start).days)
    assert is_workday(limit.earliest)
    assert not any(is_workday(start + timedelta(n)) for n in rest)


@given(start=st.dates(date(1, 1, 1)), days=st.integers(0, 10**15), working=st.booleans())
def test_no_date_and_no_setting_is_too_much(start: date, days: int, working: bool) -> None:
    limit = limit_from(start.isoformat(), days, working=working)
    assert limit.latest is None or limit.earliest <= limit.latest


@pytest.mark.parametrize("month", ["9999-12", "0001-01", "2024-02", "2023-02"])
def test_a_month_has_a_first_and_a_last_day(month: str) -> None:
    limit = limit_from(month, 0, working=True)
    assert limit.earliest.isoformat() == f"{month}-01"


@pytest.mark.parametrize(
    ("one", "other", "before"),
    [
        ("2024-08-01", "2024-08-02", True),
        ("2024-08-02", "2024-08-02", False),
        ("2024-08", "2024-08-31", False),
        ("2024-08", "2024-09-01", True),
        ("2024-08-31", "2024-08", False),
        ("2023-12", "2024-01", True),
    ],
)
def test_a_month_is_before_a_day_only_if_all_of_it_is(one: str, other: str, before: bool) -> None:
    assert certainly_before(one, other) is before


def test_the_calendar_reaches_at_least_to_2026() -> None:
    assert calendar_ends() >= 2026
