"""What is published of a report as it is: its differences, and the checks that were left open."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from generator.checks.base import Rule, Verdict
from generator.checks.findings import Asked, Examination
from generator.model.archive import Filed
from generator.pages.concluded import Difference, gravity, show_difference, without_fragment
from generator.pages.page import address_of, document_of
from generator.pages.report.order import present_in
from generator.pages.report.placing import section_of


@dataclass(frozen=True, slots=True)
class PublishedDifference:
    """A difference with the document it stands in, and the section of its page."""

    difference: Difference
    department: str
    year: str
    document: str
    address: str
    fragment: str


@dataclass(frozen=True, slots=True)
class LeftOpen:
    """A check that a report left open: how often, and the section of its page where it stands first."""

    code: str
    asks: str
    count: int
    fragment: str


def published_differences(
    documents: Iterable[Filed], examination: Examination, verdicts: Collection[Verdict]
) -> tuple[PublishedDifference, ...]:
    """What these reports and forms conclude in those verdicts, the gravest first."""
    found = _found(documents, examination, verdicts)
    return tuple(_published(one, filed) for one, filed in sorted(found, key=_gravest_first))


def _found(
    documents: Iterable[Filed], examination: Examination, verdicts: Collection[Verdict]
) -> Iterator[tuple[Asked, Filed]]:
    for filed in documents:
        for one in examination.of_file(filed.file):
            if one.verdict in verdicts:
                yield one, filed


def _gravest_first(found: tuple[Asked, Filed]) -> int:
    return gravity(found[0])


def _published(one: Asked, filed: Filed) -> PublishedDifference:
    return PublishedDifference(
        difference=without_fragment(show_difference(one)),
        department=filed.department.shown_name,
        year=str(filed.year),
        document=document_of(filed),
        address=address_of(filed),
        fragment=section_of(one.judgement.at, present_in(filed)),
    )


def left_open(filed: Filed, asked: Iterable[Asked]) -> tuple[LeftOpen, ...]:
    """By check, in the order of their codes."""
    by_rule: dict[str, tuple[Rule, list[Asked]]] = {}
    for one in asked:
        if one.verdict is Verdict.NOT_CHECKED:
            by_rule.setdefault(one.rule.code, (one.rule, []))[1].append(one)
    present = present_in(filed) if by_rule else ()
    return tuple(
        LeftOpen(code, rule.asks, len(found), section_of(found[0].judgement.at, present))
        for code, (rule, found) in sorted(by_rule.items())
    )
