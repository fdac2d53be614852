"""Findings in the Static Analysis Results Interchange Format, SARIF 2.1.0 (OASIS Standard, errata 01)."""

from __future__ import annotations

import json
import re
from pathlib import Path
from urllib.parse import quote

from generator import __version__
from generator.checks.base import Rule, Severity
from generator.checks.findings import Examination, Finding
from generator.checks.registry import ALL, ruleset
from generator.reports.wording import amounts, from_root
from generator.source.place import Place

_SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
_LANGUAGE = "zh-CN"
_LEVELS = {Severity.ERROR: "error", Severity.MISMATCH: "error", Severity.NOTICE: "note"}
_INDEX = {rule.code: number for number, rule in enumerate(ALL)}
_LINK = re.compile(r"\[(?=[^\[\]]*\]\()")


def as_sarif(examination: Examination, prefix: str, digest: str) -> str:
    """One run: the rules of the registry and a result for every finding, in their orders."""
    run = {
        "tool": {"driver": _driver()},
        "language": _LANGUAGE,
        "columnKind": "unicodeCodePoints",
        "results": [_result(own, finding, prefix) for own, finding in examination.identified],
        "properties": {"ruleset": ruleset(), "digest": f"sha256:{digest}"},
    }
    document = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _driver() -> dict[str, object]:
    return {
        "name": "disclosure",
        "version": __version__,
        "language": _LANGUAGE,
        "rules": [_rule(rule) for rule in ALL],
    }


def _rule(rule: Rule) -> dict[str, object]:
    return {
        "id": rule.code,
        "name": rule.name.title().replace("-", ""),
        "shortDescription": _message(rule.title),
        "fullDescription": _message(rule.sections[0][1]),
        "help": {
            **_message("\n\n".join(f"{heading}\n{body}" for heading, body in rule.sections)),
            "markdown": _escaped("\n\n".join(f"## {h}\n\n{body}" for h, body in rule.sections)),
        },
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
        "properties": {"tags": [rule.severity.value]},
    }


def _result(fingerprint: str, finding: Finding, prefix: str) -> dict[str, object]:
    judgement = finding.judgement
    result: dict[str, object] = {
        "ruleId": finding.rule.code,
        "ruleIndex": _INDEX[finding.rule.code],
        "level": _LEVELS[finding.severity],
        "message": _message(finding.message),
        "locations": [_location(finding.at, prefix)],
        "partialFingerprints": {"disclosure/v1": fingerprint},
    }
    if judgement and judgement.related:
        result["relatedLocations"] = [
            {"id": number, **_location(one.at, prefix), "message": _message(one.message)}
            for number, one in enumerate(judgement.related)
        ]
    if finding.reason is not None:
        accepted = {"kind": "inSource", "status": "accepted", "justification": str(finding.reason)}
        result["suppressions"] = [accepted]
    if judgement:
        known = {name: amount for name, amount in amounts(judgement).items() if amount is not None}
        result["properties"] = {"verdict": judgement.verdict.value, **known}
    return result


def _location(at: Place, prefix: str) -> dict[str, object]:
    location: dict[str, object] = {
        "physicalLocation": {
            "artifactLocation": _artifact(from_root(prefix, at.file)),
            "region": {"startLine": at.line, "startColumn": at.column},
        }
    }
    if at.path:
        location["logicalLocations"] = [{"fullyQualifiedName": at.path}]
    return location


def _artifact(file: str) -> dict[str, str]:
    """Relative to the root of the repository, unless the content was named by its whole path (3.4.4)."""
    if Path(file).is_absolute():
        return {"uri": Path(file).as_uri()}
    return {"uri": quote(file, errors="surrogateescape"), "uriBaseId": "%SRCROOT%"}


def _message(text: str) -> dict[str, str]:
    return {"text": _escaped(text)}


def _escaped(text: str) -> str:
    """The text with nothing in it read as a placeholder (3.11.5: braces are doubled) or a link (3.11.6)."""
    return _LINK.sub(r"\\[", text.replace("{", "{{").replace("}", "}}"))
