"""C304: a problem or a measure stands word for word in last year's report."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.checks.base import Example, Judgement, Severity, Verdict, check
from generator.checks.likeness import bare, opening
from generator.checks.tracing import Related, Trace
from generator.model.archive import Case
from generator.model.report import Issue
from generator.model.values import Text

# Shorter words are repeated without being copied: 预算编制不够细化.
_LONG_ENOUGH = 12

_LAST_YEAR = """\
年度: 2022
部门: 示例局
报告类型: 部门整体支出绩效自评报告
金额单位: 万元
金额小数位: 2
问题与改进:
  - {问题: 预算编制不够科学、有待细化。, 改进措施: 加强预算编制培训，细化支出标准，提高编制质量。}
"""


@dataclass(frozen=True, slots=True)
class Wording:
    """A problem or a measure of this year, and the same words of last year where they stand there."""

    kind: str
    text: Text
    before: Text | None


def _wordings(case: Case) -> Iterator[Wording]:
    last = case.last_year
    if last is None or not case.report.issues or not last.report.issues:
        return
    for kind, attribute in (("问题", "problem"), ("改进措施", "corrective_action")):
        before = {bare(text): text for text in _texts(last.report.issues, attribute)}
        for text in _texts(case.report.issues, attribute) if before else ():
            words = bare(text)
            if len(words) >= _LONG_ENOUGH:
                yield Wording(kind, text, before.get(words))


def _texts(issues: tuple[Issue, ...], attribute: str) -> Iterator[Text]:
    return (text for issue in issues if (text := getattr(issue, attribute)))


@check(
    "C304",
    Severity.NOTICE,
    asks="与上年相同的文字",
    of=_wordings,
    good=Example(
        """\
上年问题落实:
  - {问题: 预算编制不够科学、有待细化。, 状态: 进行中}
问题与改进:
  - {问题: 合同验收资料归档不及时。, 改进措施: 合同验收后十个工作日内完成归档，按季检查。}
""",
        beside=(("2022/shili.yml", _LAST_YEAR),),
    ),
    bad=Example(
        """\
上年问题落实:
  - {问题: 预算编制不够科学、有待细化。, 状态: 进行中}
问题与改进:
  - {问题: 合同验收资料归档不及时。, 改进措施: 加强预算编制培训，细化支出标准，提高编制质量。}
""",
        beside=(("2022/shili.yml", _LAST_YEAR),),
    ),
    since="0.2.0",
)
def copied_from_last_year(wording: Wording) -> Iterator[Judgement]:
    """问题或改进措施照抄上年

    ## 查什么
    今年写的问题和改进措施，是不是与上年报告里的一字不差。

    ## 判断
    去掉标点和空格后逐字相同、并且不少于 12 个字的，作提示。问题只与问题比，改进措施只与改进措施比。

    ## 不能说明什么
    问题可能确实一直存在。照抄只说明文字没有更新，不说明工作没有做。

    ## 依据
    自评报告应当反映当年的情况；照抄上年是公开文件里常见的毛病。
    """
    subject = f"{wording.kind}“{opening(wording.text)}”"
    if wording.before is None:
        message = f"{subject}与上年的报告不同"
        yield Judgement(wording.text.at, subject, Verdict.CONSISTENT, message)
        return
    yield Judgement(
        at=wording.text.at,
        subject=subject,
        verdict=Verdict.UNLIKELY,
        message=f"{subject}与上年的报告一字不差",
        explanation="情况可能确实没有变，也可能是照抄；报告没有说明，请读者留意。",
        words=str(wording.text),
        traced=Trace(beside=(Related(wording.before.at, "上年的报告里同样的文字"),)),
    )
