"""A content folder before its reports are read: who publishes, which departments there are, and where reports lie."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

from generator.model.archive import Archive, Filed
from generator.model.block import Block
from generator.model.filing import Lying, is_id, lying_in, read_filed
from generator.model.reader import Reader
from generator.model.settings import RuleEntry
from generator.model.site import Department, Site, Term
from generator.source.nodes import Mapping
from generator.source.place import Fault

B = TypeVar("B", bound=Block)


@dataclass(frozen=True, slots=True)
class Outline:
    """What is read of a folder before its reports. `site` or `departments` is None only when it could not be read.

    An entry with a fault is None. `lying` are the files where reports and forms should lie, by year and name;
    `digests` those of the texts read so far, by file.
    """

    site: Site | None
    departments: dict[str, Department | None] | None
    glossary: dict[str, Term]
    rules: dict[str, RuleEntry]
    lying: tuple[Lying, ...]
    faults: tuple[Fault, ...]
    digests: dict[str, str]

    def archive(self, filed: Iterable[Filed]) -> Archive | None:
        """The archive of these reports and forms; None where there is no site to put them into."""
        if self.site is None or self.departments is None:
            return None
        order = {identity: number for number, identity in enumerate(self.departments)}
        ones = sorted(filed, key=lambda one: (-one.year, order[one.department_id], one.project_id))
        return Archive(
            self.site,
            _sound(self.departments),
            self.glossary,
            tuple(one for one in ones if not one.project_id),
            tuple(one for one in ones if one.project_id),
            self.rules,
            frozenset((*self.digests, *(one.name for one in self.lying))),
        )


@dataclass(frozen=True, slots=True)
class Documents:
    """Reports and forms that could be read, the faults of all that were tried, the digests of their texts by file."""

    filed: tuple[Filed, ...]
    faults: tuple[Fault, ...]
    digests: dict[str, str]


def read_outline(folder: Path) -> Outline:
    """The outline of the folder. Never raises for what a file holds."""
    reader = Reader(folder)
    site = _read_one(reader, "site.yml", Site)
    departments = _read_entries(reader, "departments.yml", Department)
    _check_ids(reader, departments)
    glossary = _read_optional(reader, "glossary.yml", Term)
    rules = _read_optional(reader, "rules.yml", RuleEntry)
    lying = tuple(lying_in(reader))
    return Outline(
        site,
        departments,
        _sound(glossary),
        _sound(rules),
        lying,
        tuple(reader.faults),
        reader.digests,
    )


def with_address(outline: Outline, address: str) -> Outline:
    """The outline of a site that is published at that address; empty where it is not known."""
    if outline.site is None:
        return outline
    site = outline.site.model_copy(update={"address": address or None})
    return replace(outline, site=site)


def read_documents(folder: Path, outline: Outline, lying: Iterable[Lying]) -> Documents:
    """The reports and forms in these files. Never raises for what a file holds."""
    reader = Reader(folder)
    found = (read_filed(reader, one, outline.departments) for one in lying)
    filed = tuple(one for one in found if one is not None)
    return Documents(filed, tuple(reader.faults), reader.digests)


def _present(path: Path) -> bool:
    return os.path.lexists(path)


def _read_one(reader: Reader, name: str, block: type[B]) -> B | None:
    node, _ = reader.node(name)
    return reader.block(node, block) if node else None


def _read_entries(reader: Reader, name: str, block: type[B]) -> dict[str, B | None] | None:
    """A file that maps ids or words to entries, None for one with a fault; None when it is no such file."""
    node, _ = reader.node(name)
    if node is None:
        return None
    if not isinstance(node, Mapping):
        reader.faults.append(Fault("F010", node.place, "这里应是“键: 值”，一行一项。"))
        return None
    return {key: reader.block(value, block) for key, value in node.items.items()}


def _read_optional(reader: Reader, name: str, block: type[B]) -> dict[str, B | None]:
    """The same of a file that need not be there."""
    found = _read_entries(reader, name, block) if _present(reader.folder / name) else None
    return found or {}


def _sound(entries: dict[str, B | None]) -> dict[str, B]:
    return {key: entry for key, entry in entries.items() if entry is not None}


def _check_ids(reader: Reader, departments: dict[str, Department | None] | None) -> None:
    for identity, department in (departments or {}).items():
        if department and not is_id(identity):
            message = f"部门 id“{identity}”只能用小写字母、数字和连字符，如 jiguan-shiwu。"
            reader.refuse(message, department.at)
        into = department.merged_into if department else None
        if into and (into not in (departments or {}) or into == identity):
            reader.refuse(f"“并入: {into}”应是名录里另一个部门的 id。", into.at)
        if department and into and not (department.years and department.years.last):
            message = "写了“并入”，就要在“起止年度”里写明最后一年，如 2015-2022。"
            reader.faults.append(Fault("F007", into.at, message))
