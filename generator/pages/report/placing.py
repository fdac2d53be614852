"""Where on the page a conclusion stands: beside the part of the report that it speaks of."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from generator.checks.findings import Asked
from generator.source.place import Place

# The list of all verdicts at the end: there stands what speaks of no part that is shown.
VERDICTS = "verdicts"
HEAD = "top"

# The section that shows a key, by the keys that lead to it, list elements left out. The deepest one counts.
_SECTIONS = {
    "部门": HEAD,
    "报告类型": HEAD,
    "口径": HEAD,
    "所属单位数": HEAD,
    "公开": HEAD,
    "封面": HEAD,
    "项目": "project",
    "前言": "preface",
    "评价依据": "grounds",
    "基本情况.部门职能": "functions",
    "基本情况.整体收支": "overview",
    "基本情况.绩效目标": "objective",
    "机构人员": "staffing",
    "年度总体工作": "work",
    "年度总体目标": "goal",
    "收支": "accounts",
    "三公经费": "expenses",
    "上年数": "comparison",
    "资金明细": "funding",
    "重点工作任务": "tasks",
    "重点工作任务.完成情况": "results",
    "绩效指标": "indicators",
    "综合评价": "conclusion",
    "综合评价.工作成效": "outcomes",
    "预算绩效管理": "management",
    "上年问题落实": "followed",
    "问题与改进": "problems",
    "问题与改进.改进措施": "actions",
    "问题与改进.责任单位": "actions",
    "问题与改进.完成时限": "actions",
    "其他章节": "chapters",
    "财政复核": "review",
    "更正记录": "corrections",
}


def section_of(at: Place, present: Collection[str]) -> str:
    """The fragment of the section that shows the spot, among those the page has; else that of the verdicts."""
    for keys in _ways(at):
        section = _SECTIONS.get(keys)
        if section in present:
            return str(section)
    return VERDICTS


def _ways(at: Place) -> Iterator[str]:
    """The keys that lead to the spot, to what holds it, and so on up: 重点工作任务.完成情况, 重点工作任务."""
    keys: list[str] = []
    place: Place | None = at
    while place is not None:
        if isinstance(place.key, str) and place.key:
            keys.append(place.key)
        place = place.parent
    while keys:
        yield ".".join(reversed(keys))
        keys.pop(0)


def by_section(asked: Iterable[Asked], present: Collection[str]) -> dict[str, tuple[Asked, ...]]:
    """What was concluded, by the section in which it stands; nothing is left out."""
    found: dict[str, list[Asked]] = {}
    for one in asked:
        found.setdefault(section_of(one.judgement.at, present), []).append(one)
    return {section: tuple(ones) for section, ones in found.items()}


def split(
    asked: Iterable[Asked], *places: Place | None
) -> tuple[tuple[tuple[Asked, ...], ...], tuple[Asked, ...]]:
    """What concerns each of the places or lies below it, and the rest; each conclusion stands at the last that fits."""
    paths = [place.path if place else None for place in places]
    taken: list[list[Asked]] = [[] for _ in paths]
    rest: list[Asked] = []
    for one in asked:
        here = [number for number, path in enumerate(paths) if path and _below(one, path)]
        (taken[here[-1]] if here else rest).append(one)
    return tuple(tuple(ones) for ones in taken), tuple(rest)


def _below(one: Asked, path: str) -> bool:
    own = one.judgement.at.path
    return own.startswith(path) and (len(own) == len(path) or own[len(path)] in ".[「")
