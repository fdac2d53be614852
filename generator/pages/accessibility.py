"""The accessibility statement: what was done, what does not work, how it was tested, how the switches work."""

from __future__ import annotations

from dataclasses import dataclass

from generator.addresses import ACCESSIBILITY
from generator.pages.overview import Overview
from generator.pages.page import HOME_CRUMB, Crumb, Page, site_names


@dataclass(frozen=True, slots=True)
class AccessibilityView:
    """What of the statement depends on the site; empty where it is not known."""

    host: str
    contact: str
    has_reports: bool
    has_glossary: bool


def accessibility_page(overview: Overview) -> Page:
    """The statement."""
    site = overview.site
    return Page(
        address=ACCESSIBILITY,
        title="无障碍说明",
        template="accessibility.md.j2",
        view=AccessibilityView(
            site.host or "", site.contact or "", bool(overview.gists), bool(overview.glossary)
        ),
        section="accessibility",
        kind="无障碍",
        description="本站怎样照顾每一位读者：大字、高对比、键盘、读屏、打印，以及还做不到的地方。",
        crumbs=(HOME_CRUMB, Crumb("无障碍说明")),
        names=site_names(site),
    )
