"""An examination as bytes, to be carried from the process that asked the checks to the one that tells of them.

A rule is carried as its code. Of a conclusion that found nothing to say, how it was reached is left behind: pages show
it where it was asked, findings need theirs, and it would be most of the load. In brief, it is its rule and verdict alone.
"""

from __future__ import annotations

import copyreg
import io
import pickle
from collections.abc import Callable
from dataclasses import fields, replace
from functools import cache
from typing import Any

from generator.checks.base import Check, Judgement, Rule, Survey, Verdict
from generator.checks.findings import Asked, Examination, Finding
from generator.checks.registry import BY_CODE
from generator.checks.tracing import NOT_TRACED, Traced
from generator.source.place import Place


def packed(examination: Examination, *, brief: bool = False) -> bytes:
    """The examination as bytes, for `unpacked` of the same version in another process.

    In brief, of conclusions that found nothing to say no more can be told afterwards than how many there were of each.
    """
    told = {id(one): _told(one) for one in examination.findings}
    light = replace(
        examination,
        findings=tuple(told.values()),
        asked={
            file: tuple(_light(one, told, brief=brief) for one in asked)
            for file, asked in examination.asked.items()
        },
    )
    stream = io.BytesIO()
    pickler = pickle.Pickler(stream, protocol=pickle.HIGHEST_PROTOCOL)
    pickler.dispatch_table = _TABLE
    pickler.dump(light)
    return stream.getvalue()


def unpacked(data: bytes) -> Examination:
    """The examination; only for bytes that a process of ours has just made."""
    found: Examination = pickle.loads(data)  # noqa: S301 - made by our own worker a moment ago
    return found


def _told(finding: Finding) -> Finding:
    judgement = finding.judgement
    return replace(finding, judgement=_with(judgement, judgement.trace)) if judgement else finding


def _light(one: Asked, told: dict[int, Finding], *, brief: bool) -> Asked:
    if one.finding:
        finding = told[id(one.finding)]
        return Asked(one.rule, finding.judgement or one.judgement, finding, one.number)
    if brief:
        return _bare(one.rule.code, one.verdict)
    if one.judgement.traced is NOT_TRACED:
        return one
    return Asked(one.rule, _with(one.judgement, NOT_TRACED), None, one.number)


@cache
def _bare(code: str, verdict: Verdict) -> Asked:
    return Asked(BY_CODE[code], Judgement(Place("", 0, 0), "", verdict, ""), None)


def _with(judgement: Judgement, traced: Traced) -> Judgement:
    plain: dict[str, Any] = {name: getattr(judgement, name) for name in _PLAIN}
    return Judgement(**plain, traced=traced)


def _rule_of(code: str) -> Rule:
    return BY_CODE[code]


def _by_code(rule: Rule) -> tuple[Callable[[str], Rule], tuple[str]]:
    return _rule_of, (rule.code,)


_PLAIN = tuple(one.name for one in fields(Judgement) if one.name != "traced")
_TABLE = {**copyreg.dispatch_table, Rule: _by_code, Check: _by_code, Survey: _by_code}
