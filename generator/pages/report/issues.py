"""Problems and measures, counted as the form counts them; last year's with what became of them; corrections."""

from __future__ import annotations

from dataclasses import dataclass

from generator.checks.findings import Asked
from generator.model.report import Issue, Report
from generator.model.values import Text
from generator.pages.report.prose import Paragraphs, paragraphs
from generator.pages.shown import show_text
from generator.pages.tables import Column, Table, row, table
from generator.pages.wording import chinese_number

_FOLLOWED = (Column("落实情况", "t"), Column("状态", "word"))


@dataclass(frozen=True, slots=True)
class Paired:
    """一是 …, what is said beside it, and the number of the problem it answers or of the measure that answers it."""

    number: str
    paragraphs: Paragraphs
    notes: tuple[tuple[str, str], ...]
    partner: str
    fragment: str
    partner_fragment: str


@dataclass(frozen=True, slots=True)
class PairedPart:
    """The problems or the measures; `word` names what each leads to."""

    items: tuple[Paired, ...]
    word: str


def problems_part(report: Report) -> PairedPart:
    """The problems in order, each with its cause, and the number of its measure where the source pairs them."""
    actions = list(report.actions())
    items = tuple(
        Paired(
            chinese_number(number),
            paragraphs(issue.problem),
            _notes(("原因", issue.cause), *(() if issue.corrective_action else _promised(issue))),
            *_partner(actions, issue, "problem", "action", number),
        )
        for number, issue in enumerate(report.problems(), start=1)
    )
    return PairedPart(items, "改进措施")


def actions_part(report: Report) -> PairedPart:
    """The measures in order, each with who answers for it and until when, and the number of its problem."""
    problems = list(report.problems())
    items = tuple(
        Paired(
            chinese_number(number),
            paragraphs(issue.corrective_action),
            _notes(*(() if issue.problem else (("原因", issue.cause),)), *_promised(issue)),
            *_partner(problems, issue, "action", "problem", number),
        )
        for number, issue in enumerate(report.actions(), start=1)
    )
    return PairedPart(items, "对应问题")


def _promised(issue: Issue) -> tuple[tuple[str, Text | None], ...]:
    return (("责任单位", issue.responsible), ("完成时限", issue.due))


def _notes(*notes: tuple[str, Text | None]) -> tuple[tuple[str, str], ...]:
    return tuple((name, str(text)) for name, text in notes if text)


def _partner(
    issues: list[Issue], issue: Issue, own: str, other: str, number: int
) -> tuple[str, str, str]:
    """The partner's number, the fragment of its own, and the partner's; empty where it stands alone."""
    partner = next((order for order, one in enumerate(issues, start=1) if one is issue), 0)
    return (
        chinese_number(partner) if partner else "",
        f"{own}-{number}",
        f"{other}-{partner}" if partner else "",
    )


def follow_up_part(report: Report, asked: tuple[Asked, ...]) -> Table | None:
    """上年问题落实: last year's problems, what was done, and how far it has come."""
    if not report.followed_up:
        return None
    first = report.followed_up[0].at
    rows = (
        row(
            one.problem,
            _FOLLOWED,
            (show_text(one.done), show_text(one.progress.value.value if one.progress else None)),
        )
        for one in report.followed_up
    )
    return table(
        "上年问题落实", first.parent or first, "上年问题", _FOLLOWED, rows, quiet=True, asked=asked
    )


def corrections_part(report: Report, asked: tuple[Asked, ...]) -> Table | None:
    """更正记录: every published value put right, with its reason."""
    if not report.corrections:
        return None
    first = report.corrections[0].at
    names = ["位置", "原值", "更正值", "原因"]
    with_version = any(one.version for one in report.corrections)
    columns = tuple(Column(name, "t") for name in (["版本"] if with_version else []) + names)
    rows = (
        row(
            show_text(one.date).text,
            columns,
            (
                *((show_text(one.version),) if with_version else ()),
                show_text(one.path),
                show_text(one.before),
                show_text(one.after),
                show_text(one.reason),
            ),
        )
        for one in report.corrections
    )
    return table("更正记录", first.parent or first, "日期", columns, rows, quiet=True, asked=asked)
