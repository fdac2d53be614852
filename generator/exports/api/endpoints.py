"""The files of the API by their paths, in one order: what each is, which there are, and how one is made."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from generator.addresses import API, api_department_address, api_year_address
from generator.exports.api.documents import api_address
from generator.exports.api.lists import (
    CHECKS_FILE,
    CORRECTIONS_FILE,
    FINDINGS_FILE,
    GLOSSARY_FILE,
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
    departments_with_documents,
    year_file,
)
from generator.exports.edition import Edition
from generator.model.archive import Archive

Made = Callable[[Edition], bytes]

INDEX_FILE = f"{API}index.json"


@dataclass(frozen=True, slots=True)
class Endpoint:
    """One kind of file. `path` is below `api/v1`, with the names of what varies in braces.

    `addresses` are the files there are; `make` pairs each with its maker, None where another exporter makes them.
    """

    path: str
    title: str
    schema: str
    addresses: Callable[[Archive], Iterable[str]]
    make: Callable[[Edition], Iterator[tuple[str, bytes]]] | None = None


def _single(address: str, title: str, schema: str, make: Made) -> Endpoint:
    def made(edition: Edition) -> Iterator[tuple[str, bytes]]:
        yield address, make(edition)

    return Endpoint(f"/{address.removeprefix(API)}", title, schema, lambda _: (address,), made)


def _years(archive: Archive) -> Iterator[str]:
    return (api_year_address(year) for year in archive.years)


def _make_years(edition: Edition) -> Iterator[tuple[str, bytes]]:
    return ((api_year_address(year), year_file(edition, year)) for year in edition.archive.years)


def _departments(archive: Archive) -> Iterator[str]:
    return (api_department_address(one) for one in departments_with_documents(archive))


def _make_departments(edition: Edition) -> Iterator[tuple[str, bytes]]:
    for one in departments_with_documents(edition.archive):
        yield api_department_address(one), department_file(edition, one)


ENDPOINTS = (
    Endpoint("/years/{year}.json", "一个年度的全部报告，摘要", "YearFile", _years, _make_years),
    _single(DEPARTMENTS_FILE, "部门名录", "DepartmentsFile", departments_file),
    Endpoint(
        "/departments/{department}.json",
        "一个部门的各年度，摘要",
        "DepartmentFile",
        _departments,
        _make_departments,
    ),
    Endpoint(
        "/reports/{year}/{department}.json",
        "一个部门一个年度的报告，全部内容",
        "ReportFile",
        lambda archive: map(api_address, archive.reports),
    ),
    Endpoint(
        "/reports/{year}/{department}/{project}.json",
        "一份项目支出绩效自评表，全部内容",
        "ReportFile",
        lambda archive: map(api_address, archive.forms),
    ),
    _single(FINDINGS_FILE, "核对发现的全部差异", "FindingsFile", findings_file),
    _single(PROBLEMS_FILE, "全部问题、改进措施和落实情况", "ProblemsFile", problems_file),
    _single(CORRECTIONS_FILE, "全部更正", "CorrectionsFile", corrections_file),
    _single(CHECKS_FILE, "核对方法", "ChecksFile", checks_file),
    _single(GLOSSARY_FILE, "名词解释", "GlossaryFile", glossary_file),
)
