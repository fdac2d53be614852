"""What is known of a department's publication in one year: the state, the day, whether it was in time."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.checks.base import Verdict
from generator.checks.findings import Asked
from generator.model.site import Department, YesNo
from generator.pages.concluded import Tag
from generator.pages.gist import Gist
from generator.pages.shown import NOT_STATED, Shown

_IN_TIME = "D403"
PUBLISHED, FORMS_ALONE, DUE, MISSING = "已公开", "只有项目自评表", "应公开，未见公开", "未见公开"
NOT_YET, NO_MORE = "未设立", "已撤销"
_TONES = {PUBLISHED: "ok", DUE: "warn"}
MEANINGS = {
    PUBLISHED: "这里有这一年度的报告，点开就是。旁边是公开日期；报告没有写的，是“日期未载明”。",
    FORMS_ALONE: "有这一年度的项目支出绩效自评表，没有部门自己的报告。",
    DUE: "名录写明这个部门应当公开，这里没有这一年度的报告。没有收到不等于没有公开。",
    MISSING: "这里没有这一年度的报告；名录没有写明这个部门应不应当公开，或者写明不必。",
    NOT_YET: "名录写明部门在这一年度以后才设立。",
    NO_MORE: "名录写明部门在这一年度以前已经撤销，或者并入了别的部门。",
    "按期": "公开日期在规定的期限以内。",
    "晚于期限": "公开日期晚于规定的期限，期限怎么算见核对方法。",
    "期限未检查": "报告没有写齐日期，或者无从计算，所以没有判断；不等于按期，也不等于逾期。",
}
KEPT, MISSED = Tag("按期", "ok"), Tag("晚于期限", "warn")
_PROMPTNESS = {
    Verdict.CONSISTENT: KEPT,
    Verdict.UNLIKELY: MISSED,
    Verdict.NOT_CHECKED: Tag("期限未检查", "na"),
}


@dataclass(frozen=True, slots=True)
class StatusCell:
    """A department's year: the state in a frame, the page of what was published, the day, whether it was in time.

    `date` is None where no report was published; `must` is whether one must be.
    """

    year: str
    state: Tag
    address: str = ""
    date: Shown | None = None
    promptness: Tag | None = None
    must: bool = False

    @property
    def order(self) -> str:
        """What it is sorted by: the day where one is stated, else the state."""
        return self.date.text if self.date and not self.date.missing else self.state.word


def must_publish(department: Department, year: int) -> bool:
    """Whether it must publish for that year, as D402 asks."""
    duty = department.duty
    return bool(duty and duty.answer.value is YesNo.YES and department.active_in(year))


def cell_of(
    department: Department,
    year: int,
    report: Gist | None,
    form: Gist | None,
) -> StatusCell:
    """Of its report and the first of its projects' forms of that year; what stands there is what the record and D403 say, no more."""
    must = must_publish(department, year)
    if report is not None:
        date = report.published_on
        return StatusCell(
            year=str(year),
            state=_tag(PUBLISHED),
            address=report.address,
            date=Shown(date) if date else NOT_STATED,
            promptness=report.promptness,
            must=must,
        )
    state = FORMS_ALONE if form else _absence(department, year, must=must)
    address = form.address if form else ""
    return StatusCell(str(year), _tag(state), address=address, must=must)


def _absence(department: Department, year: int, *, must: bool) -> str:
    """Why there may be nothing, as far as 起止年度 says."""
    years = department.years
    if years and years.first and year < years.first:
        return NOT_YET
    if years and years.last and year > years.last:
        return NO_MORE
    return DUE if must else MISSING


def _tag(state: str) -> Tag:
    return Tag(state, _TONES.get(state, "na"))


def promptness_of(asked: Iterable[Asked]) -> Tag | None:
    """What D403 concluded of a report; None where it had no date to ask of."""
    judged = (one for one in asked if one.rule.code == _IN_TIME)
    return next((_PROMPTNESS[one.verdict] for one in judged), None)
