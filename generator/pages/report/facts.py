"""What an article must show of itself (国办发〔2017〕47号), and what the cover and a project's form say of theirs."""

from __future__ import annotations

from dataclasses import dataclass

from generator.checks.wording import UNKNOWN
from generator.model.report import Report


@dataclass(frozen=True, slots=True)
class Fact:
    """A mark of the document; 未载明 where the record does not say."""

    name: str
    value: str
    missing: bool = False


def facts_of(report: Report) -> tuple[Fact, ...]:
    """Issuer, numbers, dates; whose money it is; and of the cover what is printed there."""
    publication, cover = report.publication, report.cover
    marks = (
        ("索引号", publication.index_number if publication else None),
        ("文号", publication.document_number if publication else None),
        ("形成日期", publication.formed_on if publication else None),
        ("公开日期", publication.published_on if publication else None),
        ("口径", _scope(report)),
    )
    printed = (
        ("预算编码", cover.budget_code if cover else None),
        ("报告日期", cover.reported_on if cover else None),
        ("批复日期", publication.approved_on if publication else None),
        ("保密审查", publication.secrecy_review if publication else None),
    )
    return (
        Fact("发布机构", report.department),
        *(Fact(name, value) if value else _missing(name) for name, value in marks),
        *(Fact(name, value) for name, value in printed if value),
    )


def _missing(name: str) -> Fact:
    return Fact(name, UNKNOWN, missing=True)


def _scope(report: Report) -> str | None:
    scope = report.scope.value.value if report.scope else None
    units = report.subordinate_units.stated if report.subordinate_units else None
    return f"{scope}（所属单位 {units.digits} 个）" if scope and units else scope


def project_part(report: Report) -> tuple[Fact, ...]:
    """The head of a project's form."""
    head = report.project
    if head is None:
        return ()
    named = (("项目名称", head.name), ("主管部门", head.superior), ("实施单位", head.unit))
    return tuple(Fact(name, value) if value else _missing(name) for name, value in named)
