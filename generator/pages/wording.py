"""The form's own connecting sentences, made from the fields; a figure in a sentence keeps its printed digits."""

from __future__ import annotations

from collections.abc import Iterable

from generator.checks.wording import UNKNOWN
from generator.model.overview import Overview
from generator.model.report import Task
from generator.model.values import Figure, RateFigure, Text

_DIGITS = "零一二三四五六七八九"
_ENDINGS = "。；，、 "


def chinese_number(number: int) -> str:
    """1 to 99 in Chinese numerals, as sections are counted; larger ones in digits."""
    if number > 99:
        return str(number)
    tens, ones = divmod(number, 10)
    if tens == 0:
        return _DIGITS[ones]
    head = "" if tens == 1 else _DIGITS[tens]
    return f"{head}十{_DIGITS[ones] if ones else ''}"


def amount_words(figure: Figure | None) -> str:
    """6390.11 万元; 未载明 where it is not stated."""
    if figure is None or figure.amount is None:
        return UNKNOWN
    return f"{figure.amount.digits} {figure.amount.unit.value}"


def rate_words(figure: RateFigure | None) -> str:
    """99.92%; 未载明 where it is not stated."""
    return figure.rate.printed if figure and figure.rate else UNKNOWN


def _stated(name: str, words: str) -> str:
    """The name and its figure with a blank between, as the form prints it; 未载明 follows without."""
    return f"{name}{words}" if words == UNKNOWN else f"{name} {words}"


def overview_sentences(overview: Overview) -> tuple[str, ...]:
    """The form's two sentences on the whole: totals, then the breakdowns; what is absent is left out."""
    totals = []
    if overview.budget_original:
        totals.append(_stated("年初预算数", amount_words(overview.budget_original)))
    if overview.budget_adjusted:
        totals.append(_stated("全年预算数", amount_words(overview.budget_adjusted)))
    if overview.executed:
        totals.append(_stated("执行数", amount_words(overview.executed)))
    if overview.execution_rate:
        totals.append(_completion(overview.execution_rate))
    sentences = []
    if totals:
        sentences.append(f"部门整体支出绩效自评情况：{'，'.join(totals)}。")
    divided = (("按资金来源分", overview.by_source), ("按支出性质看", overview.by_nature))
    stated = [(words, block.stated_parts()) for words, block in divided if block]
    if breakdowns := "".join(f"{words}，{_listed(parts)}。" for words, parts in stated if parts):
        sentences.append(breakdowns)
    return tuple(sentences)


def _completion(rate: RateFigure) -> str:
    return f"完成预算的 {rate_words(rate)}" if rate.rate else _stated(rate.at.name, UNKNOWN)


def _listed(parts: Iterable[Figure]) -> str:
    return "，".join(_stated(part.at.name, amount_words(part)) for part in parts)


def we(department: str) -> str:
    """How the department calls itself in its report: 我局, 我委, 我院; 我单位 for other names."""
    last = department[-1:]
    return f"我{last}" if last in "局委院办馆校会" and last else "我单位"


def goal_sentence(number: int, task: Task, *, last: bool) -> str:
    """（1）物业管理费，预期总体目标：…；"""
    words = f"（{number}）{task.name}"
    if task.objective:
        words += f"，预期总体目标：{_clause(task.objective)}"
    return words + ("。" if last else "；")


def result_sentence(task: Task, *, last: bool) -> str:
    """What was done, then the clause of figures in the form's wording; empty where neither is stated."""
    clauses = [_clause(task.result)] if task.result else []
    if task.budget:
        clauses.append(_stated(_budget_name(task), amount_words(task.budget)))
    if task.executed:
        clauses.append(_stated("预算完成数", amount_words(task.executed)))
    if task.execution_rate:
        clauses.append(_stated("执行率", rate_words(task.execution_rate)))
    if not clauses:
        return ""
    return "，".join(clauses) + ("。" if last else "；")


def _budget_name(task: Task) -> str:
    """年度物业管理费项目支出预算数; a task that is called a project already is not named again."""
    return "年度支出预算数" if task.name.endswith("项目") else f"年度{task.name}项目支出预算数"


def _clause(text: Text) -> str:
    """The words in one piece, without the mark that ends them: the sentence goes on."""
    return "".join(text.paragraphs).rstrip(_ENDINGS)
