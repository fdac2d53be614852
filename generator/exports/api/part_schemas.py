"""JSON Schemas of the parts that the API's files share: summaries, departments, findings, checks, words."""

from __future__ import annotations

from collections.abc import Iterable

from generator.checks.base import Severity, Verdict
from generator.exports.api.block_schemas import (
    DIGITS,
    MAYBE_TEXT,
    TEXT,
    WHOLE,
    closed,
    maybe,
    reference,
    words_of,
)
from generator.exports.api.values import Object

_WORDS_OF_VERDICTS = words_of(verdict.value for verdict in Verdict)
_WORDS_OF_SEVERITIES = words_of(one.value for one in Severity)
_OF_DOCUMENT = (
    "self", "page", "source", "docx", "xlsx", "csv", "yml", "year", "year_page", "department",
)  # fmt: skip
COUNT: Object = {"type": "integer", "minimum": 0}
INDEX_LINKS = (
    "openapi", "departments", "findings", "problems", "corrections", "checks", "glossary",
    "datapackage", "csv", "xlsx", "zip", "site", "page",
)  # fmt: skip


def links(*always: str, some: Iterable[str] = ()) -> Object:
    """The ways to other files and pages: those that are always there, and some that need not be."""
    there = (*always, *some)
    ways: Object = dict.fromkeys(there, TEXT)
    return closed("链接：相对于本文件的路径", ways, optional=frozenset(some))


def whose() -> Object:
    """Whose a report or form is."""
    return {
        "department": closed("部门", {"id": TEXT, "name": TEXT, "short_name": TEXT}),
        "project": maybe(closed("项目", {"id": TEXT, "name": TEXT})),
    }


def brief() -> Object:
    """What a list says of a report or form."""
    return {
        "id": {**TEXT, "description": "年度/部门ID，自评表再加项目ID"},
        "year": WHOLE,
        "title": TEXT,
        **whose(),
        "summary": reference("Summary"),
        "links": links(*_OF_DOCUMENT),
    }


def _finding() -> Object:
    return {
        "code": TEXT,
        "name": TEXT,
        "severity": _WORDS_OF_SEVERITIES,
        "acknowledged": {"type": "boolean"},
        "file": TEXT,
        "line": WHOLE,
        "column": WHOLE,
        "path": TEXT,
        "message": TEXT,
        "verdict": _WORDS_OF_VERDICTS,
        **{
            name: {**DIGITS, "description": "万元；比率为百分点"}
            for name in ("expected", "actual", "difference", "tolerance", "at_least")
        },
        "related": {
            "type": "array",
            "items": closed(
                "相关的数", {"file": TEXT, "line": WHOLE, "column": WHOLE, "message": TEXT}
            ),
        },
        "reason": TEXT,
        "fingerprint": TEXT,
    }


# A fault of reading has no figures; only what is acknowledged has a reason.
_MAY_LACK = frozenset(
    {"verdict", "expected", "actual", "difference", "tolerance", "at_least", "related", "reason"}
)


def part_schemas() -> Object:
    """The parts by their names."""
    department: Object = {
        "id": TEXT,
        "name": TEXT,
        "short_name": MAYBE_TEXT,
        "former_names": {"type": "array", "items": TEXT},
        "category": MAYBE_TEXT,
        "region": MAYBE_TEXT,
        "superior": MAYBE_TEXT,
        "first_year": {"type": ["integer", "null"]},
        "last_year": {"type": ["integer", "null"]},
        "merged_into": MAYBE_TEXT,
        "must_publish": maybe(words_of(("是", "否"))),
    }
    years: Object = {"years": {"type": "array", "items": WHOLE}, "links": links(some=("self",))}
    computed: Object = {"execution_rate": {**DIGITS, "description": "本站计算，%"}}
    amount, rate = maybe(reference("Amount")), maybe(reference("Rate"))
    return {
        "Brief": closed("一份报告的摘要", brief()),
        "Summary": closed(
            "合计、个数、核对结果；原文没有的为 null",
            {
                "budget_original": {"description": "年初预算数", **amount},
                "budget_adjusted": {"description": "全年预算数", **amount},
                "executed": {"description": "全年执行数", **amount},
                "execution_rate": {"description": "预算完成率", **rate},
                "by_source": maybe(reference("BySource")),
                "by_nature": maybe(reference("ByNature")),
                "computed": closed("本站计算", computed),
                "tasks": COUNT,
                "problems": COUNT,
                "verdicts": closed("核对结果", {one.name.lower(): COUNT for one in Verdict}),
                "published_on": MAYBE_TEXT,
            },
        ),
        "Sums": closed(
            "本站计算的合计，只含载明的数",
            {
                "budget_adjusted_in_wan": DIGITS,
                "executed_in_wan": DIGITS,
                "execution_rate": DIGITS,
                "reports": COUNT,
                "stating_budget_adjusted": COUNT,
                "stating_executed": COUNT,
            },
        ),
        "Department": closed("部门", department),
        "DepartmentEntry": closed("部门和它有报告的年度", {**department, **years}),
        "YearEntry": closed(
            "年度",
            {"year": WHOLE, "reports": COUNT, "forms": COUNT, "links": links("self", "page")},
        ),
        "Endpoint": closed("地址", {"path": TEXT, "title": TEXT, "files": COUNT}),
        "Finding": closed("一处发现", _finding(), optional=_MAY_LACK),
        "PlacedFinding": closed(
            "一处发现和它所在的报告",
            {**_finding(), "report": MAYBE_TEXT, "links": links(some=("page",))},
            optional=_MAY_LACK,
        ),
        "Verdict": closed(
            "一项核对和结论",
            {
                "code": TEXT,
                "file": TEXT,
                "line": WHOLE,
                "path": TEXT,
                "verdict": _WORDS_OF_VERDICTS,
                "message": TEXT,
                "reason": TEXT,
            },
        ),
        "Check": closed(
            "一项核对的方法",
            {
                "code": TEXT,
                "name": TEXT,
                "title": TEXT,
                "asks": TEXT,
                "severity": _WORDS_OF_SEVERITIES,
                "method": {
                    "type": "array",
                    "items": closed("一节", {"heading": TEXT, "text": TEXT}),
                },
                "since": TEXT,
                "changes": {
                    "type": "array",
                    "items": closed("一次改动", {"version": TEXT, "text": TEXT}),
                },
                "links": links("page"),
            },
        ),
        "Term": closed("名词", {"term": TEXT, "meaning": TEXT, "source": MAYBE_TEXT}),
    }
