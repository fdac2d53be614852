"""绩效指标: what was aimed at and what was reached, grouped by 一级指标 and 二级指标 as on the form."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from generator.checks.findings import Asked
from generator.model.indicators import Indicator, Indicators
from generator.model.report import Report
from generator.pages.shown import (
    NOTHING,
    Shown,
    show_number,
    show_rate,
    show_text,
)
from generator.pages.tables import (
    Column,
    Field,
    Group,
    Row,
    Table,
    heads,
    row,
    row_of,
    table,
    used,
)

_LEVELS = (("一级指标", "level1"), ("二级指标", "level2"))
_SCORE = Field("得分", "score", show_number)


def _chosen(one: object) -> Shown:
    return Shown(one.value.value)  # type: ignore[attr-defined]


_FIELDS = (
    Field("指标性质", "direction", _chosen, "word"),
    Field("年初指标值", "target_original", show_text, "t"),
    Field("调整指标值", "target_adjusted", show_text, "t"),
    Field("年度指标值", "target", show_text, "t"),
    Field("实际完成值", "actual", show_text, "t"),
    Field("计量单位", "unit", show_text, "t"),
    Field("核心指标", "is_core", _chosen, "t"),
    Field("分值", "weight", show_number),
    Field("得分系数", "coefficient", show_rate),
    _SCORE,
    Field("偏差原因", "deviation_reason", show_text, "long"),
)


@dataclass(frozen=True, slots=True)
class IndicatorsPart:
    """The table, and the points that each first-level indicator holds in all."""

    table: Table
    weights: tuple[tuple[str, str], ...]


def indicators_part(report: Report, asked: tuple[Asked, ...]) -> IndicatorsPart | None:
    """The columns that are printed, the groups, the 总分."""
    indicators = report.indicators
    if indicators is None:
        return None
    fields = _fields(indicators)
    levels = [
        (name, attribute)
        for name, attribute in _LEVELS
        if any(getattr(one, attribute) for one in indicators.rows)
    ]
    columns = heads(fields)
    names = (*(Column(name, "t") for name, _ in levels), Column("三级指标", "t"))
    rows = _rows(indicators.rows, levels, fields)
    shown = table(
        "绩效指标",
        indicators.at,
        names,
        columns,
        rows,
        shape="stack dense",
        quiet=True,
        foot=_total(indicators, fields),
        asked=asked,
    )
    weights = tuple((one.name, show_number(one.weight, "分").text) for one in indicators.weights)
    return IndicatorsPart(shown, weights)


def _fields(indicators: Indicators) -> tuple[Field, ...]:
    fields = used(_FIELDS, indicators.rows)
    if indicators.total is None or _SCORE in fields:
        return fields
    return (*fields, _SCORE)


def _rows(
    indicators: Sequence[Indicator], levels: Sequence[tuple[str, str]], fields: tuple[Field, ...]
) -> tuple[Row, ...]:
    """The rows, the first of each run under the heads of its groups."""
    rows = [row_of(one, one.level3, fields) for one in indicators]
    for depth in range(len(levels), 0, -1):
        label = levels[depth - 1][0]
        start = 0
        for names, run in groupby(_names(one, levels[:depth]) for one in indicators):
            span = len(list(run))
            group = Group(label, names[-1], span)
            rows[start] = replace(rows[start], groups=(group, *rows[start].groups))
            start += span
    return tuple(rows)


def _names(one: Indicator, levels: Sequence[tuple[str, str]]) -> tuple[str, ...]:
    return tuple(getattr(one, attribute) or NOTHING.text for _, attribute in levels)


def _total(indicators: Indicators, fields: tuple[Field, ...]) -> tuple[Row, ...]:
    if indicators.total is None:
        return ()
    values = [show_number(indicators.total) if field is _SCORE else None for field in fields]
    return (row("总分", heads(fields), values),)
