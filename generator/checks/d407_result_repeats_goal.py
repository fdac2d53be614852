"""D407: what was done is told in the words of what was to be done."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.checks.base import Judgement, Severity, Verdict, check, within
from generator.checks.likeness import alike, bare, opening
from generator.checks.tracing import Related, Trace
from generator.model.report import Report
from generator.model.values import Text

_ALIKE = 90
_LONG_ENOUGH = 20


@dataclass(frozen=True, slots=True)
class Fulfilment:
    """A goal and its result, with punctuation and without."""

    subject: str
    goal: Text
    result: Text
    bare_goal: str
    bare_result: str


def _fulfilments(report: Report) -> Iterator[Fulfilment]:
    pairs = [(f"「{task.name}」的完成情况", task.objective, task.result) for task in report.tasks]
    if goal := report.year_goal:
        pairs.append(("年度总体目标的实际完成情况", goal.expected, goal.reached))
    for subject, expected, reached in pairs:
        if not expected or not reached:
            continue
        words = bare(expected), bare(reached)
        if min(len(words[0]), len(words[1])) >= _LONG_ENOUGH:
            yield Fulfilment(subject, expected, reached, *words)


@check(
    "D407",
    Severity.NOTICE,
    asks="完成情况与目标的文字",
    of=within(_fulfilments),
    good="""\
重点工作任务:
  - 名称: 会务保障
    预期总体目标: 做好全年会议的会务服务和会场布置，提供及时周到的后勤保障
    完成情况: 全年保障会议 1500 场次，参会人员满意度 96%，没有发生责任事故
""",
    bad="""\
重点工作任务:
  - 名称: 会务保障
    预期总体目标: 做好全年会议的会务服务和会场布置，提供及时周到的后勤保障
    完成情况: 已做好全年会议的会务服务和会场布置，提供及时周到的后勤保障。
""",
    since="0.2.0",
)
def result_repeats_goal(claim: Fulfilment) -> Iterator[Judgement]:
    """完成情况照抄目标

    ## 查什么
    重点工作任务的完成情况与它的预期总体目标、年度总体目标的实际完成情况与预期目标，是不是几乎同样的文字。

    ## 判断
    去掉标点和空格，两段文字都不少于 20 个字，九成以上的字按同样的顺序出现的，作提示。

    ## 不能说明什么
    目标可能确实完成了。只是读者从这样的文字里看不出做了多少、做得怎样。

    ## 依据
    完成情况应当写明实际完成的数量和质量；照抄目标是公开文件里常见的毛病。
    """
    same = claim.bare_goal == claim.bare_result
    if not same and not alike(claim.bare_goal, claim.bare_result, _ALIKE):
        message = f"{claim.subject}与目标的文字不同"
        yield Judgement(claim.result.at, claim.subject, Verdict.CONSISTENT, message)
        return
    yield Judgement(
        at=claim.result.at,
        subject=claim.subject,
        verdict=Verdict.UNLIKELY,
        message=f"{claim.subject}与目标{'一字不差' if same else '几乎一字不差'}",
        explanation="从这段文字看不出做了多少、做得怎样；报告没有另外说明，请读者留意。",
        words=opening(claim.result),
        traced=Trace(beside=(Related(claim.goal.at, f"目标：{opening(claim.goal)}"),)),
    )
