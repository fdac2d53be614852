"""What a reader of the checks gets: findings, and the verdict of every check that was asked."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from dataclasses import dataclass
from typing import Final

from generator.checks.base import Judgement, Rule, Severity, Verdict
from generator.model.values import Text
from generator.source.place import Place

_LINE_NUMBER = re.compile("第 [0-9]+ 行")


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to say about one spot. `reason` is set when it is acknowledged in 已知差异."""

    rule: Rule
    severity: Severity
    at: Place
    message: str
    judgement: Judgement | None = None
    reason: Text | None = None

    @property
    def acknowledged(self) -> bool:
        """Whether 已知差异 confirms it."""
        return self.reason is not None

    @property
    def blocks(self) -> bool:
        """Whether nothing may be published while it stands."""
        if self.severity is Severity.MISMATCH:
            return not self.acknowledged
        return self.severity is Severity.ERROR

    @property
    def may_be_confirmed(self) -> bool:
        """Whether it blocks only until 已知差异 confirms it; an error can only be mended."""
        return self.blocks and self.severity is Severity.MISMATCH

    @property
    def fingerprint(self) -> str:
        """What stays the same while lines and figures move: code, file, path and the words at fault.

        Several findings may share it: `Examination.identified` tells them apart.
        """
        words = self.judgement.words if self.judgement else _LINE_NUMBER.sub("", self.message)
        text = "\n".join((self.rule.code, self.at.file, self.at.path, words))
        return hashlib.sha256(text.encode(errors="backslashreplace")).hexdigest()[:16]


@dataclass(slots=True, unsafe_hash=True)
class Asked:
    """A check that was asked of a claim, and what it concluded; `finding` where there is something to say.

    `number` counts the conclusions of the check on this report from 1.
    """

    rule: Final[Rule]
    judgement: Final[Judgement]
    finding: Final[Finding | None]
    number: Final[int] = 1

    @property
    def verdict(self) -> Verdict:
        """What was concluded."""
        return self.judgement.verdict


@dataclass(frozen=True, slots=True)
class Examination:
    """All findings in order of files and lines; the checks asked, by the file of the report.

    `surveyed` are the rules asked of the whole archive.
    """

    findings: tuple[Finding, ...]
    asked: dict[str, tuple[Asked, ...]]
    surveyed: tuple[Asked, ...] = ()

    @property
    def blocked(self) -> bool:
        """Whether anything forbids publication."""
        return any(finding.blocks for finding in self.findings)

    @property
    def identified(self) -> tuple[tuple[str, Finding], ...]:
        """Every finding after a fingerprint of its own: of those that share one, the second ends in `:2`."""
        seen: Counter[str] = Counter()
        pairs: list[tuple[str, Finding]] = []
        for finding in self.findings:
            shared = finding.fingerprint
            seen[shared] += 1
            own = shared if seen[shared] == 1 else f"{shared}:{seen[shared]}"
            pairs.append((own, finding))
        return tuple(pairs)

    def of_file(self, file: str) -> tuple[Asked, ...]:
        """The checks asked of the report in that file, in the order of the registry."""
        return self.asked.get(file, ())
