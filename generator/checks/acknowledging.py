"""Match 已知差异 with what the checks found: an entry that matches nothing is stale, and an error."""

from __future__ import annotations

from dataclasses import replace

from generator.checks.base import Judgement, Severity, Verdict
from generator.checks.findings import Asked, Finding
from generator.checks.registry import BY_CODE, CHECKS
from generator.model.report import Acknowledgement, Report
from generator.money import EXACT, Unit, plain

_STALE = BY_CODE["F013"]


def acknowledge(report: Report, asked: list[Asked]) -> tuple[list[Asked], list[Finding]]:
    """The same checks with their findings marked as acknowledged, and a finding for every stale entry."""
    stale: list[Finding] = []
    for entry in report.acknowledged:
        number = _matching(entry, asked, report.unit.value)
        if number is None:
            message = f"这条已知差异已经过时：{_why_stale(entry, asked, report.unit.value)}"
            stale.append(Finding(_STALE, Severity.ERROR, entry.at, message))
            continue
        found = asked[number]
        if found.finding:
            asked[number] = replace(found, finding=replace(found.finding, reason=entry.reason))
    return asked, stale


def _matching(entry: Acknowledgement, asked: list[Asked], unit: Unit) -> int | None:
    for number, one in enumerate(asked):
        # Each entry confirms one finding, so that two alike need two entries.
        open_finding = one.finding is not None and not one.finding.acknowledged
        if open_finding and _names(entry, one) and _states(entry, one.judgement, unit):
            return number
    return None


def _names(entry: Acknowledgement, one: Asked) -> bool:
    place = one.judgement.at
    # An error can only be mended: what breaks the law on privacy or secrecy is not published with a note.
    return (
        one.rule.severity is not Severity.ERROR
        and one.rule.code == entry.code
        and entry.path in (place.path, place.numbered_path)
    )


def _states(entry: Acknowledgement, judgement: Judgement, unit: Unit) -> bool:
    """Whether the entry states this very difference, in the unit of the report."""
    stated = entry.difference.quantity if entry.difference else None
    if judgement.difference is None:
        return stated is None and entry.words == judgement.words
    if stated is None or entry.words is not None:
        return False
    scale = 1 if judgement.counted else unit.in_wan
    return EXACT.multiply(stated.value, scale) == judgement.difference


def _why_stale(entry: Acknowledgement, asked: list[Asked], unit: Unit) -> str:
    codes = [check.code for check in CHECKS if check.severity is not Severity.ERROR]
    if entry.code not in codes:
        return f"没有编号为“{entry.code}”的检查。可用的编号：{'、'.join(codes)}。"
    here = [one for one in asked if _names(entry, one)]
    if not here:
        return _not_here(entry, asked)
    judgement = here[0].judgement
    if judgement.verdict in {Verdict.CONSISTENT, Verdict.NOT_CHECKED}:
        return f"{entry.code} 在这里的结论现在是“{judgement.verdict.value}”，没有差异。核对原文后请删掉这一条。"
    if judgement.difference is None:
        return f"请写“原文: {judgement.words}”，不写相差。"
    scale = 1 if judgement.counted else unit.in_wan
    now = plain(EXACT.divide(judgement.difference, scale))
    return f"现在相差 {now}。请重新核对原文，再改写“相差: {now}”或改正数字。"


def _not_here(entry: Acknowledgement, asked: list[Asked]) -> str:
    found = [one.judgement.at.path for one in asked if one.finding and one.rule.code == entry.code]
    if found:
        return f"位置“{entry.path}”没有 {entry.code} 的差异。现有的位置：{'；'.join(found)}。"
    return f"{entry.code} 没有在位置“{entry.path}”查出差异。核对原文后请删掉这一条。"
