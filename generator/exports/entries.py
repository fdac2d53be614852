"""What happened on a day of the record: a publication, a correction; what the feed tells of."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.exports.dates import is_day, published_on
from generator.model.archive import Filed
from generator.model.follow_up import Correction
from generator.pages.page import address_of
from generator.pages.shown import show_amount
from generator.pages.totals import totals_of


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that happened on a day. `key` tells it apart for ever; `address` is its page."""

    key: str
    day: str
    title: str
    summary: str
    author: str
    kind: tuple[str, str]
    address: str


def entries_of(filed: Filed) -> Iterator[Entry]:
    """Those of a report or form, its publication first."""
    address, department = address_of(filed), str(filed.report.department)
    if day := published_on(filed):
        kind = ("publication", "公布")
        yield Entry(address, day, filed.title, _totals(filed), department, kind, address)
    for one in filed.report.corrections:
        if one.date and is_day(one.date):
            yield Entry(
                key=f"{address}#{one.date}|{one.path}|{one.before}|{one.after}",
                day=str(one.date),
                title=f"更正：{filed.title}",
                summary=_correction(one),
                author=department,
                kind=("correction", "更正"),
                address=f"{address}#corrections",
            )


def _totals(filed: Filed) -> str:
    totals = totals_of(filed.report)
    named = (("全年预算数", totals.budget), ("全年执行数", totals.executed))
    said = [
        f"{name} {show_amount(figure).text} {figure.amount.unit.value}"
        for name, figure in named
        if figure and figure.amount
    ]
    return "，".join((*said, "自评，未经审计"))


def _correction(one: Correction) -> str:
    changed = f"{one.path}：{one.before or '未载明'} 更正为 {one.after or '未载明'}"
    return f"{changed}。原因：{one.reason}" if one.reason else f"{changed}。"
