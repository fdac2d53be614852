"""A report read from a fragment, without a folder around it."""

from __future__ import annotations

import textwrap

from generator.model.block import pour
from generator.model.overview import Overview
from generator.model.reader import KNOWN_KEYS, TEXT_KEYS
from generator.model.report import Report
from generator.source.nodes import parse
from generator.source.place import Fault
from tests.tiny_content import HEADER_LINES, whole_report


def read_report(text: str, file: str) -> tuple[Report | None, list[Fault]]:
    """The report of a text, without regard to where it would be filed, and every fault."""
    root, faults = parse(text, file, KNOWN_KEYS, TEXT_KEYS)
    if root is None:
        return None, faults
    report, more = pour(root, Report)
    return report, faults + more


def report_of(fragment: str) -> Report:
    """The report, which must be sound."""
    report, faults = read_report(whole_report(fragment), "a.yml")
    assert report is not None, faults
    assert faults == []
    return report


def overview_of(lines: str) -> Overview:
    """整体收支 with these lines in it."""
    overview = report_of(overview_text(lines)).overview
    assert overview is not None
    return overview


def overview_text(lines: str) -> str:
    """The lines as the content of 整体收支; they begin on line 3 of the fragment."""
    return f"基本情况:\n  整体收支:\n{textwrap.indent(lines, '    ')}\n"


def faults_of(fragment: str) -> list[Fault]:
    """Every fault of the fragment."""
    return read_report(whole_report(fragment), "a.yml")[1]


def only_fault(fragment: str) -> Fault:
    """The one fault of the fragment."""
    [fault] = faults_of(fragment)
    return fault


def spot(fault: Fault) -> tuple[str, int, int]:
    """Code, line of the fragment, and column."""
    return fault.code, fault.at.line - HEADER_LINES, fault.at.column
