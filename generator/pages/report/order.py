"""The sections of a report or form, in the order and under the headings of the official form."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from generator.checks.findings import Asked
from generator.model.archive import Filed
from generator.model.report import Report
from generator.pages.agreements import Agreement, agreements
from generator.pages.concluded import Difference, differences
from generator.pages.report.accounts import accounts_part
from generator.pages.report.evaluation import conclusion_part, review_part
from generator.pages.report.facts import project_part
from generator.pages.report.funding import funding_part
from generator.pages.report.indicators import indicators_part
from generator.pages.report.issues import (
    actions_part,
    corrections_part,
    follow_up_part,
    problems_part,
)
from generator.pages.report.last_year import last_year_part
from generator.pages.report.management import management_part
from generator.pages.report.overview import overview_part
from generator.pages.report.placing import HEAD
from generator.pages.report.prose import (
    chapters_part,
    functions_part,
    objective_part,
    outcomes_part,
    paragraphs,
    year_goal_part,
)
from generator.pages.report.staffing import staffing_part
from generator.pages.report.tasks import results_of, tasks_part
from generator.pages.report.three_public import three_public_part
from generator.pages.wording import chinese_number

Build: TypeAlias = Callable[[Report, tuple[Asked, ...]], object]


@dataclass(frozen=True, slots=True)
class Kind:
    """A part of the form: the fragment of its section, its heading, its template, when it is there, how it is made.

    A part with `tables` puts the conclusions beside its tables itself; for the others they follow the section.
    A chapter has `parts` instead of a template; the official chapters are `numbered`.
    """

    fragment: str
    heading: str
    template: str = ""
    there: Callable[[Report], object] = lambda _: None
    build: Build = lambda _report, _asked: None
    tables: bool = False
    numbered: bool = False
    parts: tuple[Kind, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """A section of the page: its heading on the first or second level, and its part for its template."""

    fragment: str
    heading: str
    chapter: bool
    template: str = ""
    part: object = None
    differences: tuple[Difference, ...] = ()
    agreements: tuple[Agreement, ...] = ()


def _words(fragment: str, heading: str, build: Callable[[Report], object], name: str) -> Kind:
    """A part of words alone: there when it is not empty."""
    return Kind(fragment, heading, f"parts/{name}.md.j2", build, lambda report, _: build(report))


def _table(
    fragment: str, heading: str, there: Callable[[Report], object], build: Build, name: str
) -> Kind:
    """A part that shows tables with their conclusions."""
    return Kind(fragment, heading, f"parts/{name}.md.j2", there, build, tables=True)


_PROJECT = Kind(
    "project",
    "项目",
    "parts/project.md.j2",
    lambda report: report.project,
    lambda report, _: project_part(report),
)
_PREFACE = _words("preface", "前言", lambda report: paragraphs(report.preface), "paragraphs")
_GROUNDS = _words("grounds", "评价依据", lambda report: report.grounds, "items")
_BASICS = Kind(
    "basics",
    "基本情况",
    numbered=True,
    parts=(
        Kind(
            "functions",
            "部门职能",
            "parts/functions.md.j2",
            lambda report: report.basics and report.basics.functions,
            lambda report, _: functions_part(report),
        ),
        _table("staffing", "机构人员情况", lambda r: r.staffing, staffing_part, "table"),
        _table("overview", "部门整体收支情况", lambda r: r.overview, overview_part, "overview"),
        _table("comparison", "与上年比较", lambda r: r.last_year, last_year_part, "table"),
        _table("accounts", "收入支出情况", lambda r: r.accounts, accounts_part, "accounts"),
        _table(
            "expenses",
            "“三公”经费情况",
            lambda r: r.three_public,
            three_public_part,
            "three_public",
        ),
        _words("objective", "部门整体支出绩效目标", objective_part, "paragraphs"),
        _words("work", "年度总体工作", lambda r: paragraphs(r.year_work), "paragraphs"),
        _table("tasks", "部门年度重点工作任务", lambda r: r.tasks, tasks_part, "tasks"),
    ),
)
_EVALUATION = Kind(
    "evaluation",
    "综合评价分析",
    numbered=True,
    parts=(
        Kind(
            "conclusion",
            "自评结论综述",
            "parts/conclusion.md.j2",
            lambda r: (
                r.evaluation
                and (r.evaluation.conclusion or r.evaluation.score or r.evaluation.grade)
            ),
            lambda report, _: conclusion_part(report),
        ),
        _words("results", "各重点工作任务绩效目标完成情况分析", results_of, "paragraphs"),
        _words("outcomes", "主要工作成效", outcomes_part, "outcomes"),
    ),
)
_FUNDING = _table("funding", "资金明细", lambda r: r.funding, funding_part, "funding")
_YEAR_GOAL = _words("goal", "年度总体目标", year_goal_part, "titled")
_INDICATORS = _table(
    "indicators", "绩效指标", lambda r: r.indicators, indicators_part, "indicators"
)
_AFTER = (
    _words("management", "预算绩效管理工作开展情况", management_part, "paragraphs"),
    _table("followed", "上年问题落实情况", lambda r: r.followed_up, follow_up_part, "table"),
    Kind(
        "problems",
        "存在的主要问题",
        "parts/paired.md.j2",
        lambda report: any(report.problems()),
        lambda report, _: problems_part(report),
        numbered=True,
    ),
    Kind(
        "actions",
        "下一步改进措施",
        "parts/paired.md.j2",
        lambda report: any(report.actions()),
        lambda report, _: actions_part(report),
        numbered=True,
    ),
    _words("chapters", "其他章节", chapters_part, "titled"),
)
_LAST = (
    _table("review", "财政复核", lambda r: r.review, review_part, "review"),
    _table("corrections", "更正记录", lambda r: r.corrections, corrections_part, "table"),
)
_SELF_TABLE = Kind("form", "绩效自评表", parts=(_FUNDING, _YEAR_GOAL, _INDICATORS))

# The report with its table after the text, as it is annexed; a project's form, which is that table.
_OF_REPORT = (_PROJECT, _PREFACE, _GROUNDS, _BASICS, _EVALUATION, *_AFTER, _SELF_TABLE, *_LAST)
_OF_FORM = (
    _PROJECT, _FUNDING, _YEAR_GOAL, _INDICATORS, _PREFACE, _GROUNDS, _BASICS, _EVALUATION, *_AFTER, *_LAST,
)  # fmt: skip


def _order(filed: Filed) -> tuple[Kind, ...]:
    return _OF_FORM if filed.project_id else _OF_REPORT


def present_in(filed: Filed) -> frozenset[str]:
    """The fragments of the sections that the page has for conclusions to stand in."""
    kinds = (part for kind in _order(filed) for part in (kind.parts or (kind,)))
    return frozenset({HEAD, *(kind.fragment for kind in kinds if kind.there(filed.report))})


def sections_of(filed: Filed, asked: dict[str, tuple[Asked, ...]]) -> Iterator[Section]:
    """The sections that the report has, the official chapters numbered over those that are there."""
    number = 0
    for kind in _order(filed):
        parts = [part for part in (kind.parts or (kind,)) if part.there(filed.report)]
        if not parts:
            continue
        number += kind.numbered
        heading = f"{chinese_number(number)}、{kind.heading}" if kind.numbered else kind.heading
        if not kind.parts:
            yield _section(kind, heading, filed.report, asked, chapter=True)
            continue
        yield Section(kind.fragment, heading, chapter=True)
        for order, part in enumerate(parts, start=1):
            said = f"（{chinese_number(order)}）{part.heading}" if kind.numbered else part.heading
            yield _section(part, said, filed.report, asked, chapter=False)


def _section(
    kind: Kind, heading: str, report: Report, asked: dict[str, tuple[Asked, ...]], *, chapter: bool
) -> Section:
    own = asked.get(kind.fragment, ())
    return Section(
        kind.fragment,
        heading,
        chapter,
        kind.template,
        kind.build(report, own),
        () if kind.tables else differences(own),
        () if kind.tables else agreements(own),
    )
