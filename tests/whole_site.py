"""The site of an archive and an examination that are in memory, whatever the checks would have said."""

from __future__ import annotations

from pathlib import Path

from generator.build.folders import PAGE_TEMPLATES
from generator.build.links import dead_links
from generator.build.markdown import chrome_of
from generator.build.rendering import render_assets, render_units, unit_in
from generator.checks.findings import Examination
from generator.exports.dictionary import dictionary_of
from generator.exports.edition import Edition
from generator.model.archive import Archive
from generator.pages.emit import render
from generator.pages.splitting.dividing import BOUND
from tests.exports.editions import joined, made
from tests.indexed import index_site
from tests.pages.made import all_pages


def write_site(
    archive: Archive, examination: Examination, folder: Path, bound: int = BOUND
) -> Path:
    """Write the pages, downloads and search of the whole archive below the folder; returns the site.

    No page has more than `bound` lines of lists.
    """
    edition = Edition(archive, examination)
    files = made(edition)
    pages = all_pages(archive, examination, dictionary_of(joined(edition)), bound)
    markdown = list(render(pages, PAGE_TEMPLATES, archive.glossary, files))
    addresses = {page.address for page in pages}
    chrome = chrome_of(archive.site, archive.years, addresses.__contains__, address="")
    render_units({"all": markdown}, chrome, folder)
    unit, site = unit_in(folder / "all"), folder / "site"
    render_assets(site, chrome, folder / "home")
    for page in unit.pages:
        (site / page).parent.mkdir(parents=True, exist_ok=True)
        (unit.site / page).rename(site / page)
    for name, data in files.items():
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_bytes(data)
    there = {one.relative_to(site).as_posix() for one in site.rglob("*") if one.is_file()}
    assert dead_links(unit.read.asks, there, lambda page: unit.ids()[page]) == []
    index_site(site, folder / "search")
    return site
