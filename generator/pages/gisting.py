"""The gists of an archive, or of some departments of one: what is told of a document needs its own department alone."""

from __future__ import annotations

from generator.checks.base import Verdict
from generator.checks.findings import Examination
from generator.model.archive import Archive, Filed
from generator.pages.bare import bare
from generator.pages.charts.breakdown import spent_of
from generator.pages.concluded import counted
from generator.pages.department_row import department_row
from generator.pages.fates import Fates, fates_of
from generator.pages.forms import form_row
from generator.pages.gist import Gist
from generator.pages.page import document_of, named_of, published_on
from generator.pages.problem_rows import says_there_are_none, stated_rows, told_rows
from generator.pages.publication import promptness_of
from generator.pages.published import left_open, published_differences
from generator.pages.put_right import CORRECTED, put_right

_SPELLED_OUT = {Verdict.MISMATCH, Verdict.UNLIKELY, Verdict.ROUNDING}


def gists_of(archive: Archive, examination: Examination) -> tuple[Gist, ...]:
    """The gist of every document, in their order.

    The archive may be a part of another, as long as it holds all years of its departments.
    """
    fates = fates_of(archive)
    return tuple(_gist(filed, examination, fates) for filed in archive.documents)


def _gist(filed: Filed, examination: Examination, fates: Fates) -> Gist:
    asked, report = examination.of_file(filed.file), filed.report
    return bare(
        Gist(
            year=filed.year,
            department_id=filed.department_id,
            project_id=filed.project_id,
            title=filed.title,
            department=filed.department.shown_name,
            named=named_of(filed),
            document=document_of(filed),
            published_on=published_on(filed),
            promptness=promptness_of(asked),
            row=None if filed.project_id else department_row(filed, asked),
            form=form_row(filed, asked) if filed.project_id else None,
            spent=spent_of(report),
            on_problems=bool(report.issues or report.followed_up),
            says_none=says_there_are_none(filed),
            stated=tuple(stated_rows(filed, fates)),
            told=tuple(told_rows(filed, fates)),
            differences=published_differences((filed,), examination, _SPELLED_OUT),
            left_open=left_open(filed, asked),
            corrections=put_right(report),
            applied=sum(
                one.rule.code == CORRECTED and one.verdict is Verdict.CONSISTENT for one in asked
            ),
            verdicts=counted(asked),
        )
    )
