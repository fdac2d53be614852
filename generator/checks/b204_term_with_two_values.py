"""B204: an official term or a task's name with another value in prose than in the report."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.checks.b201_figure_nearly_known import said
from generator.checks.base import Judgement, Related, Severity, Verdict, check
from generator.checks.binding import Reading, bound_prose
from generator.checks.known_figures import Known, Measure
from generator.checks.spoken import Spoken, spoken_in
from generator.model.archive import Case
from generator.model.report import Report
from generator.prose.figures import Kind

_RATES = frozenset({"预算执行率", "预算完成率", "执行率", "全年预算执行率"})
_MEASURES = {Kind.AMOUNT: Measure.MONEY, Kind.PERCENT: Measure.PERCENT}


@dataclass(frozen=True, slots=True)
class _Named:
    """A figure of the prose whose subject is the very name of figures in the report."""

    spoken: Spoken
    reading: Reading
    named: tuple[Known, ...]


def _named(case: Case) -> Iterable[tuple[_Named, ...]]:
    binding = bound_prose(case)
    if not binding.readings:
        return []
    by_name = _by_name(case.report, binding.known)
    readings = {(id(r.text), r.figure.start): r for r in binding.readings}
    found = []
    for spoken in spoken_in(case):
        figure = spoken.figure
        reading = readings.get((id(spoken.text), figure.start))
        if reading is None or figure.kind not in _MEASURES or not _states_value(spoken, case):
            continue
        measure = _MEASURES[figure.kind]
        named = tuple(k for k in by_name.get(spoken.subject, ()) if k.measure is measure)
        if named:
            found.append(_Named(spoken, reading, named))
    return [tuple(found)] if found else []


def _states_value(spoken: Spoken, case: Case) -> bool:
    """Whether the figure is said to be the value itself, of this year: no change, no comparison."""
    figure = spoken.figure
    plain_statement = figure.direction is None and not figure.base and not figure.ambiguous
    return spoken.own and plain_statement and spoken.speaks_of_year(case.filed.year)


def _by_name(report: Report, known: Iterable[Known]) -> dict[str, list[Known]]:
    """What each official name stands for in this report: 全年预算数; 物业管理费预算数; 预算执行率."""
    names: dict[str, list[Known]] = {}
    for one in known:
        if one.measure is Measure.PERCENT and one.name.endswith(("执行率", "完成率")):
            for name in _RATES:
                names.setdefault(name, []).append(one)
        elif one.at is not None and one.printed and one.measure is Measure.MONEY:
            names.setdefault(one.name.replace("「", "").replace("」", ""), []).append(one)
    for task in report.tasks:
        for suffix in ("预算数", "完成数"):
            if found := names.get(f"{task.name}{suffix}"):
                for spelt in _spelt(str(task.name), suffix):
                    names.setdefault(spelt, list(found))
    return names


def _spelt(task: str, suffix: str) -> tuple[str, ...]:
    if suffix == "预算数":
        return (f"{task}预算", f"{task}项目预算数", f"{task}年度预算数")
    return (f"{task}支出", f"{task}项目支出", f"{task}实际支出")


@check(
    "B204",
    Severity.NOTICE,
    asks="同一名称的数",
    of=_named,
    good="""\
基本情况:
  整体收支: {全年预算数: 6390.11, 全年执行数: 6385.04}
综合评价:
  自评结论: 全年预算数6390.11万元。
""",
    bad="""\
基本情况:
  整体收支: {全年预算数: 6390.11, 全年执行数: 6385.04}
综合评价:
  自评结论: 全年预算数7000万元。
""",
    since="0.2.0",
)
def term_with_two_values(found: tuple[_Named, ...]) -> Iterator[Judgement]:
    """同一名称在正文和表格里是两个数

    ## 查什么
    正文写“全年预算数7000万元”，而报告里的全年预算数是另一个数。只看与官方名称或任务名称完全相同的说法：
    “信息化项目支出”不是“项目支出”，不作比较。

    ## 容差
    按正文写的精度比较。写明是上年、别的年度，或者是增减额的，不作比较。与报告里的数只差一处笔误的，由 B201、B205 判断。

    ## 依据
    同一份报告里，同一名称的数应当相同。
    """
    wrong = False
    for one in found:
        figure = one.spoken.figure
        if one.reading.slip or set(one.named) & set(one.reading.known):
            continue
        wrong = True
        words = f"{one.spoken.subject}{figure.printed}"
        values = "、".join(dict.fromkeys(said(known) for known in one.named[:3]))
        yield Judgement(
            at=one.spoken.text.at,
            subject=f"“{one.spoken.subject}”",
            verdict=Verdict.UNLIKELY,
            message=f"正文写“{words}”，报告里的{one.spoken.subject}是 {values}",
            explanation="同一名称的两个数只能有一个是对的，或者说的不是同一件事；请与原文核对。",
            words=words,
            related=tuple(Related(k.at, f"{k.name} {said(k)}") for k in one.named[:3] if k.at),
        )
    if not wrong:
        message = f"正文里 {len(found)} 处写明官方名称的数与报告里的数一致"
        yield Judgement(found[0].spoken.text.at, "正文", Verdict.CONSISTENT, message)
