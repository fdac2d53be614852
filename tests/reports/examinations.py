"""Examinations made up to be reported: with every kind of finding, with hostile words, with the same fault often."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

from generator.checks.base import Judgement, Severity, Verdict
from generator.checks.findings import Asked, Examination, Finding
from generator.checks.registry import BY_CODE
from generator.checks.run import examine
from generator.checks.tracing import Related, Term, Trace
from generator.source.place import Place
from tests.tiny_content import HEADER, read_folder

PREFIX = "content/"
DIGEST = "0" * 64
DIFFERENCE = """\
基本情况:
  整体收支:
    全年执行数: 10
    按支出性质:
      基本支出: 6
      项目支出: 3.5
"""
ACKNOWLEDGED = (
    DIFFERENCE
    + """\
已知差异:
  - 检查: A101
    位置: 基本情况.整体收支.按支出性质
    相差: 0.5
    说明: 示例原文如此。
"""
)
SOUND = DIFFERENCE.replace("3.5", "4")
FAULT = DIFFERENCE.replace("执行数: 10", "执行数: 10万元")

HOSTILE = (
    "100%，%0A",
    "一行\n二行\r\n三行\r",
    "a:b,c::error::d",
    "::stop-commands::x",
    "\U0001f4b0 \u202e\u200b",
    "\x00\x07\x1b[31m\x85\u2028",
    "{0} {{1}} [点这里](https://example.com) [0]",
    '</script><b>"引号"\\',
    "\udce9",
    "",
)


def found(
    message: str = "示例",
    *,
    at: Place | None = None,
    verdict: Verdict | None = Verdict.MISMATCH,
    code: str = "A101",
    words: str = "",
    related: tuple[Related, ...] = (),
) -> Finding:
    """A finding of a check, or of reading where there is no verdict."""
    at = at or spot()
    if verdict is None:
        return Finding(BY_CODE[code], Severity.ERROR, at, message)
    severity = Severity.MISMATCH if verdict is Verdict.MISMATCH else Severity.NOTICE
    judgement = Judgement(
        at,
        "示例项",
        verdict,
        message,
        explanation=message,
        words=words,
        expected=None if words else Decimal("9.50"),
        traced=Trace(
            beside=related,
            working=((Term("6"), Term("+"), Term("4")), (Term("="), Term(message))),
        ),
    )
    return Finding(BY_CODE[code], severity, at, message, judgement)


def spot(file: str = "2023/shili.yml", line: int = 9, key: str = "支出") -> Place:
    """A place one step below the root of its file."""
    return Place(file, line, 5, Place(file), key)


def examination(*findings: Finding) -> Examination:
    """What is said when these are the findings."""
    return Examination(findings, {})


def surveyed() -> Examination:
    """A doubt about all reports together, and nothing else asked."""
    doubt = found("两年不一致", verdict=Verdict.UNLIKELY)
    assert doubt.judgement
    return Examination((doubt,), {}, (Asked(doubt.rule, doubt.judgement, doubt),))


def hostile() -> Examination:
    """Findings of every verdict and none, whose messages, files, paths and related spots are hostile words."""
    places = [Place(f"2023/{words}.yml", 3, 7, Place(""), words) for words in HOSTILE]
    return examination(
        *(
            found(words, at=at, verdict=verdict, related=(Related(at, words), Related(at, words)))
            for words, at in zip(HOSTILE, places, strict=True)
            for verdict in (*Verdict, None)
        )
    )


def reports(folder: Path, fragments: list[str]) -> Examination:
    """What the checks say of as many departments' reports, 2023/d0.yml and on, as there are fragments."""
    departments = "".join(f"d{n}:\n  名称: 示例{n}局\n" for n in range(len(fragments)))
    files: dict[str, str | bytes] = {"departments.yml": departments}
    for number, fragment in enumerate(fragments):
        header = HEADER.replace("示例局", f"示例{number}局")
        files[f"2023/d{number}.yml"] = header + fragment
    return examine(read_folder(folder, files))
