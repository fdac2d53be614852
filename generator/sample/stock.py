"""What a fictional district is written with: fields of government and sentences, kept as YAML beside this module."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

# The order is a promise: department 0 of a seed is always of the first field.
FIELDS = (
    "jiguan-shiwu", "jiaoyu", "weisheng-jiankang", "jiaotong-yunshu", "shuiwu", "minzheng",
    "zhufang-jianshe", "wenhua-lvyou", "shichang-jianguan", "nongye-nongcun", "xumu-shuichan",
    "zhengwu-shuju", "xinfang", "chengshi-guanli", "renli-shebao", "shengtai-huanjing", "caizheng",
    "yiliao-baozhang", "gongye-xinxi", "yingji-guanli", "sifa", "tuiyi-junren", "dangan-guan", "tongji",
)  # fmt: skip

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Project:
    """A key task of a field, and what it is measured by."""

    identity: str
    name: str
    goal: str
    result: str
    indicator: str
    unit: str
    quantity: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Deed:
    """An outcome in words, `{n}` where its number stands."""

    words: str
    indicator: str
    unit: str
    quantity: tuple[int, int]
    hedge: str


@dataclass(frozen=True, slots=True)
class Trouble:
    """A problem with its cause, its measure, who answers for it, and what became of it a year later."""

    problem: str
    cause: str
    measure: str
    responsible: str
    done: str


@dataclass(frozen=True, slots=True)
class FieldOfWork:
    """One field of government: `spending` in 万元, `basic_share` in per cent."""

    identity: str
    name: str
    former_name: str
    category: str
    spending: tuple[int, int]
    posts: tuple[int, int]
    basic_share: tuple[int, int]
    basis: str
    introduction: str
    duties: tuple[str, ...]
    objective: str
    projects: tuple[Project, ...]
    deeds: tuple[Deed, ...]
    troubles: tuple[Trouble, ...]


@cache
def field_of_work(number: int) -> FieldOfWork:
    """The field of a department, by its number."""
    return _field(FIELDS[number % len(FIELDS)])


@cache
def sentences() -> Row:
    """The sentences of every field, by what they are for."""
    return _read("common.yml")


def text_of(name: str) -> str:
    """A file of the stock as it is."""
    return files("generator.sample").joinpath(f"files/{name}").read_text(encoding="utf-8")


def _read(name: str) -> Row:
    text = text_of(name)
    found: Row = yaml.safe_load(text)
    return found


@cache
def _field(identity: str) -> FieldOfWork:
    raw = _read(f"fields/{identity}.yml")
    return FieldOfWork(
        identity=identity,
        name=raw["名称"],
        former_name=raw.get("旧名", ""),
        category=raw["类别"],
        spending=_pair(raw["支出"]),
        posts=_pair(raw["编制"]),
        basic_share=_pair(raw["基本支出占比"]),
        basis=raw["依据文件"],
        introduction=raw["概述"],
        duties=tuple(raw["职责"]),
        objective=raw["目标"],
        projects=tuple(_project(row) for row in raw["任务"]),
        deeds=tuple(_deed(row) for row in raw["成效"]),
        troubles=tuple(_trouble(row) for row in raw["问题"]),
    )


def _pair(raw: list[int]) -> tuple[int, int]:
    low, high = raw
    return low, high


def _project(row: Row) -> Project:
    return Project(
        row["id"], row["名称"], row["目标"], row["完成"], row["指标"], row["单位"], _pair(row["数量"])
    )  # fmt: skip


def _deed(row: Row) -> Deed:
    return Deed(row["内容"], row["指标"], row["单位"], _pair(row["数量"]), row.get("约数", ""))


def _trouble(row: Row) -> Trouble:
    return Trouble(row["问题"], row["原因"], row["措施"], row["责任"], row["落实"])
