"""Findings as text for a terminal."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby, islice

from rich.text import Text

from generator.checks.base import Severity
from generator.checks.findings import Asked, Examination, Finding
from generator.reports.groups import MANY, Group, gather
from generator.reports.tally import Tally, tally_of, verdicts_in_order
from generator.reports.wording import ACKNOWLEDGED, grounds

_STYLES = {Severity.ERROR: "bold red", Severity.MISMATCH: "red", Severity.NOTICE: "yellow"}
_CONFIRM = "无误后，写进“已知差异”才能发布。"


def as_text(examination: Examination, prefix: str, *, verbose: bool = False) -> Iterator[Text]:
    """Findings grouped by file, the same problem in many files said once, then one summary line.

    `prefix` is put before each file's name. `verbose` lists every finding in its file, and every verdict.
    """
    groups, rest = ((), examination.findings) if verbose else gather(examination.findings)
    for file, findings in groupby(rest, key=lambda finding: finding.at.file):
        yield _heading(f"{prefix}{file}")
        for finding in findings:
            yield from _lines(finding)
        yield Text("")
    for group in groups:
        yield from _group_lines(group, prefix)
    if verbose:
        yield from _verdict_lines(examination, prefix)
    yield summary_line(tally_of(examination))


def _heading(words: str) -> Text:
    return Text(words, style="bold")


def _lines(finding: Finding) -> Iterator[Text]:
    line = Text(f"  {finding.at.line}:{finding.at.column}")
    line.append_text(_statement(finding))
    yield line
    yield from _grounds(finding)
    if finding.may_be_confirmed:
        yield Text(f"      位置：{finding.at.path}。与原文核对{_CONFIRM}")


def _statement(finding: Finding) -> Text:
    said = Text("  ")
    said.append(finding.severity.chinese, style=_STYLES[finding.severity])
    if finding.judgement and finding.severity is Severity.NOTICE:
        said.append(f"（{finding.judgement.verdict.value}）")
    said.append(f"  {finding.rule.code}  ", style="dim")
    said.append(finding.message)
    if finding.acknowledged:
        said.append(ACKNOWLEDGED, style="green")
    return said


def _grounds(finding: Finding) -> Iterator[Text]:
    for line in grounds(finding):
        yield Text(f"      {line}", style="dim")


def _group_lines(group: Group, prefix: str) -> Iterator[Text]:
    example, spots = group.example, group.spots
    yield _heading(f"{len(spots)} 份文件有同样的问题")
    yield _statement(example)
    yield from _grounds(example)
    if not group.same_figures:
        yield Text("      （各处数字不同，以上是第一处的。）")
    if example.may_be_confirmed:
        where = f"位置：{example.at.path}。" if group.same_path else ""
        yield Text(f"      {where}逐份与原文核对{_CONFIRM}")
    for file, lines in islice(spots.items(), MANY):
        yield Text(f"      {prefix}{file}:{'、'.join(map(str, lines))}")
    yield Text(f"      …等 {len(group.findings)} 处（disclosure check --verbose 逐处列出）")
    yield Text("")


def _verdict_lines(examination: Examination, prefix: str) -> Iterator[Text]:
    for file, asked in examination.asked.items():
        yield from _verdicts_of(f"{prefix}{file} 的全部核对", asked)
    if examination.surveyed:
        yield from _verdicts_of("各份报告之间的核对", examination.surveyed)


def _verdicts_of(heading: str, asked: tuple[Asked, ...]) -> Iterator[Text]:
    yield _heading(heading)
    for one in asked:
        yield Text(f"  {one.verdict.value}  {one.rule.code}  {one.judgement.message}")
    yield Text("")


def summary_line(tally: Tally) -> Text:
    """How many reports, findings by severity, verdicts by kind."""
    counts = tally.findings
    said = f"{tally.documents} 份报告：错误 {counts['error']}，不符 {counts['mismatch']}"
    if counts["acknowledged"]:
        said += f"（其中已确认 {counts['acknowledged']}）"
    said += f"，提示 {counts['notice']}"
    given = verdicts_in_order(tally)
    if given:
        listed = "，".join(f"{verdict} {number}" for verdict, number in given.items())
        said += f"；核对 {sum(given.values())} 项：{listed}"
    said += "。不能发布。" if tally.blocked else "。可以发布。"
    return Text(said, style="bold red" if tally.blocked else "bold green")
