"""rules.yml: the dated settings that checks go by, with the national values where nothing is set.

The file maps a source (a circular, an article of law) to what it sets and from which year; a setting holds until a
source of a later year says otherwise, and remembers the source it comes from.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Generic, TypeVar

from pydantic import Field

from generator.model.block import Block, Many
from generator.model.fields import (
    CountField,
    OptionalText,
    QuantityField,
    RateField,
    RequiredText,
    YearField,
)
from generator.model.indicators import LevelWeight
from generator.model.values import (
    Number,
    RateFigure,
)

T = TypeVar("T")

_INDICATOR_RULES = "财预〔2020〕10号"
_ACCEPTED = "各地绩效自评通知的常见要求"
_DISCLOSURE_ACT = "政府信息公开条例第二十六条"
_BUDGET_ACT = "预算法实施条例第六条"


class GradeBand(Block):
    """One grade: the lowest score that earns it."""

    name: RequiredText = Field(alias="名称")
    lowest: QuantityField = Field(None, alias="下限")


class RuleEntry(Block):
    """What one source sets, from `first_year` on; what is unset stays as it was."""

    first_year: YearField = Field(alias="起始年度")
    grades: Many[GradeBand] = Field((), alias="等级")
    full_score: QuantityField = Field(None, alias="满分")
    funding_weight: QuantityField = Field(None, alias="预算执行率分值")
    level_weights: Many[LevelWeight] = Field((), alias="一级指标分值")
    explain_below: RateField = Field(None, alias="执行率说明下限")
    explain_change: RateField = Field(None, alias="增减说明幅度")
    accounts_days: CountField = Field(None, alias="决算公开天数")
    disclosure_working_days: CountField = Field(None, alias="信息公开工作日")
    note: OptionalText = Field(None, alias="说明")


@dataclass(frozen=True, slots=True)
class Setting(Generic[T]):
    """A value and where it comes from."""

    value: T
    basis: str


@dataclass(frozen=True, slots=True)
class Grade:
    """A grade and the lowest score that earns it, in points of the full score."""

    name: str
    lowest: Decimal


@dataclass(frozen=True, slots=True)
class Settings:
    """All settings in force in one year; scores in points, rates in per cent."""

    grades: Setting[tuple[Grade, ...]]
    full_score: Setting[Decimal]
    funding_weight: Setting[Decimal]
    level_weights: Setting[tuple[tuple[str, Decimal], ...]]
    explain_below: Setting[Decimal]
    explain_change: Setting[Decimal]
    accounts_days: Setting[int]
    disclosure_working_days: Setting[int]


NATIONAL = Settings(
    grades=Setting(
        tuple(
            Grade(name, Decimal(lowest))
            for name, lowest in (("优", 90), ("良", 80), ("中", 60), ("差", 0))
        ),
        _INDICATOR_RULES,
    ),
    full_score=Setting(Decimal(100), _INDICATOR_RULES),
    funding_weight=Setting(Decimal(10), _INDICATOR_RULES),
    level_weights=Setting(
        (
            ("产出指标", Decimal(50)),
            ("效益指标", Decimal(30)),
            ("满意度指标", Decimal(10)),
        ),
        _INDICATOR_RULES,
    ),
    explain_below=Setting(Decimal(90), _ACCEPTED),
    explain_change=Setting(Decimal(30), _ACCEPTED),
    accounts_days=Setting(20, _BUDGET_ACT),
    disclosure_working_days=Setting(20, _DISCLOSURE_ACT),
)


def settings_of(year: int, entries: Mapping[str, RuleEntry]) -> Settings:
    """The settings in force in a year: the national ones, then what every source up to that year sets, in order.

    `entries` are by their source.
    """
    found = NATIONAL
    in_force = [(basis, entry) for basis, entry in entries.items() if entry.first_year <= year]
    for basis, entry in sorted(in_force, key=lambda pair: pair[1].first_year):
        found = _with(found, entry, basis)
    return found


def _with(old: Settings, entry: RuleEntry, basis: str) -> Settings:
    grades = tuple(
        Grade(str(band.name), band.lowest.quantity.value)
        for band in entry.grades
        if band.lowest and band.lowest.quantity
    )
    weights = tuple(
        (str(level.name), level.weight.quantity.value)
        for level in entry.level_weights
        if level.weight and level.weight.quantity
    )
    return Settings(
        grades=Setting(_descending(grades), basis) if grades else old.grades,
        full_score=_set(old.full_score, _value(entry.full_score), basis),
        funding_weight=_set(old.funding_weight, _value(entry.funding_weight), basis),
        level_weights=Setting(weights, basis) if weights else old.level_weights,
        explain_below=_set(old.explain_below, _percent(entry.explain_below), basis),
        explain_change=_set(old.explain_change, _percent(entry.explain_change), basis),
        accounts_days=_set(old.accounts_days, _days(entry.accounts_days), basis),
        disclosure_working_days=_set(
            old.disclosure_working_days, _days(entry.disclosure_working_days), basis
        ),
    )


def _descending(grades: tuple[Grade, ...]) -> tuple[Grade, ...]:
    return tuple(sorted(grades, key=lambda grade: -grade.lowest))


def _set(old: Setting[T], value: T | None, basis: str) -> Setting[T]:
    return old if value is None else Setting(value, basis)


def _value(number: Number | None) -> Decimal | None:
    return number.quantity.value if number and number.quantity else None


def _percent(figure: RateFigure | None) -> Decimal | None:
    return figure.value if figure else None


def _days(number: Number | None) -> int | None:
    value = _value(number)
    return None if value is None else int(value)
