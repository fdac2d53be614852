"""C305: a department stops or goes on reporting otherwise than departments.yml says."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.base import Example, Judgement, Severity, Verdict, survey
from generator.checks.tracing import Related, Trace
from generator.model.roll import Enrolled, Roll
from generator.model.site import Department, YesNo

_OTHER = """\
年度: 2023
部门: 另一个示例局
报告类型: 部门整体支出绩效自评报告
金额单位: 万元
金额小数位: 2
"""
_NAMES = "shili:\n  名称: 示例局\nbieju:\n  名称: 另一个示例局\n"
_LAST_YEAR = _OTHER.replace("2023", "2022")


@survey(
    "C305",
    Severity.NOTICE,
    asks="部门的去向",
    good=Example(
        "",
        beside=(
            ("departments.yml", f"{_NAMES}  起止年度: 2015-2022\n  并入: shili\n"),
            ("2022/bieju.yml", _LAST_YEAR),
        ),
    ),
    bad=Example(
        "",
        beside=(("departments.yml", _NAMES), ("2022/bieju.yml", _LAST_YEAR)),
    ),
    since="0.2.0",
)
def gone_without_record(roll: Roll) -> Iterator[Judgement]:
    """部门撤并更名没有记录

    ## 查什么
    上一年度有报告、这一年度没有（而别的部门有）的部门，部门名录里应当写明它到哪一年为止（起止年度），并入了别的部门的，写明并入了谁。
    反过来，报告的年度也不应当在名录写的起止年度以外。
    更了名的部门，曾用名写在名录里；报告上的名称在名录里找不到的，由 F011 判为错误。

    ## 判断
    对每个部门、每一年度各判断一次。名录写明应当公开（应公开：是）而没有报告的，由 D402 提示，这里不重复。
    起止年度已经写明终止的，不要求再写并入谁。

    ## 不能说明什么
    报告可能只是还没有录入。

    ## 依据
    读者要能从一个部门的报告找到它以前和以后的报告；机构改革的去向应当有记录。
    """
    years = sorted({filed.year for filed in roll.reports})
    by_department: dict[str, dict[int, Enrolled]] = {}
    for filed in roll.reports:
        by_department.setdefault(filed.department_id, {})[filed.year] = filed
    for identity, reports in by_department.items():
        department = roll.departments[identity]
        for year in years:
            if year in reports and department.years:
                yield _within_its_years(department, reports[year])
            if year - 1 in reports:
                there = roll.has_file(year, identity)
                yield from _gone_on(department, reports[year - 1], year, there=there)


def _within_its_years(department: Department, filed: Enrolled) -> Judgement:
    sound = department.active_in(filed.year)
    subject = f"{department.name}{filed.year}年度"
    said = "在" if sound else "不在"
    return Judgement(
        at=department.at,
        subject=subject,
        verdict=Verdict.CONSISTENT if sound else Verdict.UNLIKELY,
        message=f"{department.name}有 {filed.year} 年度的报告，这一年{said}名录写的起止年度以内",
        explanation="" if sound else "不是起止年度写错了，就是报告放错了部门或年度。",
        words="" if sound else f"{filed.year}年度",
        traced=Trace(beside=(Related(filed.at, f"{filed.year} 年度的报告"),)),
    )


def _gone_on(
    department: Department, before: Enrolled, year: int, *, there: bool
) -> Iterator[Judgement]:
    subject = f"{department.name}{year}年度"
    if there:
        message = f"{department.name} {year - 1}、{year} 两个年度都有报告"
        yield Judgement(department.at, subject, Verdict.CONSISTENT, message)
        return
    if _has_ended(department, year):
        message = f"{department.name} {year} 年度起没有报告，名录里写明了去向"
        yield Judgement(department.at, subject, Verdict.CONSISTENT, message)
        return
    if department.duty and department.duty.answer.value is YesNo.YES:
        return
    yield Judgement(
        at=department.at,
        subject=subject,
        verdict=Verdict.UNLIKELY,
        message=f"{department.name} {year - 1} 年度有报告，{year} 年度没有，名录里没有写去向",
        explanation="如果部门撤销、合并了，请在名录里写起止年度和并入谁；如果还在，是缺了报告。",
        words=f"{year}年度",
        traced=Trace(beside=(Related(before.at, f"{year - 1} 年度的报告"),)),
    )


def _has_ended(department: Department, year: int) -> bool:
    """Whether departments.yml says that the department was no more in that year."""
    years = department.years
    return bool(years and years.last and years.last < year)
