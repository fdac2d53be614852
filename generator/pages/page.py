"""What a page is before it is rendered: its address, its marks for the head, its template and its view."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from generator.model.archive import Archive
from generator.model.site import Site
from generator.pages.addresses import ABOUT, CHECKS, FINDINGS, GLOSSARY, HOME, year_address


@dataclass(frozen=True, slots=True)
class Crumb:
    """A step of the way from the home page; the last one, the page itself, has no address."""

    title: str
    address: str | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """A page to be made. `kind` is its 内容 in search; a page without kind stays out of the index.

    `section` is the menu entry it belongs to; `names` are the portal's meta names (国办发〔2017〕47号) that are known.
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
        }


HOME_CRUMB = Crumb("首页", HOME)


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


def menu(archive: Archive) -> list[tuple[str, str, str]]:
    """The header's links as (section, words, address): of constant size, only pages that are made."""
    entries = [("home", "首页", HOME)]
    if archive.years:
        entries.append(("years", "年度", year_address(archive.years[0])))
    entries.append(("findings", "公布的差异", FINDINGS))
    entries.append(("checks", "核对方法", CHECKS))
    if archive.glossary:
        entries.append(("glossary", "名词解释", GLOSSARY))
    entries.append(("about", "关于", ABOUT))
    return entries
