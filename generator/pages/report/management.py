"""预算绩效管理: Shanghai's paragraph, made from its figures in the official wording."""

from __future__ import annotations

from generator.checks.wording import UNKNOWN
from generator.model.management import ProblemsFound, Round
from generator.model.report import Report
from generator.model.values import Number
from generator.pages.report.prose import Paragraphs, paragraphs
from generator.pages.wording import amount_words


def management_part(report: Report) -> Paragraphs:
    """The rules, the rounds in one sentence, and the problems found."""
    management = report.management
    if management is None:
        return ()
    rounds = (
        ("编报绩效目标", management.goals),
        ("开展绩效跟踪", management.tracking),
        ("开展绩效自评", management.evaluation),
    )
    clauses = [_round(name, one, report.year) for name, one in rounds if one]
    told = [f"{'；'.join(clause for clause in clauses if clause)}。"] if any(clauses) else []
    if management.problems and (said := _problems(management.problems)):
        told.append(said)
    return (*paragraphs(management.rules), *told)


def _round(name: str, one: Round, year: int) -> str:
    """编报绩效目标的2024年度项目39个，涉及预算金额4415.48万元，平均得分99.33分."""
    said = []
    if one.projects:
        said.append(f"{name}的{year}年度项目{_counted(one.projects, '个')}")
    if one.budget:
        said.append(f"涉及预算金额{amount_words(one.budget).replace(' ', '')}")
    if one.average_score:
        said.append(f"平均得分{_counted(one.average_score, '分')}")
    grades = [
        f"“{grade.name}”{_counted(grade.count, '个') if grade.count else UNKNOWN}"
        for grade in one.grades
    ]
    if grades:
        said.append(f"绩效等级为{'、'.join(grades)}")
    if said and not one.projects:
        return f"{name}，{'，'.join(said)}"
    return "，".join(said)


def _problems(found: ProblemsFound) -> str:
    """发现问题5个，其中已整改4个，整改中1个。."""
    among = [
        f"{name}{_counted(number, '个')}"
        for name, number in (("已整改", found.solved), ("整改中", found.in_progress))
        if number
    ]
    whole = [f"发现问题{_counted(found.count, '个')}"] if found.count else ["发现的问题"]
    said = "，".join(among)
    if not said:
        return f"{whole[0]}。" if found.count else ""
    return f"{whole[0]}{'，其中' if found.count else ''}{said}。"


def _counted(number: Number, measure: str) -> str:
    return f"{number.quantity.digits}{measure}" if number.quantity else UNKNOWN
