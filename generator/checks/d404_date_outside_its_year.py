"""D404: a date stands where it cannot be."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.checks.base import Judgement, Severity, Verdict, check
from generator.checks.tracing import Related, Trace
from generator.checks.working_days import certainly_before
from generator.model.archive import Case
from generator.model.report import Report
from generator.model.values import Text
from generator.model.walking import texts_of

# A report may come late; beyond this it is not this year's.
_YEARS_TO_WRITE = 2
_AS_OF = re.compile("截[至止](?P<year>[0-9]{4})年")


@dataclass(frozen=True, slots=True)
class Dated:
    """A date and why it cannot be; `wrong` is empty where it can. `beside` is the date that speaks against it."""

    subject: str
    text: Text
    words: str
    wrong: str
    beside: Text | None = None


def _dated(case: Case) -> Iterator[Dated]:
    """Every date that can be judged; one before the end of its year is the business of D408."""
    report = case.report
    if report.staffing and (as_of := report.staffing.as_of):
        wrong = "" if as_of.startswith(f"{report.year}-") else f"不在 {report.year} 年以内"
        yield Dated("机构人员的截至日期", as_of, as_of, wrong)
    if report.publication:
        yield from _publication(report)
    if "截" in case.filed.text:
        yield from _in_prose(report)


def _publication(report: Report) -> Iterator[Dated]:
    dates = report.publication
    if dates is None:
        return
    end = f"{report.year}-12-31"
    formed, approved, published = dates.formed_on, dates.approved_on, dates.published_on
    formed_early = formed is not None and certainly_before(formed, end)
    if formed and not formed_early:
        wrong = _long_after(int(formed[:4]), report)
        yield Dated("形成日期", formed, formed, wrong)
    if published is None:
        return
    after = next(
        (day for day in (formed, approved) if day and certainly_before(published, day)), None
    )
    if after:
        yield Dated("公开日期", published, published, f"早于{after.at.name} {after}", after)
    else:
        early = certainly_before(published, end) and not formed_early
        wrong = f"在 {report.year} 年度结束以前" if early else ""
        yield Dated("公开日期", published, published, wrong)
    for correction in report.corrections:
        if day := correction.date:
            wrong = f"早于公开日期 {published}" if certainly_before(day, published) else ""
            yield Dated("更正日期", day, day, wrong, published if wrong else None)


def _in_prose(report: Report) -> Iterator[Dated]:
    for text in texts_of(report):
        for found in _AS_OF.finditer(text) if "截" in text else ():
            wrong = _long_after(int(found["year"]), report)
            yield Dated(f"“{text.at.name}”里的“{found[0]}”", text, found[0], wrong)


def _long_after(year: int, report: Report) -> str:
    late = year > report.year + _YEARS_TO_WRITE
    return f"在 {report.year} 年度结束两年以后" if late else ""


@check(
    "D404",
    Severity.NOTICE,
    asks="日期",
    of=_dated,
    good="""\
公开:
  形成日期: 2024-03-20
  公开日期: 2024-04-02
机构人员:
  在职人数: 30
  截至: 2023-12-31
""",
    bad="""\
公开:
  形成日期: 2024-03-20
  公开日期: 2024-04-02
机构人员:
  在职人数: 30
  截至: 2022-12-31
""",
    since="0.2.0",
)
def date_outside_its_year(dated: Dated) -> Iterator[Judgement]:
    """日期不在应在的年份

    ## 查什么
    机构人员的截至日期应当在报告年度以内；形成日期不应当在年度结束两年以后；公开日期不应当早于形成日期、批复日期或年度结束；
    更正日期不应当早于公开日期；正文里“截至某年”的年份，不应当在年度结束两年以后。

    ## 判断
    只提示无论怎样理解都不对的：日期只写到月的，按对它最有利的一天算。正文里以前的年份可能是在讲历史，不提示。
    形成日期、报告日期早于年度结束的，由 D408 提示，这里不重复。

    ## 依据
    日期的先后；报告年度是公历年度。
    """
    if not dated.wrong:
        message = f"{dated.subject}（{dated.words}）没有矛盾"
        yield Judgement(dated.text.at, dated.subject, Verdict.CONSISTENT, message)
        return
    beside = dated.beside
    yield Judgement(
        at=dated.text.at,
        subject=dated.subject,
        verdict=Verdict.UNLIKELY,
        message=f"{dated.subject}是 {dated.words}，{dated.wrong}",
        explanation="可能是录入时写错，也可能原文如此；请与原文核对。",
        words=str(dated.words),
        traced=Trace(
            Related(dated.text.at, f"{dated.subject} {dated.words}"),
            (Related(beside.at, f"{beside.at.name} {beside}"),) if beside else (),
        ),
    )
