"""The gist of a report or form: all that the pages of the whole archive need of it.

It holds plain words and numbers alone, so that the report can be thrown away, and the gist travels between processes.
"""

from __future__ import annotations

from dataclasses import dataclass

from generator.addresses import report_address
from generator.pages.charts.breakdown import Spent
from generator.pages.concluded import Count, Tag
from generator.pages.department_row import DepartmentRow
from generator.pages.problem_rows import ProblemRow
from generator.pages.published import LeftOpen, PublishedDifference
from generator.pages.put_right import PutRight
from generator.pages.tables import Row


@dataclass(frozen=True, slots=True)
class Gist:
    """One document; `project_id` is empty for the department's own report.

    `department` is the shown name, `named` says whose it is among many, `document` what it is called in a list.
    `row` is the line of a report, `form` that of a form. `stated` and `told` are its rows on the page of problems,
    `on_problems` whether it has a chapter of that kind, `says_none` whether it says that there are none. `applied`
    counts the corrections that were found applied; `verdicts` are counted, the gravest first.
    """

    year: int
    department_id: str
    project_id: str
    title: str
    department: str
    named: str
    document: str
    published_on: str
    promptness: Tag | None
    row: DepartmentRow | None
    form: Row | None
    spent: Spent
    on_problems: bool
    says_none: bool
    stated: tuple[ProblemRow, ...]
    told: tuple[ProblemRow, ...]
    differences: tuple[PublishedDifference, ...]
    left_open: tuple[LeftOpen, ...]
    corrections: tuple[PutRight, ...]
    applied: int
    verdicts: tuple[Count, ...]

    @property
    def address(self) -> str:
        """Its page."""
        return report_address(self.year, self.department_id, self.project_id)

    @property
    def asked(self) -> int:
        """How many conclusions were reached of it."""
        return sum(number for _, number in self.verdicts)


def department_of(gist: Gist) -> str:
    """The id of its department."""
    return gist.department_id
