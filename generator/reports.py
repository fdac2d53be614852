"""Findings as text for a terminal and as JSON for machines."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from itertools import groupby

from rich.text import Text

from generator.checks.base import Check, Judgement, Rule, Severity, Verdict
from generator.checks.findings import Asked, Examination, Finding
from generator.checks.registry import ruleset
from generator.money import plain, shortest

_STYLES = {Severity.ERROR: "bold red", Severity.MISMATCH: "red", Severity.NOTICE: "yellow"}


def as_text(examination: Examination, prefix: str, *, verdicts: bool = False) -> Iterator[Text]:
    """Findings grouped by file, then one summary line; `prefix` is put before each file's name."""
    for file, findings in groupby(examination.findings, key=lambda finding: finding.at.file):
        yield Text(f"{prefix}{file}", style="bold")
        for finding in findings:
            yield from _lines(finding)
        yield Text("")
    if verdicts:
        yield from _verdict_lines(examination, prefix)
    yield summary_line(examination)


def _lines(finding: Finding) -> Iterator[Text]:
    line = Text(f"  {finding.at.line}:{finding.at.column}  ")
    line.append(finding.severity.chinese, style=_STYLES[finding.severity])
    if finding.judgement and finding.judgement.verdict.value != finding.severity.chinese:
        line.append(f"（{finding.judgement.verdict.value}）")
    line.append(f"  {finding.rule.code}  ", style="dim")
    line.append(finding.message)
    if finding.acknowledged:
        line.append("（已确认，照原文公布）", style="green")
    yield line
    if finding.judgement:
        yield from _working(finding.judgement)
        if finding.blocks:
            yield Text(f"      位置：{finding.at.path}。与原文核对无误后，写进“已知差异”才能发布。")


def _working(judgement: Judgement) -> Iterator[Text]:
    for terms in judgement.working:
        yield Text("      " + " ".join(term.text for term in terms), style="dim")
    if judgement.explanation:
        yield Text(f"      {judgement.explanation}", style="dim")


def _verdict_lines(examination: Examination, prefix: str) -> Iterator[Text]:
    for file, asked in examination.asked.items():
        yield Text(f"{prefix}{file} 的全部核对", style="bold")
        for one in asked:
            yield Text(f"  {one.verdict.value}  {one.rule.code}  {one.judgement.message}")
        yield Text("")


def summary_line(examination: Examination) -> Text:
    """How many reports, findings by severity, verdicts by kind."""
    counts = _counts(examination)
    said = f"{len(examination.asked)} 份报告：错误 {counts['error']}，不符 {counts['mismatch']}"
    if counts["acknowledged"]:
        said += f"（其中已确认 {counts['acknowledged']}）"
    said += f"，提示 {counts['notice']}"
    tally = Counter(one.verdict for asked in examination.asked.values() for one in asked)
    if tally:
        verdicts = "，".join(f"{v.value} {tally[v]}" for v in Verdict if tally[v])
        said += f"；核对 {tally.total()} 项：{verdicts}"
    blocked = examination.blocked
    said += "。不能发布。" if blocked else "。可以发布。"
    return Text(said, style="bold red" if blocked else "bold green")


def _counts(examination: Examination) -> dict[str, int]:
    severities = Counter(finding.severity.value for finding in examination.findings)
    counts = {severity.value: severities[severity.value] for severity in Severity}
    counts["acknowledged"] = sum(
        finding.acknowledged and finding.severity is Severity.MISMATCH
        for finding in examination.findings
    )
    return counts


def as_json(examination: Examination, prefix: str, digest: str) -> str:
    """The whole examination; amounts are strings in 万元, rates in per cent."""
    document = {
        "summary": {
            "reports": len(examination.asked),
            **_counts(examination),
            "blocked": examination.blocked,
        },
        "findings": [_finding(finding, prefix) for finding in examination.findings],
        "verdicts": [
            _verdict(one, prefix) for asked in examination.asked.values() for one in asked
        ],
        "ruleset": ruleset(),
        "digest": f"sha256:{digest}",
    }
    return json.dumps(document, ensure_ascii=False, indent=2)


def _finding(finding: Finding, prefix: str) -> dict[str, object]:
    judgement = finding.judgement
    shown: dict[str, object] = {
        "code": finding.rule.code,
        "name": finding.rule.name,
        "severity": finding.severity.value,
        "acknowledged": finding.acknowledged,
        "file": f"{prefix}{finding.at.file}",
        "line": finding.at.line,
        "column": finding.at.column,
        "path": finding.at.path,
        "message": finding.message,
    }
    if judgement:
        shown |= {
            "verdict": judgement.verdict.value,
            **_amounts(judgement),
            "related": [
                {"line": one.at.line, "column": one.at.column, "message": one.message}
                for one in judgement.related
            ],
        }
    if finding.reason:
        shown["reason"] = str(finding.reason)
    shown["fingerprint"] = finding.fingerprint
    return shown


def _verdict(asked: Asked, prefix: str) -> dict[str, object]:
    judgement = asked.judgement
    return {
        "code": asked.rule.code,
        "file": f"{prefix}{judgement.at.file}",
        "line": judgement.at.line,
        "path": judgement.at.path,
        "verdict": judgement.verdict.value,
        "message": judgement.message,
        "reason": judgement.explanation if judgement.verdict is Verdict.NOT_CHECKED else "",
    }


def _amounts(judgement: Judgement) -> dict[str, str | None]:
    return {
        "expected": _figure(judgement.expected),
        "actual": _figure(judgement.actual),
        "difference": _figure(judgement.difference),
        "tolerance": _bound(judgement.tolerance),
        "at_least": _bound(judgement.at_least),
    }


def _figure(value: Decimal | None) -> str | None:
    return None if value is None else plain(value)


def _bound(value: Decimal | None) -> str | None:
    return None if value is None else shortest(value)


def explain(rule: Rule) -> Iterator[Text]:
    """A rule's public text and its examples."""
    yield Text(f"{rule.code} {rule.title}", style="bold")
    kind = "核对数字" if isinstance(rule, Check) else "读取文件"
    yield Text(f"{kind}；级别：{rule.severity.chinese}；自 {rule.since} 版起；英文名 {rule.name}")
    for heading, body in rule.sections:
        yield Text("")
        yield Text(heading, style="bold")
        yield Text(f"  {body}")
    for heading, example in (("通过的例子", rule.good), ("不通过的例子", rule.bad)):
        yield Text("")
        yield Text(heading, style="bold")
        for line in example.text.splitlines():
            yield Text(f"  {line}")
