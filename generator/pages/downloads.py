"""The files a page offers: plain words with format and purpose. What each holds is told on /data/."""

from __future__ import annotations

from dataclasses import dataclass

from generator.addresses import (
    ALL_ZIP,
    all_download_address,
    api_department_address,
    api_report_address,
    api_year_address,
    department_download_address,
    download_address,
    year_download_address,
)
from generator.model.archive import Filed
from generator.pages.gist import Gist


@dataclass(frozen=True, slots=True)
class Download:
    """A file beside a page. `name` is short (CSV, Word), `purpose` what it is good for."""

    name: str
    purpose: str
    address: str


def report_downloads(filed: Filed | Gist) -> tuple[Download, ...]:
    """The files of a report or form."""
    whose = (filed.year, filed.department_id, filed.project_id)
    return (
        Download("Word", "公文格式，供阅读、打印、存档", download_address("docx", *whose)),
        Download("XLSX", "表格，附每一列的说明", download_address("xlsx", *whose)),
        Download("CSV", "每个数、每段文字一行", download_address("csv", *whose)),
        Download("JSON", "数据和核对结果，供程序读取", api_report_address(*whose)),
        Download("YAML", "本页所用的数据文件本身", download_address("yml", *whose)),
    )


def year_downloads(year: int, *, reports: bool) -> tuple[Download, ...]:
    """The table of a year as files; without `reports` of departments the JSON only."""
    tables = _tables(
        "每个部门一行",
        year_download_address("csv", year),
        year_download_address("xlsx", year),
    )
    of_program = Download("JSON", "同样的内容，供程序读取", api_year_address(year))
    return (*(tables if reports else ()), of_program)


def department_downloads(department_id: str, *, reports: bool) -> tuple[Download, ...]:
    """All years of a department that published anything; without `reports` of its own the JSON only."""
    tables = _tables(
        "每个年度一行",
        department_download_address("csv", department_id),
        department_download_address("xlsx", department_id),
    )
    of_program = Download("JSON", "同样的内容，供程序读取", api_department_address(department_id))
    return (*(tables if reports else ()), of_program)


def all_downloads() -> tuple[Download, ...]:
    """Everything at once."""
    tables = _tables(
        "每个部门每个年度一行", all_download_address("csv"), all_download_address("xlsx")
    )
    return (*tables, Download("ZIP", "以上全部和每份报告的各种文件，一次下载", ALL_ZIP))


def _tables(holds: str, csv: str, xlsx: str) -> tuple[Download, ...]:
    return (
        Download("CSV", f"{holds}，供表格软件和程序读取", csv),
        Download("XLSX", f"{holds}，附每一列的说明", xlsx),
    )
