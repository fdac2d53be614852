"""The settings that the checks go by, each with its value and where it comes from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from decimal import Decimal

from generator.model.settings import Grade, RuleEntry, Setting, Settings, settings_of
from generator.money import shortest

# What follows the value of a setting; the names are those of rules.yml.
_UNITS = {
    "full_score": " 分",
    "funding_weight": " 分",
    "explain_below": "%",
    "explain_change": "%",
    "accounts_days": " 天",
    "disclosure_working_days": " 个工作日",
}


@dataclass(frozen=True, slots=True)
class SettingLine:
    """A setting in force: its name, its value, its source."""

    name: str
    value: str
    basis: str


@dataclass(frozen=True, slots=True)
class SourceLine:
    """An entry of rules.yml: from which year, by what source, what it sets."""

    year: str
    basis: str
    sets: str
    note: str


def setting_lines(settings: Settings) -> tuple[SettingLine, ...]:
    """Every setting, in the order of rules.yml."""
    lines = []
    for field in fields(settings):
        setting: Setting[object] = getattr(settings, field.name)
        value = _value(setting.value, _UNITS.get(field.name, ""))
        lines.append(SettingLine(_name(field.name), value, setting.basis))
    return tuple(lines)


def source_lines(rules: Mapping[str, RuleEntry]) -> tuple[SourceLine, ...]:
    """Every entry of rules.yml, the newest first."""
    dated = sorted(rules.items(), key=lambda pair: -pair[1].first_year)
    return tuple(
        SourceLine(str(entry.first_year), basis, _sets(basis, entry), entry.note or "")
        for basis, entry in dated
    )


def _name(attribute: str) -> str:
    return str(RuleEntry.model_fields[attribute].alias)


def _sets(basis: str, entry: RuleEntry) -> str:
    """等级：优 90 分起，良 80 分起；满分：100 分."""
    alone = settings_of(entry.first_year, {basis: entry})
    return "；".join(
        f"{line.name}：{line.value}" for line in setting_lines(alone) if line.basis == basis
    )


def _value(value: object, unit: str) -> str:
    if isinstance(value, tuple):
        return "，".join(_points(one) for one in value)
    return f"{shortest(value) if isinstance(value, Decimal) else value}{unit}"


def _points(one: Grade | tuple[str, Decimal]) -> str:
    if isinstance(one, Grade):
        return f"{one.name} {shortest(one.lowest)} 分起"
    name, weight = one
    return f"{name} {shortest(weight)} 分"
