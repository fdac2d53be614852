"""schema.org's words for a page, as JSON-LD in its head: a report as `Report`, the home page and years as `Dataset`.

The script element of type application/ld+json is a block of data: it is not run, so the content security policy does
not ask about it. The theme writes it with Jinja's `tojson`, which leaves no `<`, `>`, `&` or `'` in it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.addresses import (
    ALL_ZIP,
    DATA,
    HOME,
    all_download_address,
    api_report_address,
    api_year_address,
    download_address,
    year_address,
    year_download_address,
)
from generator.model.archive import Filed
from generator.model.site import Site
from generator.pages.overview import Overview
from generator.pages.page import Page
from generator.pages.subject import Subject


def with_subjects(overview: Overview, pages: tuple[Page, ...]) -> tuple[Page, ...]:
    """The same archive-wide pages, those that are about a set of data knowing so."""
    subjects = _subjects(overview)
    return tuple(
        replace(page, subject=subjects[page.address]) if page.address in subjects else page
        for page in pages
    )


def subject_of(filed: Filed, site: Site) -> Subject:
    """What the page of a report or form is about."""
    words = _report(filed) | ({"description": site.sample_notice} if site.sample else {})
    return Subject(words, _files_of(filed), "encoding", _base(site))


def _base(site: Site) -> str:
    return site.address.rstrip("/") + "/" if site.address else ""


def _subjects(overview: Overview) -> dict[str, Subject]:
    """What the pages are about, by their addresses."""
    site, base = overview.site, _base(overview.site)
    subjects: dict[str, Subject] = {}
    for address in (HOME, DATA):
        files = (*map(all_download_address, ("csv", "xlsx")), ALL_ZIP)
        words = _dataset(site, str(site.name), _span(overview.years), str(site.introduction or ""))
        subjects[address] = Subject(words, files, "distribution", base)
    for year in overview.years:
        files = (
            *(year_download_address(form, year) for form in ("csv", "xlsx")),
            api_year_address(year),
        )
        words = _dataset(site, f"{site.name}：{year} 年度", str(year))
        subjects[year_address(year)] = Subject(words, files, "distribution", base)
    return subjects


def _span(years: Sequence[int]) -> str:
    """2021/2023, the first year and the last; empty without any."""
    if not years:
        return ""
    return str(years[0]) if len(years) == 1 else f"{years[-1]}/{years[0]}"


def _dataset(site: Site, name: str, years: str, introduction: str = "") -> dict[str, object]:
    said = introduction or f"{name}：部门整体支出绩效自评的数字、文字和核对结果"
    return {
        "@type": "Dataset",
        "name": name,
        "description": f"{site.sample_notice}{said}",
        "inLanguage": "zh-CN",
        "isAccessibleForFree": True,
        **({"temporalCoverage": years} if years else {}),
        **({"spatialCoverage": str(site.region)} if site.region else {}),
        **({"publisher": _organisation(str(site.host))} if site.host else {}),
    }


def _report(filed: Filed) -> dict[str, object]:
    report = filed.report
    issuer = _organisation(str(report.department))
    publication, origin = report.publication, report.origin
    published = publication.published_on if publication else None
    number = publication.document_number if publication else None
    source = (origin.address or origin.document) if origin else None
    return {
        "@type": "Report",
        "name": filed.title,
        "inLanguage": "zh-CN",
        "about": issuer,
        "publisher": issuer,
        "temporalCoverage": str(filed.year),
        **({"datePublished": str(published)} if published else {}),
        **({"reportNumber": str(number)} if number else {}),
        **({"isBasedOn": _source(str(source))} if source else {}),
    }


def _source(words: str) -> object:
    if words.startswith(("https://", "http://")):
        return words
    return {"@type": "CreativeWork", "name": words}


def _files_of(filed: Filed) -> tuple[str, ...]:
    place = (filed.year, filed.department_id, filed.project_id)
    forms = (download_address(form, *place) for form in ("docx", "xlsx", "csv", "yml"))
    return (*forms, api_report_address(*place))


def _organisation(name: str) -> dict[str, object]:
    return {"@type": "GovernmentOrganization", "name": name}
