"""A made-up district, built as the issue's two commands build it: every kind of page, every figure without script."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from generator import addresses
from generator.addresses import department_address, report_address, source_address, year_address
from generator.exports.records import records_of
from generator.exports.shape import Kind
from generator.model.archive import Archive, Filed
from generator.model.reading import read_archive
from tests.sites import article, pages, parse

FIGURES = {Kind.AMOUNT, Kind.RATE, Kind.QUANTITY}
# What the form states about the document itself, or what says where a difference was confirmed, is no figure to read.
NOT_SHOWN = {"金额小数位", "相差", "年度"}
KINDS = (
    addresses.HOME, addresses.DEPARTMENTS, addresses.PROBLEMS, addresses.FINDINGS, addresses.STATUS,
    addresses.CORRECTIONS, addresses.CHECKS, addresses.COMPARE, addresses.DATA, addresses.GLOSSARY,
    addresses.ABOUT, addresses.ACCESSIBILITY, addresses.SEARCH,
)  # fmt: skip


@pytest.fixture(scope="module")
def district(sample_site: Path) -> tuple[Archive, Path]:
    reading = read_archive(sample_site.parent.parent / "content")
    assert reading.archive is not None
    return reading.archive, sample_site


def made(archive: Archive) -> Iterator[str]:
    """Every address there must be a page at."""
    yield from KINDS
    yield from map(year_address, archive.years)
    yield from {department_address(filed.department_id) for filed in archive.reports}
    for filed in archive.documents:
        place = (filed.year, filed.department_id, filed.project_id)
        yield from (report_address(*place), source_address(*place))


def unseen(filed: Filed, site: Path) -> list[str]:
    """The figures of a document that its page, as it is sent, does not print."""
    page = article(
        site / report_address(filed.year, filed.department_id, filed.project_id) / "index.html"
    )
    text = page.text_content().replace(",", "")
    return [
        f"{record.numbered}: {record.value}"
        for record in records_of(filed)
        if record.kind in FIGURES
        and record.stated
        and record.label not in NOT_SHOWN
        and record.value not in text
    ]


def test_every_kind_of_page_is_made(district: tuple[Archive, Path]) -> None:
    archive, site = district
    assert set(made(archive)) == set(pages(site))
    assert (site / "404.html").is_file()


def test_every_figure_of_every_report_stands_in_its_page_as_sent(
    district: tuple[Archive, Path],
) -> None:
    archive, site = district
    assert {filed.file: gaps for filed in archive.documents if (gaps := unseen(filed, site))} == {}


def test_every_picture_has_its_title_its_source_and_its_table(
    district: tuple[Archive, Path],
) -> None:
    _, site = district
    pictures = [
        one
        for page in pages(site).values()
        for one in parse(page).xpath("//figure[.//*[local-name()='svg'][@role='img']]")
    ]
    assert len(pictures) > 10
    bare = [
        one.get("id")
        for one in pictures
        if not one.xpath(".//figcaption")
        or not one.xpath(".//table")
        or "来源" not in one.text_content()
    ]
    assert bare == []
