"""C303: what last year's report called a problem is not taken up again."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.checks.answers import answer_to
from generator.checks.base import Example, Judgement, Severity, Verdict, check
from generator.checks.likeness import opening
from generator.checks.tracing import Related, Trace
from generator.model.archive import Case, Filed
from generator.model.follow_up import FollowUp, Progress
from generator.model.relations.problems import stated_problems
from generator.model.values import Text
from generator.source.place import Place

_BLOCK = "上年问题落实"

_LAST_YEAR = """\
年度: 2022
部门: 示例局
报告类型: 部门整体支出绩效自评报告
金额单位: 万元
金额小数位: 2
问题与改进:
  - {问题: 预算执行进度前慢后快。, 改进措施: 按月通报执行进度。}
"""


@dataclass(frozen=True, slots=True)
class Promise:
    """A problem of last year and what this year's report says of it; all problems where it has no such chapter."""

    at: Place
    last: Filed
    problems: tuple[Text, ...]
    chapter: bool
    answer: FollowUp | None


def _promises(case: Case) -> Iterator[Promise]:
    last = case.last_year
    if last is None:
        return
    problems = tuple(issue.problem for issue in stated_problems(last.report) if issue.problem)
    if not problems:
        return
    chapter = case.report.followed_up
    if not chapter:
        at = Place(case.filed.file, key=_BLOCK)
        yield Promise(at, last, problems, chapter=False, answer=None)
        return
    for problem in problems:
        answer = answer_to(problem, chapter)
        at = answer.at if answer else chapter[0].at.parent or chapter[0].at
        yield Promise(at, last, (problem,), chapter=True, answer=answer)


@check(
    "C303",
    Severity.NOTICE,
    asks="上年问题的落实",
    of=_promises,
    good=Example(
        """\
上年问题落实:
  - {问题: 预算执行进度前慢后快。, 落实情况: 已按月通报。, 状态: 已完成}
""",
        beside=(("2022/shili.yml", _LAST_YEAR),),
    ),
    bad=Example(
        """\
上年问题落实:
  - {问题: 合同管理不够规范。, 落实情况: 已修订合同管理办法。, 状态: 已完成}
""",
        beside=(("2022/shili.yml", _LAST_YEAR),),
    ),
    since="0.2.0",
)
def problem_not_followed_up(promise: Promise) -> Iterator[Judgement]:
    """上年指出的问题没有交代落实

    ## 查什么
    上年报告在“问题与改进”里写明的每一个问题，今年的“上年问题落实”里应当有交代：已完成、进行中或未启动都算。

    ## 判断
    去掉标点和空格后，文字相同、一个包含另一个，或八成以上的字按同样的顺序出现，就算说的是同一个问题。
    今年的报告完全没有“上年问题落实”的，整份报告只提示一次，写明漏了几个问题。
    上年只写“无”“未发现问题”的，不算问题。

    ## 不能说明什么
    问题可能已经解决，只是报告没有写，或者换了说法。没有交代不等于没有改。

    ## 依据
    绩效评价结果应当应用于改进管理（财预〔2020〕10号）；上年提出的改进，下年应当有着落。
    """
    if not promise.chapter:
        yield _dropped(promise)
        return
    [problem] = promise.problems
    named = f"上年的问题“{opening(problem)}”"
    related = (Related(problem.at, f"{promise.last.year} 年度报告写的问题"),)
    if promise.answer is None:
        yield Judgement(
            at=promise.at,
            subject=named,
            verdict=Verdict.UNLIKELY,
            message=f"{named}，今年的“{_BLOCK}”里没有交代",
            explanation="问题也许已经解决，或者换了说法；报告没有写，请读者留意。",
            words=str(problem),
            traced=Trace(beside=related),
        )
        return
    said = f"{named}，今年的报告{_progress(promise.answer)}"
    yield Judgement(promise.at, named, Verdict.CONSISTENT, said, traced=Trace(beside=related))


def _dropped(promise: Promise) -> Judgement:
    count = len(promise.problems)
    related = tuple(
        Related(problem.at, f"{promise.last.year} 年度报告写的问题：{opening(problem)}")
        for problem in promise.problems
    )
    return Judgement(
        at=promise.at,
        subject="上年问题的落实",
        verdict=Verdict.UNLIKELY,
        message=f"上年的报告写了 {count} 个问题，今年的报告没有交代落实情况",
        explanation=f"报告没有“{_BLOCK}”这一部分，{count} 个问题怎样了，读者无从知道。",
        words=_BLOCK,
        traced=Trace(beside=related),
    )


def _progress(answer: FollowUp) -> str:
    if answer.progress is None:
        return "有交代，没有写明状态"
    state: Progress = answer.progress.value
    return f"写明{state.value}"
