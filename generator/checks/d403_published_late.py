"""D403: the report was published after its time limit."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.checks.base import Judgement, Severity, Verdict, check
from generator.checks.tracing import Related, Term, Trace
from generator.checks.wording import UNKNOWN
from generator.checks.working_days import Limit, calendar_ends, certainly_before, limit_from
from generator.model.archive import Case
from generator.model.report import Publication
from generator.model.values import Text


@dataclass(frozen=True, slots=True)
class Disclosure:
    """The dates of a report's publication, and how many days it may take after which of them."""

    publication: Publication
    start: Text | None
    days: int
    working: bool
    basis: str

    @property
    def allowed(self) -> str:
        """20 日, 20 个工作日."""
        return f"{self.days} 个工作日" if self.working else f"{self.days} 日"


def _disclosures(case: Case) -> Iterator[Disclosure]:
    dates = case.report.publication
    if dates is None or not (dates.formed_on or dates.approved_on or dates.published_on):
        return
    if dates.approved_on:
        days = case.settings.accounts_days
        yield Disclosure(dates, dates.approved_on, days.value, working=False, basis=days.basis)
    else:
        days = case.settings.disclosure_working_days
        yield Disclosure(dates, dates.formed_on, days.value, working=True, basis=days.basis)


@check(
    "D403",
    Severity.NOTICE,
    asks="公开的期限",
    of=_disclosures,
    good="""\
公开:
  形成日期: 2024-08-30
  公开日期: 2024-09-29
""",
    bad="""\
公开:
  形成日期: 2024-08-30
  公开日期: 2024-09-30
""",
    since="0.2.0",
)
def published_late(claim: Disclosure) -> Iterator[Judgement]:
    """公开晚于规定的期限

    ## 查什么
    有批复日期的（决算），公开日期应当在批复之日起 20 日以内；没有批复日期的，在形成之日起 20 个工作日以内。天数可在 rules.yml 里按年度设定。

    ## 怎么算
    起算日的次日是第 1 天。工作日按国务院办公厅公布的放假和调休安排算，不是只除去周末。
    按日历天数算的，最后一天是休假日的，顺延到节后第一个工作日（民法典第二百零三条的算法）。

    ## 例外
    没有公开日期或起算的日期、公开日期早于起算的日期、所在年份的放假安排还没有收录的，不作判断（未检查）。
    日期只写到月的，无论是哪一天都晚的才提示，无论是哪一天都不晚的算一致，其余不作判断。

    ## 依据
    政府信息公开条例第二十六条（20 个工作日）；预算法实施条例第六条（批复后 20 日内）。
    """
    published, start = claim.publication.published_on, claim.start
    if published is None or start is None:
        missing = "公开日期" if published is None else "形成日期和批复日期"
        yield _not_checked(claim, f"{missing}{UNKNOWN}。")
        return
    if certainly_before(published, start):
        yield _not_checked(claim, f"公开日期 {published} 早于{start.at.name} {start}，无从计算。")
        return
    limit = limit_from(start, claim.days, working=claim.working)
    if limit.surely_kept_by(published):
        yield _judgement(claim, published, start, limit, late=False)
    elif limit.surely_missed_by(published):
        yield _judgement(claim, published, start, limit, late=True)
    elif limit.calendar_known:
        yield _not_checked(claim, "日期只写到月，不能断定是否晚于期限。")
    else:
        yield _not_checked(claim, f"国务院的放假安排只收录到 {calendar_ends()} 年。")


def _judgement(
    claim: Disclosure, published: Text, start: Text, limit: Limit, *, late: bool
) -> Judgement:
    since = f"{start.at.name} {start}"
    message = f"公开日期 {published} 在{since} 起的 {claim.allowed}以内"
    explanation = ""
    if late:
        message = f"公开日期 {published} 晚于{since} 起 {claim.allowed}的期限"
        explanation = f"依据{claim.basis}，最迟应当在 {limit.latest} 公开。"
    end = Term(str(limit.latest if late else limit.earliest), computed=True)
    line = (Term(f"{since} 起 {claim.allowed}，最迟"), end)
    return Judgement(
        at=published.at,
        subject="公开日期",
        verdict=Verdict.UNLIKELY if late else Verdict.CONSISTENT,
        message=message,
        explanation=explanation,
        words=str(published) if late else "",
        traced=Trace(
            Related(published.at, f"公开日期 {published}"),
            (Related(start.at, since),),
            working=(line,) if late or limit.calendar_known else (),
        ),
    )


def _not_checked(claim: Disclosure, reason: str) -> Judgement:
    at = (claim.publication.published_on or claim.start or claim.publication).at
    message = f"公开的期限没有核对：{reason}"
    return Judgement(at, "公开日期", Verdict.NOT_CHECKED, message, explanation=reason)
