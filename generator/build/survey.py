"""The first half of a build: everything is read and checked, and each department tells what the archive has to know."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from generator.build.departments import Department, read_departments
from generator.build.examining import roll_of_parts
from generator.build.handing import Handed
from generator.build.sources import Source
from generator.build.workshop import Workshop
from generator.checks.base import Severity
from generator.checks.findings import Asked
from generator.checks.run import examined
from generator.reports.tally import Tally, tally_of, together

Say = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Surveyed:
    """What a content folder holds, its reports left out.

    `surveyed` is what was asked of all reports together; `readable` whether there is no error, `sound` whether nothing
    forbids publication; `handed` the top of the source, for tasks.
    """

    source: Source
    handed: Handed
    departments: tuple[Department, ...]
    surveyed: tuple[Asked, ...]
    tally: Tally
    readable: bool

    @property
    def sound(self) -> bool:
        """Whether it may be published."""
        return self.readable and not self.tally.blocked


def survey(source: Source, shop: Workshop) -> Surveyed:
    """Read and check what has changed.

    Raises:
        Changed: when a file is edited meanwhile.
        WorkerKilled: when a worker dies even alone.

    """
    handed = shop.hand(source.top, "top")
    departments = read_departments(source, handed, shop)
    roll = roll_of_parts(source.outline, (one.told.enrolled for one in departments))
    of_all = examined(source.outline.faults, (), roll)
    tally = together((tally_of(of_all), *(one.told.tally for one in departments)))
    errors = any(one.severity is Severity.ERROR for one in of_all.findings)
    readable = roll is not None and not errors and all(one.told.readable for one in departments)
    return Surveyed(source, handed, departments, of_all.surveyed, tally, readable)
