"""The lists of the API that go across reports: findings, problems, corrections, checks, glossary."""

from __future__ import annotations

import heapq
from collections.abc import Callable, Iterable, Iterator
from operator import itemgetter

from generator.addresses import (
    API,
    CHECKS,
    line_fragment,
)
from generator.checks.base import Rule, Severity, Verdict
from generator.checks.findings import Finding
from generator.checks.registry import ALL, ruleset
from generator.exports.api.documents import (
    api_address,
    department_named,
    project_named,
)
from generator.exports.api.files import Many, blocks_of, compact, way, ways
from generator.exports.api.values import Object, object_of
from generator.exports.edition import Edition, id_of
from generator.exports.joined import Joined
from generator.model.archive import Filed
from generator.model.block import Block
from generator.model.report import Report
from generator.pages.page import address_of, source_of
from generator.reports.json_report import finding_object, verdict_object
from generator.reports.tally import findings_by_severity

Objects = Callable[[Edition, Filed], Iterator[Object]]

FINDINGS_FILE = f"{API}findings.json"
PROBLEMS_FILE = f"{API}problems.json"
CORRECTIONS_FILE = f"{API}corrections.json"
CHECKS_FILE = f"{API}checks.json"
GLOSSARY_FILE = f"{API}glossary.json"


def findings_file(joined: Joined) -> Iterator[bytes]:
    """Everything the checks found, as `disclosure check --format json` has it, and what was asked of all reports."""
    severities = findings_by_severity(joined.beside)
    of_all = [tuple(severities.values()), *(piece.severities for piece in joined.pieces)]
    own = ((piece.file, joined.chunk(piece, FINDINGS)) for piece in joined.in_order_of_files)
    beside = (
        (finding.at.file, compact(_finding(fingerprint, finding, None)))
        for fingerprint, finding in joined.beside.identified
    )
    body: Object = {
        "summary": dict(zip(severities, map(sum, zip(*of_all, strict=True)), strict=True)),
        "findings": Many(data for _, data in heapq.merge(own, beside, key=itemgetter(0))),
        "surveyed": [verdict_object(one, "") for one in joined.surveyed],
        "ruleset": ruleset(),
    }
    return blocks_of(joined.outline, body)


def _findings(edition: Edition, filed: Filed) -> Iterator[Object]:
    return (_finding(own, finding, filed) for own, finding in edition.found_in(filed))


def _finding(fingerprint: str, finding: Finding, filed: Filed | None) -> Object:
    return {
        **finding_object(fingerprint, finding, ""),
        "report": id_of(filed) if filed else None,
        "links": ways(FINDINGS_FILE, {"page": address_of(filed)} if filed else {}),
    }


def problems_file(joined: Joined) -> Iterator[bytes]:
    """Every problem and measure, and what became of last year's."""
    body: Object = {"problems": _all(joined, PROBLEMS), "follow_ups": _all(joined, FOLLOW_UPS)}
    return blocks_of(joined.outline, body)


def corrections_file(joined: Joined) -> Iterator[bytes]:
    """Every correction on record."""
    return blocks_of(joined.outline, {"corrections": _all(joined, CORRECTIONS)})


def _all(joined: Joined, name: str) -> Many:
    return Many(joined.chunk(piece, name) for piece in joined.pieces)


def _entries(here: str, of: Callable[[Report], Iterable[Block]]) -> Objects:
    def entries(_edition: Edition, filed: Filed) -> Iterator[Object]:
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

    return entries


# The chunks of the lists, by their names: the objects that a document has in each.
FINDINGS, PROBLEMS = "api_findings", "api_problems"
FOLLOW_UPS, CORRECTIONS = "api_follow_ups", "api_corrections"
LISTED: dict[str, Objects] = {
    FINDINGS: _findings,
    PROBLEMS: _entries(PROBLEMS_FILE, lambda report: report.issues),
    FOLLOW_UPS: _entries(PROBLEMS_FILE, lambda report: report.followed_up),
    CORRECTIONS: _entries(CORRECTIONS_FILE, lambda report: report.corrections),
}


def checks_file(joined: Joined) -> Iterator[bytes]:
    """The public methods, and the Chinese words for verdicts and severities."""
    body: Object = {
        "verdicts": {verdict.name.lower(): verdict.value for verdict in Verdict},
        "severities": {severity.value: severity.chinese for severity in Severity},
        "checks": [_rule(rule) for rule in ALL],
        "ruleset": ruleset(),
    }
    return blocks_of(joined.outline, body)


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


def glossary_file(joined: Joined) -> Iterator[bytes]:
    """The words the reports use."""
    terms = [
        {
            "term": word,
            "meaning": str(term.meaning),
            "source": str(term.source) if term.source else None,
        }
        for word, term in joined.outline.glossary.items()
    ]
    return blocks_of(joined.outline, {"terms": terms})
