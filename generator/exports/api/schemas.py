"""JSON Schemas of the API's files. What stands in the form comes from the model; here is only what we put around it."""

from __future__ import annotations

from generator.checks.base import Severity, Verdict
from generator.exports.api.block_schemas import (
    MAYBE_TEXT,
    TEXT,
    WHOLE,
    block_schemas,
    closed,
    figure_schemas,
    reference,
)
from generator.exports.api.part_schemas import COUNT, INDEX_LINKS, brief, links, part_schemas, whose
from generator.exports.api.values import Object
from generator.model.report import Report

_HEAD: Object = {
    "schema_version": {**TEXT, "description": "如 1.0：同一大版本里只增加键，不改不删"},
    "sample": {"type": "boolean", "description": "true：全部是虚构的示例数据"},
}


def schemas() -> Object:
    """Every schema by its name."""
    return {
        **{name: _file(meaning, keys) for name, (meaning, keys) in _files().items()},
        **part_schemas(),
        **figure_schemas(),
        **block_schemas(Report),
    }


def _file(meaning: str, properties: Object) -> Object:
    return closed(meaning, {**_HEAD, **properties})


def _files() -> dict[str, tuple[str, Object]]:
    """What each file holds besides its head."""
    briefs = _many("Brief")
    return {
        "IndexFile": (
            "有些什么",
            {
                "name": TEXT,
                "region": MAYBE_TEXT,
                "years": _many("YearEntry"),
                "endpoints": _many("Endpoint"),
                "ruleset": TEXT,
                "links": links(*INDEX_LINKS, some=("feed",)),
            },
        ),
        "YearFile": (
            "一个年度",
            {
                "year": WHOLE,
                "computed": reference("Sums"),
                "reports": briefs,
                "forms": briefs,
                "links": links("page", some=("csv", "xlsx")),
            },
        ),
        "DepartmentsFile": ("部门名录", {"departments": _many("DepartmentEntry")}),
        "DepartmentFile": (
            "一个部门的各年度",
            {
                "department": reference("Department"),
                "reports": briefs,
                "forms": briefs,
                "links": links("page", "departments", some=("csv", "xlsx")),
            },
        ),
        "ReportFile": (
            "一份报告或自评表",
            {
                **brief(),
                "data_file": closed("数据文件", {"path": TEXT, "sha256": TEXT}),
                "report": reference("Report"),
                "findings": _many("Finding"),
                "verdicts": _many("Verdict"),
            },
        ),
        "FindingsFile": (
            "核对发现",
            {
                "summary": closed(
                    "各种发现的个数",
                    {**{one.value: COUNT for one in Severity}, "acknowledged": COUNT},
                ),
                "findings": _many("PlacedFinding"),
                "surveyed": _many("Verdict"),
                "ruleset": TEXT,
            },
        ),
        "ProblemsFile": (
            "问题与改进，上年问题落实",
            {"problems": _entries("Issue"), "follow_ups": _entries("FollowUp")},
        ),
        "CorrectionsFile": ("更正记录", {"corrections": _entries("Correction")}),
        "ChecksFile": (
            "核对方法",
            {
                "verdicts": _words({one.name.lower(): one.value for one in Verdict}),
                "severities": _words({one.value: one.chinese for one in Severity}),
                "checks": _many("Check"),
                "ruleset": TEXT,
            },
        ),
        "GlossaryFile": ("名词解释", {"terms": _many("Term")}),
    }


def _many(name: str) -> Object:
    return {"type": "array", "items": reference(name)}


def _words(words: dict[str, str]) -> Object:
    return closed("中文", {name: {**TEXT, "const": word} for name, word in words.items()})


def _entries(name: str) -> Object:
    """A list of one part of all reports."""
    entry: Object = {
        "report": TEXT,
        "year": WHOLE,
        **whose(),
        "number": {"type": "integer", "minimum": 1},
        "path": TEXT,
        "line": WHOLE,
        "content": reference(name),
        "links": links("report", "page", "source"),
    }
    return {"type": "array", "items": closed(f"一处，内容见 {name}", entry)}
