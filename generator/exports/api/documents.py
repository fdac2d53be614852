"""Reports and forms in the API: each in full, and in brief with its summary for the lists of years and departments."""

from __future__ import annotations

import hashlib
from decimal import Decimal

from generator.addresses import (
    api_department_address,
    api_report_address,
    api_year_address,
    report_address,
    source_address,
    year_address,
)
from generator.exports.api.files import compact, file_of, ways
from generator.exports.api.values import Object, figure_object, object_of
from generator.exports.edition import Edition, id_of
from generator.exports.exporter import DocumentExporter, download_of
from generator.exports.joined import Joined
from generator.exports.piece import Piece
from generator.exports.summary import Summary, summary_of
from generator.model.archive import Filed
from generator.model.block import Block
from generator.model.values import Figure, RateFigure
from generator.money import plain
from generator.reports.json_report import finding_object, verdict_object

# The name of the chunk that says in brief what a document is.
BRIEF = "brief"


def api_address(filed: Filed | Piece) -> str:
    """Where a report or form lies in the API."""
    return api_report_address(filed.year, filed.department_id, filed.project_id)


def document_file(edition: Edition, filed: Filed) -> bytes:
    """A report or form with everything in it, and what the checks say of it."""
    text = filed.text.encode()
    body = {
        **brief(edition, filed),
        "links": ways(api_address(filed), _links(filed)),
        "data_file": {"path": filed.file, "sha256": hashlib.sha256(text).hexdigest()},
        "report": object_of(filed.report, filed.report.unit.value.value),
        "findings": [finding_object(own, one, "") for own, one in edition.found_in(filed)],
        "verdicts": [verdict_object(one, "") for one in edition.asked_of(filed)],
    }
    return file_of(edition.archive, body)


def brief(edition: Edition, filed: Filed) -> Object:
    """What a list says of a report or form, the links left out, which depend on where the list lies."""
    return {
        "id": id_of(filed),
        "year": filed.year,
        "title": filed.title,
        "department": department_named(filed),
        "project": project_named(filed),
        "summary": summary_object(summary_of(edition, filed)),
    }


def linked(joined: Joined, piece: Piece, here: str) -> bytes:
    """The chunk of its brief, with the links that lead from the file `here`."""
    chunk = joined.chunk(piece, BRIEF)
    return b'%b,"links":%b}' % (chunk.removesuffix(b"}"), compact(ways(here, _links(piece))))


def department_named(filed: Filed) -> Object:
    """Whose it is: the name as printed, and the short one of today."""
    return {
        "id": filed.department_id,
        "name": str(filed.report.department),
        "short_name": filed.department.shown_name,
    }


def project_named(filed: Filed) -> Object | None:
    """Whose form it is; None for a department's own report."""
    project = filed.report.project
    if not project or not filed.project_id:
        return None
    return {"id": filed.project_id, "name": str(project.name)}


def _links(filed: Filed | Piece) -> dict[str, str]:
    return {
        "self": api_address(filed),
        "page": report_address(filed.year, filed.department_id, filed.project_id),
        "source": source_address(filed.year, filed.department_id, filed.project_id),
        **{form: download_of(form, filed) for form in ("docx", "xlsx", "csv", "yml")},
        "year": api_year_address(filed.year),
        "year_page": year_address(filed.year),
        "department": api_department_address(filed.department_id),
    }


def summary_object(summary: Summary) -> Object:
    """The totals as printed, apart from them what we computed, and the counts."""
    report = summary.filed.report
    unit, overview = report.unit.value.value, report.overview
    if overview and overview.unit:
        unit = overview.unit.value.value
    return {
        "budget_original": _figure(summary.budget_original, unit),
        "budget_adjusted": _figure(summary.budget_adjusted, unit),
        "executed": _figure(summary.executed, unit),
        "execution_rate": _figure(summary.execution_rate, unit),
        "by_source": _block(overview.by_source, unit) if overview else None,
        "by_nature": _block(overview.by_nature, unit) if overview else None,
        "computed": {"execution_rate": plain_or_null(summary.computed_rate)},
        "tasks": summary.tasks,
        "problems": summary.problems,
        "verdicts": {one.name.lower(): count for one, count in summary.verdicts.items()},
        "published_on": summary.published_on or None,
    }


def _figure(figure: Figure | RateFigure | None, unit: str) -> Object | None:
    return None if figure is None else figure_object(figure, unit)


def _block(block: Block | None, unit: str) -> Object | None:
    return None if block is None else object_of(block, unit)


def plain_or_null(value: Decimal | None) -> str | None:
    """A computed value in plain digits."""
    return None if value is None else plain(value)


DOCUMENT_JSON = DocumentExporter("json", api_address, document_file)
