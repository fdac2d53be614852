"""What a column of a table file is: the same words for the CSV's head, the data package and the data dictionary."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Column:
    """One column. `name` is its English key, `title` its official word, `meaning` a sentence for the data dictionary.

    `type` is that of Table Schema: string, integer, number, date, boolean. `required`: never empty.
    `computed`: its figures are ours, not printed ones; a workbook shows them so.
    """

    name: str
    title: str
    meaning: str
    type: str = "string"
    required: bool = False
    computed: bool = False
