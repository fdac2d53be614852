"""Rows as entries of a long list: each by the department it is about."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeVar

from generator.pages.overview import Overview
from generator.pages.splitting.cuts import Entry, Label
from generator.pages.splitting.whereabouts import whereabouts_of

Row = TypeVar("Row")


class Lookup:
    """Where the departments of an archive are looked up."""

    def __init__(self, overview: Overview) -> None:
        """That of this archive."""
        self._departments = overview.departments
        self._where = whereabouts_of(overview)

    def entries(
        self,
        rows: Iterable[Row],
        department_id: Callable[[Row], str],
        under: Callable[[Row], Label] | None = None,
    ) -> tuple[Entry[Row], ...]:
        """The rows as entries; `under` gives the year or the check they stand under."""
        return tuple(
            Entry(
                row,
                self._departments[identity].shown_name,
                self._where[identity],
                under(row) if under else None,
            )
            for row in rows
            for identity in (department_id(row),)
        )
