"""The view of one made-up report, from the words of its file."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

from generator.checks.run import examine
from generator.model.archive import Archive
from generator.model.report import Report
from generator.pages.report.page import report_page
from generator.pages.report.view import ReportView
from generator.pages.shelf import shelf_of
from generator.pages.tables import Row
from tests.pages.made import markdown, surroundings
from tests.tiny_content import FILE, read_folder, whole_report

P = TypeVar("P")


def archive_of(folder: Path, fragment: str) -> Archive:
    """An archive whose only report is the fragment, which must be readable."""
    reading = read_folder(folder, {FILE: whole_report(fragment)})
    assert reading.archive is not None
    assert reading.faults == ()
    return reading.archive


def report_of(folder: Path, fragment: str) -> Report:
    """The report alone."""
    [filed] = archive_of(folder, fragment).reports
    return filed.report


def view_of(folder: Path, fragment: str) -> ReportView:
    """What the page of the report shows."""
    reading = read_folder(folder, {FILE: whole_report(fragment)})
    assert reading.archive is not None
    [filed] = reading.archive.reports
    archive = reading.archive
    view = report_page(
        archive, filed, examine(reading), shelf_of(archive, surroundings(archive).beside)
    ).view
    assert isinstance(view, ReportView)
    return view


def part_of(view: ReportView, fragment: str, kind: type[P]) -> P:
    """The part in the section of that name."""
    part = view.part(fragment)
    assert isinstance(part, kind)
    return part


def cells(row: Row) -> list[str]:
    """The words in the cells of a row; empty for an empty cell."""
    return [cell.shown.text if cell.shown else "" for cell in row.cells]


def markdown_of(folder: Path, fragment: str) -> str:
    """The Markdown of the page of the report."""
    reading = read_folder(folder, {FILE: whole_report(fragment)})
    assert reading.archive is not None
    pages = markdown(reading.archive, examine(reading))
    return pages["2023/shili/index.md"]
