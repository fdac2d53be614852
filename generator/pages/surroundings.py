"""What the pages of some departments need of the rest of the archive: names and addresses, and no more."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from generator.addresses import department_address
from generator.model.site import Department
from generator.pages.gist import Gist
from generator.pages.overview import Overview


@dataclass(frozen=True, slots=True)
class Step:
    """A page to go to."""

    words: str
    address: str


# The one before and the one after.
Beside = tuple[Step | None, Step | None]
Place = tuple[int, str]


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What is around some departments.

    `pages` are the archive-wide pages that are made, `years` those in which anyone reported, newest first; `published`
    are the departments that have a page, among these and those that they came from or went to. `beside` has the reports
    that stand before and after theirs in the year.
    """

    pages: tuple[str, ...]
    years: tuple[int, ...]
    published: tuple[str, ...]
    beside: Mapping[Place, Beside]

    @property
    def addresses(self) -> tuple[str, ...]:
        """The pages beyond their own that theirs may lead to."""
        steps = (step for beside in self.beside.values() for step in beside if step)
        return (
            *self.pages,
            *map(department_address, self.published),
            *(step.address for step in steps),
        )


@dataclass(frozen=True, slots=True)
class Vicinity:
    """The surroundings of every department: made once, asked for a few departments at a time."""

    pages: tuple[str, ...]
    years: tuple[int, ...]
    published: frozenset[str]
    related: Mapping[str, tuple[str, ...]]
    beside: Mapping[str, Mapping[Place, Beside]]

    def around(self, department_ids: Collection[str]) -> Surroundings:
        """What is around these departments."""
        near = {
            other
            for identity in department_ids
            for other in (identity, *self.related.get(identity, ()))
        }
        return Surroundings(
            self.pages,
            self.years,
            tuple(sorted(near & self.published)),
            {
                place: beside
                for identity in sorted(department_ids)
                for place, beside in self.beside.get(identity, {}).items()
            },
        )


def vicinity_of(overview: Overview, pages: Collection[str]) -> Vicinity:
    """The vicinity in an archive; `pages` are the addresses of its archive-wide pages that are made."""
    beside: dict[str, dict[Place, Beside]] = {}
    for year in overview.years:
        row = overview.of_year(year)
        for gist, neighbours in zip(row, in_a_row([_step(one) for one in row]), strict=True):
            beside.setdefault(gist.department_id, {})[year, gist.department_id] = neighbours
    return Vicinity(
        pages=tuple(pages),
        years=tuple(sorted({gist.year for gist in overview.reports}, reverse=True)),
        published=frozenset(gist.department_id for gist in overview.gists),
        related=_related(overview.departments),
        beside=beside,
    )


def in_a_row(steps: Sequence[Step]) -> tuple[Beside, ...]:
    """What stands before and after each."""
    many = len(steps)
    return tuple(zip((None, *steps)[:many], (*steps[1:], None)[:many], strict=True))


def _step(gist: Gist) -> Step:
    return Step(gist.department, gist.address)


def _related(departments: Mapping[str, Department]) -> dict[str, tuple[str, ...]]:
    """By department: those that were merged into it, and the one it was merged into."""
    related: dict[str, tuple[str, ...]] = {}
    for identity, department in departments.items():
        if department.merged_into:
            into = str(department.merged_into)
            related[into] = (*related.get(into, ()), identity)
            related[identity] = (*related.get(identity, ()), into)
    return related
