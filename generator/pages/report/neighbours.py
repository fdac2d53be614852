"""Where a reader of a report may go next: its other years, who stands beside it, its department."""

from __future__ import annotations

from dataclasses import dataclass

from generator.addresses import department_address
from generator.model.archive import Filed
from generator.pages.page import address_of
from generator.pages.shelf import Shelf
from generator.pages.surroundings import Step

# So many can be set side by side on the page of comparisons.
_SIDE_BY_SIDE = 6


@dataclass(frozen=True, slots=True)
class Neighbours:
    """The other years, newest first, with itself in its place; the one before and the one after; the department.

    `beside` says among what the neighbours stand. `compare` is the query of a comparison of the years, empty where
    there is one year.
    """

    department: Step
    own_year: str
    years: tuple[Step, ...]
    before: Step | None
    after: Step | None
    beside: str
    compare: str


def neighbours_of(filed: Filed, shelf: Shelf) -> Neighbours:
    """What stands beside a report or form."""
    years = shelf.all_years_of(filed)
    before, after = shelf.neighbours_of(filed)
    several = len(years) > 1 and not filed.project_id
    return Neighbours(
        department=Step(filed.department.shown_name, department_address(filed.department_id)),
        own_year=str(filed.year),
        years=tuple(Step(str(one.year), address_of(one)) for one in years),
        before=before,
        after=after,
        beside="同一部门的项目" if filed.project_id else f"{filed.year} 年度",
        compare=_query(filed, years) if several else "",
    )


def _query(filed: Filed, years: tuple[Filed, ...]) -> str:
    """The report itself, then the years nearest to it: r=2023/shili/&r=2022/shili/."""
    nearest = sorted(years, key=lambda one: (abs(one.year - filed.year), -one.year))
    chosen = sorted(nearest[:_SIDE_BY_SIDE], key=lambda one: -one.year)
    return "&".join(f"r={address_of(one)}" for one in chosen)
