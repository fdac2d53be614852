"""自评结论 and 财政复核: what the department says of itself, and what the finance bureau made of it."""

from __future__ import annotations

from dataclasses import dataclass

from generator.checks.findings import Asked
from generator.model.report import Report
from generator.model.values import Number
from generator.pages.report.prose import Paragraphs, paragraphs
from generator.pages.shown import (
    NOTHING,
    Shown,
    show_number,
    show_text,
)
from generator.pages.tables import Column, Table, row, table

_UNAUDITED = "自评，未经审计"
_COLUMNS = (Column("得分"), Column("等级", "t"))


@dataclass(frozen=True, slots=True)
class ConclusionPart:
    """自评结论 with 自评得分 and 自评等级; `beside` says whose word it is, or what the finance bureau says."""

    paragraphs: Paragraphs
    score: str
    grade: str
    beside: str


@dataclass(frozen=True, slots=True)
class ReviewPart:
    """Both scores side by side, and the opinion of the finance bureau."""

    table: Table
    opinion: Paragraphs


def standing_of(report: Report) -> str:
    """自评，未经审计; where the finance bureau has reviewed it, what came of that."""
    reviewed = _reviewed(report)
    return f"自评；{reviewed}" if reviewed else _UNAUDITED


def _reviewed(report: Report) -> str:
    """财政复核得分 91.5 分，等级“优”; empty where there was no review."""
    review = report.review
    if review is None:
        return ""
    score = _stated(review.score)
    said = (f"得分 {score} 分" if score else "", f"等级“{review.grade}”" if review.grade else "")
    words = "，".join(word for word in said if word)
    return f"财政复核{words}" if words else "已经财政复核"


def conclusion_part(report: Report) -> ConclusionPart | None:
    """None where the report concludes nothing."""
    evaluation = report.evaluation
    if evaluation is None:
        return None
    return ConclusionPart(
        paragraphs(evaluation.conclusion),
        _stated(evaluation.score),
        evaluation.grade or "",
        _reviewed(report) or _UNAUDITED,
    )


def _stated(score: Number | None) -> str:
    return score.quantity.digits if score and score.quantity else ""


def review_part(report: Report, asked: tuple[Asked, ...]) -> ReviewPart | None:
    """财政复核 beside the self-score: that of 综合评价, else the 总分 of the indicators."""
    review = report.review
    if review is None:
        return None
    evaluation, indicators = report.evaluation, report.indicators
    own = (evaluation.score if evaluation else None) or (indicators.total if indicators else None)
    grade = evaluation.grade if evaluation else None
    rows = (
        row("部门自评", _COLUMNS, (_shown(own), show_text(grade) if grade else NOTHING)),
        row(
            "财政复核",
            _COLUMNS,
            (_shown(review.score), show_text(review.grade) if review.grade else NOTHING),
        ),
    )
    return ReviewPart(
        table("自评与财政复核", review.at, "评价", _COLUMNS, rows, shape="keep", asked=asked),
        paragraphs(review.opinion),
    )


def _shown(score: Number | None) -> Shown:
    return show_number(score) if score else NOTHING
