"""An examination that finds fault with every single value of every document, whatever it says."""

from __future__ import annotations

from generator.checks.base import Judgement, Severity, Verdict
from generator.checks.findings import Asked, Examination, Finding
from generator.checks.registry import CHECKS
from generator.checks.tracing import Related, Term, Trace
from generator.model.archive import Archive, Filed
from generator.model.values import Text
from generator.model.walking import leaves
from generator.source.place import Place


def accused(archive: Archive, words: str = "") -> Examination:
    """A conclusion for each value, its sentence naming the spot; `words` stand wherever a conclusion has words."""
    asked = {filed.file: tuple(_judged(filed, words)) for filed in archive.documents}
    return Examination((), asked)


def _judged(filed: Filed, words: str) -> list[Asked]:
    reasons = [entry.reason for entry in filed.report.acknowledged]
    spots = [at for leaf in leaves(filed.report) if (at := getattr(leaf, "at", None)) is not None]
    reason = reasons[0] if reasons else None
    return [_asked(at, words, reason, number) for number, at in enumerate(spots, start=1)]


def _asked(at: Place, words: str, reason: Text | None, number: int) -> Asked:
    judgement = Judgement(
        at,
        f"示例{words}",
        Verdict.UNLIKELY,
        f"示例差异在{at.numbered_path}。{words}",
        explanation=words,
        words=words,
        traced=Trace(
            Related(at, words),
            (Related(at, words),),
            working=((Term(words), Term("≠"), Term(words, computed=True)),) if words else (),
            results=((words, Term(words)),),
        ),
    )
    rule = CHECKS[0]
    finding = Finding(rule, Severity.NOTICE, at, judgement.message, judgement, reason)
    return Asked(rule, judgement, finding, number)
