"""Where the money came from (按资金来源) and what kind of spending it was (按支出性质)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from generator.model.overview import BasicExpenditure, TotalBasis
from generator.model.report import Report
from generator.model.values import Figure
from generator.money import add, percent_of
from generator.pages.charts.execution import source_of_year
from generator.pages.charts.picture import Chart, Figures, joined, said
from generator.pages.charts.placing import Measured, rows_of
from generator.pages.shown import (
    NOT_STATED,
    NOTHING,
    Shown,
    show_computed,
    show_computed_wan,
    show_in_wan,
    wan,
)
from generator.pages.tables import Column, Row, Table, row, table


@dataclass(frozen=True, slots=True)
class Division:
    """A way to divide what was spent: its name, its title, the attribute of 整体收支, the parts in the form's order."""

    name: str
    title: str
    head: str
    block: str
    parts: Mapping[str, str]


SOURCES = Division(
    "sources",
    "按资金来源",
    "资金来源",
    "by_source",
    {
        "general_public_budget": "一般公共预算财政拨款支出",
        "government_funds": "政府性基金预算财政拨款支出",
        "state_capital_operations": "国有资本经营预算财政拨款支出",
        "social_insurance_funds": "社会保险基金预算支出",
        "special_account": "财政专户管理资金",
        "own_funds": "单位资金",
        "carried_in": "上年结转",
        "other_funds": "其他资金支出",
    },
)
NATURE = Division(
    "nature",
    "按支出性质",
    "支出性质",
    "by_nature",
    {
        "basic": "基本支出",
        "project": "项目支出",
        "business": "经营支出",
        "paid_to_superior": "上缴上级支出",
        "grants_to_subordinates": "对附属单位补助支出",
    },
)
DIVISIONS = (SOURCES, NATURE)

_AMOUNT = Column("金额")
_SHARE = Column("占比")
_COUNT = Column("列出的部门")


@dataclass(frozen=True, slots=True)
class _Part:
    """A part with what the reports say of it: by how many it is listed, and what it comes to."""

    name: str
    listed: tuple[SpentPart, ...]
    value: Decimal | None
    shown: Shown


@dataclass(frozen=True, slots=True)
class SpentPart:
    """A part of what one report spent: the attribute, its name as printed, the value (None: blank) and how it is shown."""

    attribute: str
    name: str
    value: Decimal | None
    shown: Shown


# What a report lists, for each of DIVISIONS.
Spent = tuple[tuple[SpentPart, ...], ...]


def spent_of(report: Report) -> Spent:
    """What a report lists of what it spent, in 万元."""
    return tuple(
        tuple(
            SpentPart(attribute, figure.at.name, wan(figure), show_in_wan(figure))
            for attribute, figure in spent_parts(division, report).items()
        )
        for division in DIVISIONS
    )


def year_charts(year: str, spent: Sequence[Spent]) -> tuple[Chart, ...]:
    """Sources and nature of all that the departments spent in a year; one where there are two parts to compare."""
    each = zip(DIVISIONS, zip(*spent, strict=True), strict=True) if spent else ()
    charts = (_year_chart(year, division, reports) for division, reports in each)
    return tuple(chart for chart in charts if chart)


def _year_chart(
    year: str, division: Division, reports: Sequence[tuple[SpentPart, ...]]
) -> Chart | None:
    listing = [report for report in reports if report]
    parts = list(_added_up(division, listing))
    stated = [part for part in parts if part.value is not None]
    if len(stated) < 2 or not any(part.value for part in stated):
        return None
    whole = add(part.value for part in stated if part.value is not None)
    many = len(listing) > 1
    columns = (_AMOUNT, _SHARE, _COUNT) if many else (_AMOUNT, _SHARE)
    shares = [_share(part, whole) for part in parts]
    rows = (
        row(
            part.name,
            columns,
            (part.shown, share, *((_count(part),) if many else ())),
        )
        for part, share in zip(parts, shares, strict=True)
    )
    measured = [
        Measured(part.name, (part.value,), Figures(part.shown, rate=share))
        for part, share in zip(parts, shares, strict=True)
    ]
    most = max(stated, key=lambda part: part.value or 0)
    blank = any(one.value is None for part in parts for one in part.listed)
    sentences = [
        said(
            most.name,
            "最多，",
            most.shown,
            " 万元，占 ",
            _share(most, whole),
            "。",
        ),
        *([said(f"{len(listing)} 个部门的报告这样列出，各项由本站相加。")] if many else ()),
        *([said("未载明的没有计入。")] if blank else ()),
    ]
    return Chart(
        name=division.name,
        title=f"{year} 年度执行数{division.title}",
        unit="万元",
        message=joined(sentences),
        source=source_of_year(year),
        bars=rows_of(measured, ("executed",)),
        table=_table(division, columns, rows),
    )


def _added_up(division: Division, reports: Iterable[tuple[SpentPart, ...]]) -> Iterator[_Part]:
    """The parts at least one report lists; of one report as it prints them, of several added up by us."""
    each = [{part.attribute: part for part in report} for report in reports]
    for attribute, name in division.parts.items():
        listed = tuple(parts[attribute] for parts in each if attribute in parts)
        if not listed:
            continue
        if len(each) == 1:
            [only] = listed
            yield _Part(only.name, listed, only.value, only.shown)
            continue
        stated = [one.value for one in listed if one.value is not None]
        total = add(stated)
        yield _Part(
            name,
            listed,
            total if stated else None,
            show_computed_wan(total) if stated else NOT_STATED,
        )


def spent_parts(division: Division, report: Report) -> dict[str, Figure]:
    """The parts a report lists of what it spent, by attribute; a block that divides a budget says nothing of that."""
    block = getattr(report.overview, division.block) if report.overview else None
    if block is None or (block.basis and block.basis.value is not TotalBasis.EXECUTED):
        return {}
    found = {}
    for attribute in division.parts:
        part = getattr(block, attribute)
        if isinstance(part, BasicExpenditure):
            # Kinds without their 合计: the part is there, and blank.
            part = part.total or Figure(None, part.at)
        if part is not None:
            found[attribute] = part
    return found


def _share(part: _Part, whole: Decimal) -> Shown:
    if part.value is None or whole <= 0:
        return NOTHING
    return show_computed(percent_of(part.value, whole, 2), "%")


def _count(part: _Part) -> Shown:
    return Shown(f"{len(part.listed)} 个")


def _table(division: Division, columns: tuple[Column, ...], rows: Iterable[Row]) -> Table:
    title = f"执行数{division.title}"
    return table(title, None, division.head, columns, rows, shape="keep", quiet=True)
