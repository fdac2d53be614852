"""What a page is before it is rendered: its address, its marks for the head, its template and its view."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from generator.addresses import (
    ABOUT,
    ACCESSIBILITY,
    CHECKS,
    COMPARE,
    CORRECTIONS,
    DATA,
    DEPARTMENTS,
    FINDINGS,
    GLOSSARY,
    HOME,
    PROBLEMS,
    SEARCH,
    STATUS,
    report_address,
    source_address,
    year_address,
)
from generator.model.archive import Filed
from generator.model.site import Department, Site
from generator.pages.subject import Subject


@dataclass(frozen=True, slots=True)
class Crumb:
    """A step of the way from the home page; the last one, the page itself, has no address.

    A step on the way has none either where no page stands for it: a department without a report of its own.
    """

    title: str
    address: str | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """A page to be made. `kind` is its 内容 in search; a page without kind stays out of the index.

    `section` is the menu entry it belongs to; `names` are the portal's meta names (国办发〔2017〕47号) that are known;
    `styles` and `scripts` are files of the theme that this page needs besides those of every page;
    `subject` is what it is about, for machines; `parts` are the pages on which its long lists are continued.
    """

    address: str
    title: str
    template: str
    view: object
    section: str = ""
    kind: str = ""
    year: str = ""
    department: str = ""
    description: str = ""
    crumbs: tuple[Crumb, ...] = ()
    names: dict[str, str] = field(default_factory=dict)
    contents: bool = False
    styles: tuple[str, ...] = ()
    scripts: tuple[str, ...] = ()
    subject: Subject | None = None
    parts: tuple[Page, ...] = ()

    def head(self, link: Callable[[str], str]) -> dict[str, object]:
        """What the theme needs, as plain data for the front matter; `link` gives the way to an address."""
        return {
            "title": self.title,
            "section": self.section,
            "kind": self.kind,
            "year": self.year,
            "department": self.department,
            "description": self.description,
            "crumbs": [
                [crumb.title, "" if crumb.address is None else link(crumb.address)]
                for crumb in self.crumbs
            ],
            "names": self.names,
            "contents": self.contents,
            "styles": list(self.styles),
            "scripts": list(self.scripts),
        }


HOME_CRUMB = Crumb("首页", HOME)


def address_of(filed: Filed) -> str:
    """The page of a report or form."""
    return report_address(filed.year, filed.department_id, filed.project_id)


def source_of(filed: Filed) -> str:
    """The page of its data file."""
    return source_address(filed.year, filed.department_id, filed.project_id)


def way_to(filed: Filed, report: Filed | None, *, beyond: bool = False) -> tuple[Crumb, ...]:
    """首页 › 年度 › 部门 › 项目; the last step leads there where the page itself lies `beyond` it.

    `report` is the department's own report of that year, None where there is none.
    """
    steps = [HOME_CRUMB, Crumb(f"{filed.year} 年度", year_address(filed.year))]
    if filed.project_id:
        steps.append(Crumb(filed.department.shown_name, address_of(report) if report else None))
    steps.append(Crumb(name_of(filed), address_of(filed) if beyond else None))
    return tuple(steps)


def name_of(filed: Filed) -> str:
    """What a report or form is called where its year is known: by the department, a form by its project."""
    project = filed.report.project
    return str(project.name) if project and filed.project_id else filed.department.shown_name


def named_of(filed: Filed) -> str:
    """Whose it is, among those of many departments: the department; a project's form names both."""
    name = filed.department.shown_name
    return f"{name}“{name_of(filed)}”" if filed.project_id else name


def document_of(filed: Filed) -> str:
    """示例局 2023 年度报告; a project's form names the project."""
    form = f"“{name_of(filed)}”自评表" if filed.project_id else "报告"
    return f"{filed.department.shown_name} {filed.year} 年度{form}"


def published_on(filed: Filed) -> str:
    """公开日期 as the record has it; empty where it has none."""
    publication = filed.report.publication
    return (publication.published_on or "") if publication else ""


def department_title(department: Department) -> str:
    """What the page of a department through the years is called."""
    return f"{department.name}历年情况"


def site_names(site: Site) -> dict[str, str]:
    """The portal's meta names of every page, as far as they are set."""
    domain = site.address.split("/")[2] if site.address else ""
    return _set({"SiteName": site.name, "SiteDomain": domain, "SiteIDCode": site.site_code})


def column_names(site: Site) -> dict[str, str]:
    """The portal's meta names of a column page, as far as they are set."""
    column = site.column
    if column is None:
        return site_names(site)
    return site_names(site) | _set(
        {
            "ColumnName": column.name,
            "ColumnDescription": column.description,
            "ColumnKeywords": column.keywords,
            "ColumnType": column.kind,
        }
    )


def site_marks(site: Site) -> list[tuple[str, str]]:
    """What a portal shows of its publisher (国办发〔2017〕47号), in that order, as far as it is set."""
    named = (
        ("主办单位", site.host),
        ("联系方式", site.contact),
        ("网站标识码", site.site_code),
        ("ICP备案号", site.icp_number),
        ("公安备案号", site.police_number),
    )
    return [(name, str(value)) for name, value in named if value]


def _set(names: dict[str, str | None]) -> dict[str, str]:
    return {name: str(value) for name, value in names.items() if value}


Entry = tuple[str, str, str]


def menu(years: Sequence[int], made: Callable[[str], bool]) -> list[Entry]:
    """The header's links as (section, words, address): of constant size, only pages that are `made`; `years` newest first."""
    return [
        entry
        for entry in (
            ("home", "首页", HOME),
            *_newest_year(years),
            ("departments", "部门", DEPARTMENTS),
            ("problems", "问题与改进", PROBLEMS),
            ("findings", "公布的差异", FINDINGS),
            ("data", "数据", DATA),
            ("checks", "核对方法", CHECKS),
        )
        if made(entry[2])
    ]


def footer(years: Sequence[int], made: Callable[[str], bool]) -> list[tuple[str, list[Entry]]]:
    """The footer's links by heading: every page but the reports, only those that are `made`."""
    groups: tuple[tuple[str, tuple[Entry, ...]], ...] = (
        (
            "公开内容",
            (
                *_newest_year(years),
                ("departments", "部门名录", DEPARTMENTS),
                ("problems", "问题与改进", PROBLEMS),
                ("status", "公开情况", STATUS),
            ),
        ),
        (
            "核对与更正",
            (
                ("findings", "公布的差异", FINDINGS),
                ("corrections", "更正记录", CORRECTIONS),
                ("checks", "核对方法", CHECKS),
                ("glossary", "名词解释", GLOSSARY),
            ),
        ),
        (
            "数据",
            (
                ("compare", "部门与年度比较", COMPARE),
                ("data", "数据与下载", DATA),
            ),
        ),
        (
            "本站",
            (
                ("about", "关于本站", ABOUT),
                ("accessibility", "无障碍说明", ACCESSIBILITY),
                ("search", "搜索", SEARCH),
                ("map", "网站地图", f"{SEARCH}#pages"),
            ),
        ),
    )
    kept = (
        (heading, [one for one in entries if made(one[2].partition("#")[0])])
        for heading, entries in groups
    )
    return [(heading, entries) for heading, entries in kept if entries]


def _newest_year(years: Sequence[int]) -> tuple[Entry, ...]:
    return (("years", "年度", year_address(years[0])),) if years else ()
