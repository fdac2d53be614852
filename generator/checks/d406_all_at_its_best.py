"""D406: everything got the best grade, and no problem is stated at all."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.checks.base import Judgement, Severity, Verdict, check
from generator.checks.wording import UNKNOWN
from generator.model.archive import Case
from generator.model.management import Management
from generator.model.relations.problems import stated_actions, stated_problems
from generator.model.report import Report
from generator.model.values import Number
from generator.source.place import Place

# 优, 优秀, 优等, 优级; but 优良 is another grade.
_ENDINGS = ("", "秀", "等", "级")
_OWNS_UP = ("存在问题", "存在的问题", "主要问题", "不足", "有待", "薄弱", "短板", "尚需", "还需")


@dataclass(frozen=True, slots=True)
class Praise:
    """What a report gives itself, whether all of it is the best there is, and whether it states a problem.

    `best` None: a figure was left blank, so nobody can say.
    """

    at: Place
    subject: str
    best: bool | None
    said: str
    problems: bool


def _praises(case: Case) -> Iterator[Praise]:
    report = case.report
    if report.project is not None:
        # A project's form has no chapter for problems, and a small project may well reach all it aimed at.
        return
    grades = case.settings.grades.value
    problems = _states_a_problem(case)
    own = _own_praise(report, grades[0].name, problems=problems)
    if own:
        yield own
    if report.management:
        yield from _of_projects(report.management, grades[0].name, problems=problems)


def _own_praise(report: Report, best: str, *, problems: bool) -> Praise | None:
    grade = report.evaluation.grade if report.evaluation else None
    rows = report.indicators.rows if report.indicators else ()
    scored = [(row.weight, row.score) for row in rows if row.weight and row.score]
    stated = [
        (weight.quantity, score.quantity)
        for weight, score in scored
        if weight.quantity and score.quantity and weight.quantity.value > 0
    ]
    if not grade and not stated:
        return None
    full = all(score.value >= weight.value for weight, score in stated)
    words = [f"自评等级为“{grade}”"] if grade else []
    words += [f"{len(stated)} 项指标{'全部满分' if full else '没有全部满分'}"] if stated else []
    at = grade.at if grade else report.indicators.at if report.indicators else report.at
    best_grade = not grade or str(grade).strip('“”"') in {best + end for end in _ENDINGS}
    return Praise(at, "自评结果", best_grade and full, "，".join(words), problems)


def _of_projects(management: Management, best: str, *, problems: bool) -> Iterator[Praise]:
    evaluation = management.evaluation
    if evaluation is None or not evaluation.grades:
        return
    ours = [row for row in evaluation.grades if str(row.name) in {best + end for end in _ENDINGS}]
    others = [row for row in evaluation.grades if row not in ours]
    count = sum(_count(row.count) or 0 for row in ours)
    total = _count(evaluation.projects)
    all_best: bool | None = count > 0 and (total is None or count >= total)
    if any(_count(row.count) for row in others):
        all_best = False
    elif all_best and any(_count(row.count) is None and row.count for row in others):
        all_best = None
    said = f"绩效自评的项目有 {count} 个评为“{best}”"
    yield Praise(evaluation.at, "项目自评结果", all_best, said, problems)


def _count(number: Number | None) -> int | None:
    return int(number.quantity.value) if number and number.quantity else None


def _states_a_problem(case: Case) -> bool:
    report = case.report
    found = report.management.problems if report.management else None
    if found and _count(found.count):
        return True
    if any(stated_problems(report)) or any(stated_actions(report)):
        return True
    return any(words in case.filed.text for words in _OWNS_UP)


@check(
    "D406",
    Severity.NOTICE,
    asks="自评结果与问题",
    of=_praises,
    good="""\
综合评价: {自评得分: 97.5, 自评等级: 优}
问题与改进:
  - {问题: 预算执行进度前慢后快。, 改进措施: 按月通报执行进度。}
""",
    bad="""\
综合评价: {自评得分: 97.5, 自评等级: 优}
""",
    since="0.2.0",
)
def all_at_its_best(praise: Praise) -> Iterator[Judgement]:
    """样样最好而一个问题也没有

    ## 查什么
    自评等级是最高一级、有得分的指标全部满分，而整份报告没有写一个问题的，作提示；
    开展绩效自评的项目全部是最高一级、没有发现问题（个数为零或没有写）的，也作提示。最高一级的名称按 rules.yml 的等级。

    ## 判断
    “问题与改进”有问题或改进措施、发现问题的个数大于零，或正文写了存在的问题、不足、有待、薄弱、短板等，都算写了问题。
    有一项指标没有满分的，不提示。项目支出绩效自评表没有写问题的地方，不问。其他等级的个数留空的，不作判断（未检查）。

    ## 不能说明什么
    工作可能确实做得好。只是编写本项时查阅的四份公开报告，四份都是全优、没有问题，所以请读者留意。

    ## 依据
    绩效自评应当写明存在的问题和原因（财预〔2020〕10号）。
    """
    at, subject = praise.at, praise.subject
    if praise.problems or praise.best is False:
        state = "报告写了问题" if praise.problems else "不是样样最好"
        yield Judgement(at, subject, Verdict.CONSISTENT, f"{praise.said}，{state}")
        return
    if praise.best is None:
        reason = f"其他等级的个数{UNKNOWN}。"
        message = f"{praise.said}，是不是全部没有判断：{reason}"
        yield Judgement(at, subject, Verdict.NOT_CHECKED, message, explanation=reason)
        return
    yield Judgement(
        at=at,
        subject=subject,
        verdict=Verdict.UNLIKELY,
        message=f"{praise.said}，报告没有写一个问题",
        explanation="可能确实做得好，也可能是自评没有认真找问题；报告没有说明，请读者留意。",
        words=praise.said,
    )
