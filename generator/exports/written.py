"""A report or form written out: the parts of its page with what was concluded of them, for Word and the workbook."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.checks.findings import Asked
from generator.exports.edition import Edition
from generator.model.archive import Filed
from generator.pages.forms import forms_table
from generator.pages.page import address_of
from generator.pages.report.evaluation import standing_of
from generator.pages.report.facts import Fact, facts_of
from generator.pages.report.order import Section, present_in, sections_of
from generator.pages.report.placing import by_section
from generator.pages.shown import NOT_STATED
from generator.pages.tables import Table


@dataclass(frozen=True, slots=True)
class Written:
    """The document with its parts in official order. `forms` lists the department's projects, None without any.

    `site` is the name of the site; `page` the full address of the document's page, empty where the site has none.
    """

    filed: Filed
    asked: tuple[Asked, ...]
    sections: tuple[Section, ...]
    forms: Table | None
    standing: str
    site: str
    page: str

    def part(self, fragment: str) -> object:
        """The part in the section of that name; None where there is no such section."""
        return next((one.part for one in self.sections if one.fragment == fragment), None)

    def facts(self) -> Iterator[Fact]:
        """The marks of the document and of what it was taken from; 未载明 where the record does not say."""
        yield from facts_of(self.filed.report)
        origin = self.filed.report.origin
        for name, words in (
            ("原文件", origin.document if origin else None),
            ("原文网址", origin.address if origin else None),
        ):
            yield Fact(name, words) if words else Fact(name, NOT_STATED.text, missing=True)
        if self.page:
            yield Fact("网页", self.page)


def written_of(edition: Edition, filed: Filed) -> Written:
    """A report or form of the edition."""
    archive = edition.archive
    asked = edition.asked_of(filed)
    forms = () if filed.project_id else _forms_beside(edition, filed)
    base = archive.site.address
    return Written(
        filed=filed,
        asked=asked,
        sections=tuple(sections_of(filed, by_section(asked, present_in(filed)))),
        forms=forms_table(forms, edition.examination) if forms else None,
        standing=standing_of(filed.report),
        site=str(archive.site.name),
        page=f"{base.rstrip('/')}/{address_of(filed)}" if base else "",
    )


def _forms_beside(edition: Edition, filed: Filed) -> tuple[Filed, ...]:
    return tuple(
        one
        for one in edition.years_of[filed.department_id]
        if one.year == filed.year and one.project_id
    )
