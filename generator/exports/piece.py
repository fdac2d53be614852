"""A report or form as the files of many documents know it, kept for the whole archive while they are made.

It is the small part, 1 to 2 KB: the line of the table of reports, the entries of the feed, what is added up. The large
part are its chunks, bytes by name: its lines of each table of the data package, its objects of each list of the API.
Both depend on the document and its examination alone, whatever others lie beside it.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from generator.exports.entries import Entry


@dataclass(frozen=True, slots=True)
class Piece:
    """The small part. Plain values only, so that it goes from one process to another.

    `row` are cells of the table of reports, those of the project among them. `budget` and `executed` are in 万元, None
    where not stated. `changed` is the day of the last change on record. `counts`: how many lines or objects each chunk
    has, `sizes`: how many bytes; one without any is not made. `severities` are those of the findings, in the order of
    `findings_by_severity`.
    """

    file: str
    year: int
    department_id: str
    project_id: str
    row: tuple[str, ...]
    budget: Decimal | None
    executed: Decimal | None
    changed: str
    entries: tuple[Entry, ...]
    severities: tuple[int, ...]
    counts: dict[str, int]
    sizes: dict[str, int]

    @property
    def place(self) -> tuple[int, str, str]:
        """Year, department and project, of which its addresses are made."""
        return self.year, self.department_id, self.project_id

    @property
    def id(self) -> str:
        """What names it in data: 2023/jiguan-shiwu."""
        return self.file.removesuffix(".yml")
