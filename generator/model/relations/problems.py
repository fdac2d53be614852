"""The problems a report owns up to: 问题 that says 无 is none."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.model.report import Issue, Report

_NONE = re.compile(
    r"(?:本?年度?)?(?:暂|尚|均)?(?:无|没有|未发现|不存在|无明显|未发现明显|没有发现)(?:的)?(?:明显|重大|突出|其他)?(?:的)?(?:问题|不足)?[。.；;]?"
)


def says_none(words: str) -> bool:
    """Whether the words only say that there is none: 无, 暂无, 未发现问题."""
    return len(words) < 20 and _NONE.fullmatch(words) is not None


def stated_problems(report: Report) -> Iterator[Issue]:
    """The issues that state a problem, in order."""
    return (issue for issue in report.problems() if issue.problem and not says_none(issue.problem))


def stated_actions(report: Report) -> Iterator[Issue]:
    """The issues that state a corrective action, in order."""
    return (
        issue
        for issue in report.actions()
        if issue.corrective_action and not says_none(issue.corrective_action)
    )
