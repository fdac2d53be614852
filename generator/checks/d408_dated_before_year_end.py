"""D408: the report is dated before the year it reports on was over."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.checks.base import Judgement, Severity, Verdict, check, within
from generator.checks.working_days import certainly_before
from generator.model.report import Report
from generator.model.values import Text


@dataclass(frozen=True, slots=True)
class ReportDate:
    """A date the report bears, and the year it reports on."""

    date: Text
    year: int


def _dates(report: Report) -> Iterator[ReportDate]:
    reported = report.cover.reported_on if report.cover else None
    formed = report.publication.formed_on if report.publication else None
    for date in (reported, formed):
        if date:
            yield ReportDate(date, report.year)


@check(
    "D408",
    Severity.NOTICE,
    asks="报告的日期",
    of=within(_dates),
    good="封面: {报告日期: 2024-03-20}\n",
    bad="封面: {报告日期: 2023-03-20}\n",
    since="0.2.0",
)
def dated_before_year_end(claim: ReportDate) -> Iterator[Judgement]:
    """报告的日期早于年度结束

    ## 查什么
    封面的报告日期和公开的形成日期，不应当早于报告年度的 12 月 31 日：一年没有过完，这一年的决算和绩效还没有定。

    ## 判断
    只写到月的，当年 12 月不算早。

    ## 依据
    预算法实施条例第八十三条：决算数以核实的会计记录为准，不得以估计数代替。
    """
    date, subject = claim.date, claim.date.at.name
    early = certainly_before(date, f"{claim.year}-12-31")
    said = "早于" if early else "不早于"
    yield Judgement(
        at=date.at,
        subject=subject,
        verdict=Verdict.UNLIKELY if early else Verdict.CONSISTENT,
        message=f"{subject} {date} {said} {claim.year} 年度结束",
        explanation="一年没有过完就写成了全年的报告，或者是日期、年度写错了；请与原文核对。"
        if early
        else "",
        words=str(date) if early else "",
    )
