"""The one registry of pages and files: every address is made here, every link goes through here.

Addresses are promises: a published link never dies. That of a page ends in a slash, that of a file does not.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterable
from functools import lru_cache

HOME = ""
DEPARTMENTS = "departments/"
PROBLEMS = "problems/"
FINDINGS = "findings/"
STATUS = "status/"
CORRECTIONS = "corrections/"
CHECKS = "checks/"
COMPARE = "compare/"
DATA = "data/"
GLOSSARY = "glossary/"
ABOUT = "about/"
ACCESSIBILITY = "accessibility/"
SEARCH = "search/"

API = "api/v1/"
ALL_ZIP = f"{DATA}all.zip"
FEED = "feed.xml"


def year_address(year: int) -> str:
    """The page of all departments of a year."""
    return f"{year}/"


def report_address(year: int, department_id: str, project_id: str = "") -> str:
    """The page of a department's report, or of the form of one of its projects."""
    report = f"{year}/{department_id}/"
    return f"{report}{project_id}/" if project_id else report


def department_address(department_id: str) -> str:
    """The page of a department through the years."""
    return f"{DEPARTMENTS}{department_id}/"


def download_address(form: str, year: int, department_id: str, project_id: str = "") -> str:
    """A report or form as a file; `form` is its ending: csv, xlsx, docx, yml. Its JSON is `api_report_address`."""
    name = "-".join(filter(None, (str(year), department_id, project_id)))
    return f"{report_address(year, department_id, project_id)}{name}.{form}"


def year_download_address(form: str, year: int) -> str:
    """All departments of a year as a file: csv, xlsx."""
    return f"{year_address(year)}{year}.{form}"


def department_download_address(form: str, department_id: str) -> str:
    """All years of a department as a file: csv, xlsx."""
    return f"{department_address(department_id)}{department_id}.{form}"


def all_download_address(form: str) -> str:
    """Everything as one file: csv, xlsx."""
    return f"{DATA}all.{form}"


def api_report_address(year: int, department_id: str, project_id: str = "") -> str:
    """A report or form as JSON."""
    path = "/".join(filter(None, (str(year), department_id, project_id)))
    return f"{API}reports/{path}.json"


def api_year_address(year: int) -> str:
    """All departments of a year as JSON."""
    return f"{API}years/{year}.json"


def api_department_address(department_id: str) -> str:
    """All years of a department as JSON."""
    return f"{API}departments/{department_id}.json"


def source_address(year: int, department_id: str, project_id: str = "") -> str:
    """The page that shows the data file of a report or form line by line."""
    return f"{report_address(year, department_id, project_id)}source/"


def parts_address(page: str, name: str) -> str:
    """What the parts of the long list `name` of a page begin with: 2023/departments-- and then what the part is called.

    No id has two hyphens in a row, so a part is never taken for a department. Without a name they stand right below.
    """
    return f"{page}{name}--" if name else page


def line_fragment(line: int) -> str:
    """Where a line stands on the page of its data file."""
    return f"L{line}"


class UnknownPage(LookupError):
    """A link to a page that is not made: a fault of ours, never of the content."""


class Registry:
    """The addresses of all pages and files that are made."""

    def __init__(self, addresses: Iterable[str]) -> None:
        """Registry of these addresses."""
        self._addresses = frozenset(addresses)

    def __contains__(self, address: str) -> bool:
        return address in self._addresses

    def link(self, here: str, there: str, fragment: str = "", query: str = "") -> str:
        """The relative link from one page to another, or to a file, so that the site works below any path.

        `query` is what the page's script is asked, as it stands after the question mark.

        Raises:
            UnknownPage: when `there` is not made.

        """
        if there not in self._addresses:
            raise UnknownPage(there)
        path = _way(here, there)
        path = f"{path}?{query}" if query else path
        return f"{path}#{fragment}" if fragment else path


# From a page a few ways are gone again and again: to its data file, to the checks, to the glossary.
@lru_cache(maxsize=1 << 10)
def _way(here: str, there: str) -> str:
    path = posixpath.relpath(f"/{there}", f"/{here}")
    if there.endswith("/") or not there:
        return "./" if path == "." else f"{path}/"
    return path
