"""The files of the API by their paths, in one order: what each is, which there are, and how one is made."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial

from generator.addresses import API, api_department_address, api_year_address
from generator.exports.api.documents import BRIEF, api_address
from generator.exports.api.lists import (
    CHECKS_FILE,
    CORRECTIONS,
    CORRECTIONS_FILE,
    FINDINGS,
    FINDINGS_FILE,
    FOLLOW_UPS,
    GLOSSARY_FILE,
    PROBLEMS,
    PROBLEMS_FILE,
    checks_file,
    corrections_file,
    findings_file,
    glossary_file,
    problems_file,
)
from generator.exports.api.overviews import (
    DEPARTMENTS_FILE,
    department_file,
    departments_file,
    year_file,
)
from generator.exports.exporter import Exporter, Made
from generator.exports.joined import Joined

INDEX_FILE = f"{API}index.json"


@dataclass(frozen=True, slots=True)
class Endpoint:
    """One kind of file. `path` is below `api/v1`, with the names of what varies in braces.

    `addresses` are the files there are, whoever makes them; `files` are those that are made of several documents.
    """

    path: str
    title: str
    schema: str
    addresses: Callable[[Joined], Iterable[str]]
    files: Callable[[Joined], Iterator[Made]] = lambda _: iter(())


def _single(
    address: str,
    title: str,
    schema: str,
    contents: Callable[[Joined], Iterator[bytes]],
    *reads: str,
    of_documents: bool = False,
    surveyed: bool = False,
) -> Endpoint:
    def files(joined: Joined) -> Iterator[Made]:
        pieces = joined.pieces if of_documents or reads else ()
        yield Made(address, partial(contents, joined), pieces, reads, surveyed=surveyed)

    return Endpoint(f"/{address.removeprefix(API)}", title, schema, lambda _: (address,), files)


def _years(joined: Joined) -> Iterator[Made]:
    for year, pieces in joined.by_year.items():
        yield Made(api_year_address(year), partial(year_file, joined, year), pieces, (BRIEF,))


def _departments(joined: Joined) -> Iterator[Made]:
    for one, pieces in joined.by_department.items():
        contents = partial(department_file, joined, one)
        yield Made(api_department_address(one), contents, pieces, (BRIEF,))


DEPARTMENT_FILES = Exporter("departments of the JSON API", _departments)

ENDPOINTS = (
    Endpoint(
        "/years/{year}.json",
        "一个年度的全部报告，摘要",
        "YearFile",
        lambda joined: map(api_year_address, joined.by_year),
        _years,
    ),
    _single(DEPARTMENTS_FILE, "部门名录", "DepartmentsFile", departments_file, of_documents=True),
    Endpoint(
        "/departments/{department}.json",
        "一个部门的各年度，摘要",
        "DepartmentFile",
        lambda joined: map(api_department_address, joined.by_department),
    ),
    Endpoint(
        "/reports/{year}/{department}.json",
        "一个部门一个年度的报告，全部内容",
        "ReportFile",
        lambda joined: map(api_address, joined.reports),
    ),
    Endpoint(
        "/reports/{year}/{department}/{project}.json",
        "一份项目支出绩效自评表，全部内容",
        "ReportFile",
        lambda joined: map(api_address, joined.forms),
    ),
    _single(
        FINDINGS_FILE,
        "核对发现的全部差异",
        "FindingsFile",
        findings_file,
        FINDINGS,
        surveyed=True,
    ),
    _single(
        PROBLEMS_FILE,
        "全部问题、改进措施和落实情况",
        "ProblemsFile",
        problems_file,
        PROBLEMS,
        FOLLOW_UPS,
    ),
    _single(CORRECTIONS_FILE, "全部更正", "CorrectionsFile", corrections_file, CORRECTIONS),
    _single(CHECKS_FILE, "核对方法", "ChecksFile", checks_file),
    _single(GLOSSARY_FILE, "名词解释", "GlossaryFile", glossary_file),
)
