"""The one registry of pages: every address is made here, every link goes through here.

Addresses are promises: a published link never dies.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterable

HOME = ""
FINDINGS = "findings/"
CHECKS = "checks/"
GLOSSARY = "glossary/"
ABOUT = "about/"
SEARCH = "search/"


def year_address(year: int) -> str:
    """The page of all departments of a year."""
    return f"{year}/"


def report_address(year: int, department_id: str, project_id: str = "") -> str:
    """The page of a department's report, or of the form of one of its projects."""
    report = f"{year}/{department_id}/"
    return f"{report}{project_id}/" if project_id else report


def source_address(year: int, department_id: str, project_id: str = "") -> str:
    """The page that shows the data file of a report or form line by line."""
    return f"{report_address(year, department_id, project_id)}source/"


def line_fragment(line: int) -> str:
    """Where a line stands on the page of its data file."""
    return f"L{line}"


class UnknownPage(LookupError):
    """A link to a page that is not made: a fault of ours, never of the content."""


class Registry:
    """The addresses of all pages that are made."""

    def __init__(self, addresses: Iterable[str]) -> None:
        """Registry of these addresses."""
        self._addresses = frozenset(addresses)

    def __contains__(self, address: str) -> bool:
        return address in self._addresses

    def link(self, here: str, there: str, fragment: str = "") -> str:
        """The relative link from one page to another, so that the site works below any path.

        Raises:
            UnknownPage: when `there` is not made.

        """
        if there not in self._addresses:
            raise UnknownPage(there)
        path = posixpath.relpath(f"/{there}", f"/{here}")
        path = "./" if path == "." else f"{path}/"
        return f"{path}#{fragment}" if fragment else path
