"""D402: a department that must publish has no report in a year that has reports."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.base import Example, Judgement, Severity, Verdict, survey
from generator.checks.tracing import Related, Trace
from generator.model.roll import Roll
from generator.model.site import Department, Duty, YesNo

_DUTY = "  应公开: {是否: 是, 依据: 示例财政局年度部门决算公开通知}\n"
_NAMES = f"shili:\n  名称: 示例局\nbieju:\n  名称: 另一个示例局\n{_DUTY}"


@survey(
    "D402",
    Severity.NOTICE,
    asks="应公开的报告",
    good=Example("", beside=(("departments.yml", f"{_NAMES}  起止年度: 2024-\n"),)),
    bad=Example("", beside=(("departments.yml", _NAMES),)),
    since="0.2.0",
)
def report_missing(roll: Roll) -> Iterator[Judgement]:
    """应当公开的部门没有报告

    ## 查什么
    部门名录里写明“应公开：是”的部门，在它的起止年度以内、并且已经有别的部门报告的每一年度，都应当有报告。

    ## 判断
    每个部门、每一年度判断一次。没有写应公开的、写“否”的不问。
    项目支出绩效自评表不代替部门的报告；交来的文件有错误、读不出来的，另有错误提示，不算没有报告。

    ## 不能说明什么
    报告可能已经在别处公开，只是还没有录入这里。

    ## 依据
    名录里“应公开”一项所写的依据；政府信息公开条例第二十条第七项。
    """
    for year in sorted({one.year for one in roll.reports}, reverse=True):
        for identity, department in roll.departments.items():
            duty = department.duty
            if duty is None or duty.answer.value is YesNo.NO or not department.active_in(year):
                continue
            yield _judge(department, duty, year, there=roll.has_file(year, identity))


def _judge(department: Department, duty: Duty, year: int, *, there: bool) -> Judgement:
    subject = f"{department.name}{year}年度"
    if there:
        message = f"{department.name}有 {year} 年度的报告"
        return Judgement(department.at, subject, Verdict.CONSISTENT, message)
    basis = f"应当公开的依据：{duty.basis}。" if duty.basis else "名录没有写应当公开的依据。"
    related = (Related(duty.at, "应公开：是"),)
    return Judgement(
        at=department.at,
        subject=subject,
        verdict=Verdict.UNLIKELY,
        message=f"{department.name}应当公开，但没有 {year} 年度的报告",
        explanation=f"{basis}这里没有收到报告，不等于没有公开。",
        words=f"{year}年度",
        traced=Trace(beside=related),
    )
