"""D405: a problem stands there without anything to be done about it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.checks.base import Judgement, Severity, Verdict, check, within
from generator.checks.likeness import opening
from generator.checks.tracing import Related, Trace
from generator.model.relations.problems import stated_actions, stated_problems
from generator.model.report import Issue, Report
from generator.source.place import Place


@dataclass(frozen=True, slots=True)
class Unanswered:
    """A problem and whether it has a measure; or all problems and measures, where the source does not pair them."""

    at: Place
    problems: tuple[Issue, ...]
    measures: int
    paired: bool


def _unanswered(report: Report) -> Iterator[Unanswered]:
    problems = tuple(stated_problems(report))
    if not problems:
        return
    actions = tuple(stated_actions(report))
    paired = bool(actions) and all(action.problem for action in actions)
    if paired:
        for problem in problems:
            yield Unanswered(problem.at, (problem,), int(bool(problem.corrective_action)), paired)
    else:
        place = problems[0].at.parent or problems[0].at
        yield Unanswered(place, problems, len(actions), paired)


@check(
    "D405",
    Severity.NOTICE,
    asks="问题的改进措施",
    of=within(_unanswered),
    good="""\
问题与改进:
  - {问题: 预算执行进度前慢后快。, 改进措施: 按月通报执行进度。}
  - {问题: 合同归档不及时。, 改进措施: 验收后十个工作日内归档。}
""",
    bad="""\
问题与改进:
  - {问题: 预算执行进度前慢后快。, 改进措施: 按月通报执行进度。}
  - {问题: 合同归档不及时。}
""",
    since="0.2.0",
)
def problem_without_measure(claim: Unanswered) -> Iterator[Judgement]:
    """有问题而没有改进措施

    ## 查什么
    “问题与改进”里写明的每一个问题，应当有改进措施。

    ## 判断
    原文逐条对应的，逐条看。原文把问题和措施分开写、没有逐条对应的，只比条数：问题比措施多的，整份报告提示一次；
    只有问题、一条措施也没有的，也只提示一次。问题只写“无”“未发现问题”的不算。措施写在别的章节里的，这里看不到。

    ## 依据
    绩效自评报告应当写明存在的问题和改进措施（财预〔2020〕10号）。
    """
    count = len(claim.problems)
    named = f"问题“{opening(claim.problems[0].problem or '')}”"
    if claim.measures >= count:
        said = (
            f"{named}有改进措施" if claim.paired else f"{count} 个问题，{claim.measures} 条改进措施"
        )
        yield Judgement(claim.at, "改进措施", Verdict.CONSISTENT, said)
        return
    yield Judgement(
        at=claim.at,
        subject="改进措施",
        verdict=Verdict.UNLIKELY,
        message=f"{named}没有改进措施" if claim.paired else _counted(count, claim.measures),
        explanation="报告没有写准备怎样改，请读者留意。",
        words=str(claim.problems[0].problem) if claim.paired else f"{count} 个问题",
        traced=Trace(beside=() if claim.paired else _related(claim)),
    )


def _related(claim: Unanswered) -> tuple[Related, ...]:
    problems = (issue.problem for issue in claim.problems if issue.problem)
    return tuple(Related(problem.at, f"问题：{opening(problem)}") for problem in problems)


def _counted(problems: int, measures: int) -> str:
    if measures == 0:
        return f"写了 {problems} 个问题，一条改进措施也没有写"
    return f"写了 {problems} 个问题，只有 {measures} 条改进措施"
