"""The lists of the API that go across reports: findings, problems, corrections, checks, glossary."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from generator.addresses import (
    API,
    CHECKS,
    line_fragment,
)
from generator.checks.base import Rule, Severity, Verdict
from generator.checks.registry import ALL, ruleset
from generator.exports.api.documents import (
    api_address,
    department_named,
    project_named,
)
from generator.exports.api.files import file_of, way, ways
from generator.exports.api.values import Object, object_of
from generator.exports.edition import Edition, id_of
from generator.model.block import Block
from generator.model.report import Report
from generator.pages.page import address_of, source_of
from generator.reports.json_report import finding_object, verdict_object
from generator.reports.tally import findings_by_severity

FINDINGS_FILE = f"{API}findings.json"
PROBLEMS_FILE = f"{API}problems.json"
CORRECTIONS_FILE = f"{API}corrections.json"
CHECKS_FILE = f"{API}checks.json"
GLOSSARY_FILE = f"{API}glossary.json"


def findings_file(edition: Edition) -> bytes:
    """Everything the checks found, as `disclosure check --format json` has it, and what was asked of all reports."""
    found = []
    for fingerprint, finding in edition.examination.identified:
        filed = edition.document_in(finding.at.file)
        found.append(
            {
                **finding_object(fingerprint, finding, ""),
                "report": id_of(filed) if filed else None,
                "links": ways(FINDINGS_FILE, {"page": address_of(filed)} if filed else {}),
            }
        )
    body: Object = {
        "summary": findings_by_severity(edition.examination),
        "findings": found,
        "surveyed": [verdict_object(one, "") for one in edition.examination.surveyed],
        "ruleset": ruleset(),
    }
    return file_of(edition.archive, body)


def problems_file(edition: Edition) -> bytes:
    """Every problem and measure, and what became of last year's."""
    body: Object = {
        "problems": list(_entries(edition, PROBLEMS_FILE, lambda report: report.issues)),
        "follow_ups": list(_entries(edition, PROBLEMS_FILE, lambda report: report.followed_up)),
    }
    return file_of(edition.archive, body)


def corrections_file(edition: Edition) -> bytes:
    """Every correction on record."""
    entries = _entries(edition, CORRECTIONS_FILE, lambda report: report.corrections)
    return file_of(edition.archive, {"corrections": list(entries)})


def _entries(
    edition: Edition, here: str, of: Callable[[Report], Iterable[Block]]
) -> Iterator[Object]:
    for filed in edition.archive.documents:
        for number, block in enumerate(of(filed.report), start=1):
            source = f"{way(here, source_of(filed))}#{line_fragment(block.at.line)}"
            yield {
                "report": id_of(filed),
                "year": filed.year,
                "department": department_named(filed),
                "project": project_named(filed),
                "number": number,
                "path": block.at.path,
                "line": block.at.line,
                "content": object_of(block, filed.report.unit.value.value),
                "links": {
                    "report": way(here, api_address(filed)),
                    "page": way(here, address_of(filed)),
                    "source": source,
                },
            }


def checks_file(edition: Edition) -> bytes:
    """The public methods, and the Chinese words for verdicts and severities."""
    body: Object = {
        "verdicts": {verdict.name.lower(): verdict.value for verdict in Verdict},
        "severities": {severity.value: severity.chinese for severity in Severity},
        "checks": [_rule(rule) for rule in ALL],
        "ruleset": ruleset(),
    }
    return file_of(edition.archive, body)


def _rule(rule: Rule) -> Object:
    return {
        "code": rule.code,
        "name": rule.name,
        "title": rule.title,
        "asks": rule.asks,
        "severity": rule.severity.value,
        "method": [{"heading": heading, "text": text} for heading, text in rule.sections],
        "since": rule.since,
        "changes": [{"version": version, "text": text} for version, text in rule.changes],
        "links": {"page": f"{way(CHECKS_FILE, CHECKS)}#{rule.code}"},
    }


def glossary_file(edition: Edition) -> bytes:
    """The words the reports use."""
    terms = [
        {
            "term": word,
            "meaning": str(term.meaning),
            "source": str(term.source) if term.source else None,
        }
        for word, term in edition.archive.glossary.items()
    ]
    return file_of(edition.archive, {"terms": terms})
