"""The same problem in many files, said once."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from itertools import groupby

from generator.checks.findings import Finding

MANY = 5

_FIGURE = re.compile(r"[0-9][0-9,.]*")

Likeness = Callable[[Finding], Hashable]


@dataclass(frozen=True, slots=True)
class Group:
    """Findings of one kind in more than `MANY` files, in order of files and lines."""

    findings: tuple[Finding, ...]

    @property
    def example(self) -> Finding:
        """The first of them."""
        return self.findings[0]

    @property
    def spots(self) -> dict[str, tuple[int, ...]]:
        """The lines of each file."""
        return {
            file: tuple(finding.at.line for finding in findings)
            for file, findings in groupby(self.findings, key=lambda finding: finding.at.file)
        }

    @property
    def same_figures(self) -> bool:
        """Whether all say the same words, figures included."""
        return all(finding.message == self.example.message for finding in self.findings)

    @property
    def same_path(self) -> bool:
        """Whether all stand at the same place of their reports."""
        return all(finding.at.path == self.example.at.path for finding in self.findings)


def gather(findings: tuple[Finding, ...]) -> tuple[tuple[Group, ...], tuple[Finding, ...]]:
    """The groups in order of their examples, and the findings that belong to none."""
    by_place, rest = _split(findings, _same_but_for_figures)
    by_words, rest = _split(rest, _same_words)
    order = {id(finding): number for number, finding in enumerate(findings)}
    groups = sorted((*by_place, *by_words), key=lambda group: order[id(group.example)])
    return tuple(groups), rest


def _split(
    findings: tuple[Finding, ...], likeness: Likeness
) -> tuple[list[Group], tuple[Finding, ...]]:
    alike: defaultdict[Hashable, list[Finding]] = defaultdict(list)
    for finding in findings:
        alike[likeness(finding)].append(finding)
    many = {key: Group(tuple(found)) for key, found in alike.items() if _in_many_files(found)}
    rest = tuple(finding for finding in findings if likeness(finding) not in many)
    return list(many.values()), rest


def _in_many_files(findings: list[Finding]) -> bool:
    return len({finding.at.file for finding in findings}) > MANY


def _same_but_for_figures(finding: Finding) -> Hashable:
    """The same conclusion on the same subject at the same place; only a check has figures to differ."""
    judgement = finding.judgement
    if judgement is None:
        return _same_words(finding)
    words = _FIGURE.sub("0", finding.message)
    return _standing(finding), judgement.subject, finding.at.path, words


def _same_words(finding: Finding) -> Hashable:
    return _standing(finding), finding.message


def _standing(finding: Finding) -> Hashable:
    """What must be shown alike: a group has one severity, and is acknowledged or not as a whole."""
    verdict = finding.judgement.verdict if finding.judgement else None
    return finding.rule.code, finding.severity, verdict, finding.acknowledged
