"""The page of one report or form, with the article's marks as far as they are known."""

from __future__ import annotations

from generator.checks.findings import Examination
from generator.model.archive import Archive, Filed
from generator.pages.forms import forms_table
from generator.pages.json_ld import subject_of
from generator.pages.page import Page, address_of, published_on, site_names, way_to
from generator.pages.report.neighbours import neighbours_of
from generator.pages.report.view import ProseLine, view_of
from generator.pages.shelf import Shelf
from generator.pages.terms import TERM_SCRIPTS

# What a page is called in search: a report comes first among the pages that hold the words.
REPORT, FORM = "报告", "项目自评表"


def report_page(
    archive: Archive,
    filed: Filed,
    examination: Examination,
    shelf: Shelf,
    prose: ProseLine | None = None,
) -> Page:
    """The page; the department's report leads to the forms of its projects, and each form back."""
    beside = None if filed.project_id else shelf.forms_beside(filed)
    report = shelf.report_beside(filed)
    above = address_of(report) if report and filed.project_id else ""
    asked = examination.of_file(filed.file)
    forms = forms_table(beside, examination) if beside else None
    told = (
        "资金、年度总体目标、绩效指标"
        if filed.project_id
        else "预算、执行、重点工作任务、成效、问题与改进"
    )
    return Page(
        address=address_of(filed),
        title=filed.title,
        template="report.md.j2",
        view=view_of(filed, asked, forms, prose, above, neighbours_of(filed, shelf)),
        section="years",
        kind=FORM if filed.project_id else REPORT,
        year=str(filed.year),
        department=filed.department.shown_name,
        description=f"{filed.title}：{told}，每个数字的核对结果。",
        crumbs=way_to(filed, report),
        names=_article_names(archive, filed),
        contents=True,
        scripts=("traces.js", *TERM_SCRIPTS),
        subject=subject_of(filed, archive.site),
    )


def _article_names(archive: Archive, filed: Filed) -> dict[str, str]:
    names = {
        **site_names(archive.site),
        "ArticleTitle": filed.title,
        "ContentSource": str(filed.report.department),
    }
    published = published_on(filed)
    # PubDate wants a minute; the record gives a day, and no time is invented beyond the day's start.
    if len(published) == len("2024-08-30"):
        names["PubDate"] = f"{published} 00:00"
    return names
