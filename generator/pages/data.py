"""/data/: everything to take away, what each file holds, field by field, and how the figures are kept in it."""

from __future__ import annotations

from dataclasses import dataclass
from operator import itemgetter

from generator.addresses import DATA, department_address, year_address
from generator.pages.downloads import (
    Download,
    all_downloads,
    department_downloads,
    report_downloads,
    year_downloads,
)
from generator.pages.overview import Overview
from generator.pages.page import HOME_CRUMB, Crumb, Page, column_names
from generator.pages.splitting.contents import Contents, contents_in
from generator.pages.splitting.dividing import BOUND, LongList, division_of
from generator.pages.splitting.listing import Lookup
from generator.pages.splitting.pages import with_parts


@dataclass(frozen=True, slots=True)
class Field:
    """One column: its key, its official word, what sort of value it holds, and what it means."""

    name: str
    title: str
    kind: str
    meaning: str


@dataclass(frozen=True, slots=True)
class DataFile:
    """A table file. `address` is empty where there are many such files; `size` where it is not known."""

    name: str
    title: str
    meaning: str
    fragment: str
    address: str
    size: str
    key: str
    fields: tuple[Field, ...]


@dataclass(frozen=True, slots=True)
class ApiFile:
    """A kind of file of the JSON API; `example` is one there is, empty where there is none yet."""

    path: str
    title: str
    example: str


@dataclass(frozen=True, slots=True)
class Dictionary:
    """What the exports say of themselves. `sizes` are by address, in words (3.2 MB), as far as they are known."""

    tables: tuple[DataFile, ...]
    lists: tuple[DataFile, ...]
    api: tuple[ApiFile, ...]
    descriptor: str
    index: str
    openapi: str
    sizes: dict[str, str]


@dataclass(frozen=True, slots=True)
class Whole:
    """Everything as one file, with its size."""

    download: Download
    size: str


@dataclass(frozen=True, slots=True)
class FileSet:
    """The files of one year or one department; `address` is its page."""

    title: str
    address: str
    downloads: tuple[Download, ...]


@dataclass(frozen=True, slots=True)
class Citing:
    """One report as an example of how to name one: its title, where it stands, the site's address where it is set."""

    title: str
    address: str
    site_name: str
    full_address: str


@dataclass(frozen=True, slots=True)
class DataView:
    """The page; with `contents` the departments are on pages of their own."""

    whole: tuple[Whole, ...]
    years: tuple[FileSet, ...]
    departments: tuple[FileSet, ...]
    contents: Contents | None
    of_report: tuple[Download, ...]
    dictionary: Dictionary
    citing: Citing | None


def data_page(overview: Overview, dictionary: Dictionary, bound: int = BOUND) -> Page:
    """The page of all downloads."""
    departments = _departments(overview)
    divisions = division_of(DATA, (_list(overview, departments),), bound)
    [contents] = contents_in(divisions, bound)
    first = overview.gists[0] if overview.gists else None
    site = overview.site
    reported = {gist.year for gist in overview.reports}
    page = Page(
        address=DATA,
        title="数据与下载",
        template="data.md.j2",
        view=DataView(
            whole=tuple(
                Whole(one, dictionary.sizes.get(one.address, "")) for one in all_downloads()
            ),
            years=tuple(
                FileSet(
                    f"{year} 年度",
                    year_address(year),
                    year_downloads(year, reports=year in reported),
                )
                for year in overview.years
            ),
            departments=_file_sets(departments),
            contents=contents,
            of_report=report_downloads(first) if first else (),
            dictionary=dictionary,
            citing=Citing(
                first.title,
                first.address,
                site.name,
                f"{site.address}{first.address}" if site.address else "",
            )
            if first
            else None,
        ),
        section="data",
        kind="数据",
        description="全部数据的下载、程序接口和字段说明。数字照原文公布，小数位不增不减。",
        crumbs=(HOME_CRUMB, Crumb("数据与下载")),
        names=column_names(site),
    )
    return with_parts(page, divisions, bound)


def _list(
    overview: Overview, departments: tuple[tuple[str, FileSet], ...]
) -> LongList[tuple[str, FileSet]]:
    return LongList(
        name="departments",
        title="一个部门的各年度",
        fragment="parts",
        unit="个部门",
        entries=Lookup(overview).entries(departments, itemgetter(0)),
        show=_file_sets,
        body="lists/files.md.j2",
        weight=5,
    )


def _file_sets(departments: tuple[tuple[str, FileSet], ...]) -> tuple[FileSet, ...]:
    return tuple(files for _, files in departments)


def _departments(overview: Overview) -> tuple[tuple[str, FileSet], ...]:
    published = {gist.department_id for gist in overview.gists}
    reported = {gist.department_id for gist in overview.reports}
    return tuple(
        (
            identity,
            FileSet(
                one.shown_name,
                department_address(identity),
                department_downloads(identity, reports=identity in reported),
            ),
        )
        for identity, one in overview.departments.items()
        if identity in published
    )
