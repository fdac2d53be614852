"""A content folder to an archive, with every fault of every file in one run."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from generator.model.archive import Archive
from generator.model.block import Block
from generator.model.filing import is_id, read_reports
from generator.model.reader import Reader
from generator.model.settings import RuleEntry
from generator.model.site import Department, Site, Term
from generator.source.nodes import Mapping
from generator.source.place import Fault

B = TypeVar("B", bound=Block)


@dataclass(frozen=True, slots=True)
class Reading:
    """What could be read, every fault, and the digest of all text read.

    `archive` is None only when site.yml or departments.yml could not be read; a report with a fault is not in it.
    """

    archive: Archive | None
    faults: tuple[Fault, ...]
    digest: str
    files: tuple[str, ...]


def read_archive(folder: Path) -> Reading:
    """Everything below the folder, faults in order of files and lines. Never raises for what a file holds."""
    reader = Reader(folder)
    site = _read_one(reader, "site.yml", Site)
    departments = _read_entries(reader, "departments.yml", Department)
    _check_ids(reader, departments)
    glossary = _read_optional(reader, "glossary.yml", Term)
    rules = _read_optional(reader, "rules.yml", RuleEntry)
    filed = list(read_reports(reader, departments))
    archive = None
    if site is not None and departments is not None:
        order = {identity: number for number, identity in enumerate(departments)}
        filed.sort(key=lambda one: (-one.year, order[one.department_id], one.project_id))
        archive = Archive(
            site,
            _sound(departments),
            _sound(glossary),
            tuple(one for one in filed if not one.project_id),
            tuple(one for one in filed if one.project_id),
            _sound(rules),
            frozenset(reader.files),
        )
    faults = sorted(reader.faults, key=_by_place)
    return Reading(archive, tuple(faults), reader.digest.hexdigest(), tuple(reader.files))


def _by_place(fault: Fault) -> tuple[str, int, int, str]:
    return fault.at.file, fault.at.line, fault.at.column, fault.code


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
