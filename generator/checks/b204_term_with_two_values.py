"""B204: an official term, a task's name or one thing in the prose with two values."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.checks.base import Judgement, Severity, Verdict, check
from generator.checks.prose.binding import bound_prose
from generator.checks.prose.said_rates import SaidRate, said_rates
from generator.checks.prose.said_twice import said_twice
from generator.checks.prose.spoken import Spoken, spoken_in
from generator.checks.prose.stated_terms import Stated, stated_in
from generator.checks.prose.terms import Terms
from generator.checks.tracing import Related, Term, Trace
from generator.checks.wording import quoted
from generator.model.archive import Case

_MOST_VALUES = 3
_MOST_QUOTED = 40


@dataclass(frozen=True, slots=True)
class _Statements:
    """Where the prose names what it gives an amount: official names, one thing given two amounts, and rates that a
    sentence prints beside their own figures.
    """

    stated: tuple[Stated, ...]
    twice: tuple[tuple[Spoken, Spoken], ...]
    rates: tuple[SaidRate, ...]

    @property
    def first(self) -> Spoken:
        """Where the first of those that can agree stands."""
        return self.stated[0].spoken if self.stated else self.rates[0].rate


def _statements(case: Case) -> Iterable[_Statements]:
    binding = bound_prose(case)
    if binding.known is None:
        return
    spoken = spoken_in(case)
    terms = Terms(binding.known, case.report)
    stated = tuple(stated_in(spoken, terms, binding, case.report))
    twice = tuple(said_twice(spoken))
    # What is all but a figure of the report B201 tells already, and what is another the statement before.
    told = {one.spoken for one in stated if not one.agrees}
    told |= {reading.spoken for reading in binding.near}
    rates = tuple(one for one in said_rates(spoken) if one.rate not in told)
    if stated or twice or rates:
        yield _Statements(stated, twice, rates)


@check(
    "B204",
    Severity.NOTICE,
    asks="同一名称的数",
    of=_statements,
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
def term_with_two_values(statements: _Statements) -> Iterator[Judgement]:
    """同一名称有两个数

    ## 查什么
    正文用表格里的名称（如“全年预算数”“基本支出”、任务名称加“预算数”）写的数，与报告里的那个数不同；
    或者正文同一段里，同一个名称写了两个不同的金额；或者一句话里“预算数……，完成数……，执行率……”“……万元，比上年增加……万元，增长……”，百分比不是前面两个数算出来的。

    ## 判断
    名称要完全相同：“信息化项目支出”不是“项目支出”。只看前言、年度总体工作、综合评价和其他章节；
    句子里、同一段前文里有“项目”“工程”“所属”等缩小范围的话，或者在“其中”前面说的是预算、某一项资金的，不作比较。
    写明是上年、别的年度，或者是增减额的，也不作比较。与报告里的数只差一处笔误的，由 B201、B205 判断。

    ## 容差
    按正文写的精度比较，与 B201 相同。

    ## 依据
    同一份报告里，同一名称的数应当相同。
    """
    wrong = False
    for stated in statements.stated:
        if not stated.agrees:
            wrong = True
            yield _unlike_the_report(stated)
    for before, one in statements.twice:
        wrong = True
        yield _unlike_before(before, one)
    for rate in statements.rates:
        if not rate.agrees:
            wrong = True
            yield _unlike_its_figures(rate)
    if not wrong:
        count = len(statements.stated) + len(statements.rates)
        message = f"正文里 {count} 处写明名称的数没有第二个值"
        yield Judgement(statements.first.text.at, "正文", Verdict.CONSISTENT, message)


def _unlike_the_report(stated: Stated) -> Judgement:
    spoken, values = stated.spoken, stated.term.values[:_MOST_VALUES]
    words = f"{spoken.subject}{spoken.figure.printed}"
    return Judgement(
        at=spoken.text.at,
        subject=quoted(spoken.subject),
        verdict=Verdict.UNLIKELY,
        message=f"正文写{quoted(words)}，报告里是{'、'.join(dict.fromkeys(one.said for one in values))}",
        explanation="同一名称的两个数只能有一个是对的，或者说的不是同一件事；请与原文核对。",
        words=words,
        traced=Trace(
            Related(spoken.text.at, f"正文{quoted(words)}"),
            tuple(place for one in values for place in one.related),
        ),
    )


def _unlike_its_figures(said: SaidRate) -> Judgement:
    rate, words = said.rate.figure.printed, said.rate.quote(_MOST_QUOTED)
    return Judgement(
        at=said.rate.text.at,
        subject=quoted(f"{said.rate.subject}{rate}"),
        verdict=Verdict.UNLIKELY,
        message=f"正文写{quoted(words)}，按这句话里的数算是 {said.computed}%",
        explanation="同一句话里的三个数不能同时成立，但不能由此断定哪一个错了；请与原文核对。",
        words=words,
        traced=Trace(
            Related(said.rate.text.at, f"正文{quoted(words)}"),
            working=(
                (
                    *(Term(word) for word in said.working),
                    Term("="), Term(f"{said.computed}%", computed=True), Term("≠"), Term(rate),
                ),
            ),
        ),
    )  # fmt: skip


def _unlike_before(before: Spoken, one: Spoken) -> Judgement:
    words = f"{one.subject}{one.figure.printed}"
    return Judgement(
        at=one.text.at,
        subject=quoted(one.subject),
        verdict=Verdict.UNLIKELY,
        message=f"同一段里，{quoted(one.subject)}前面写 {before.figure.printed}，后面写 {one.figure.printed}",
        explanation="同一名称的两个数只能有一个是对的，或者说的不是同一件事；请与原文核对。",
        words=words,
        traced=Trace(Related(one.text.at, f"正文{quoted(words)}")),
    )
