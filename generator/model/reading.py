"""A content folder to an archive, with every fault of every file in one run."""

from __future__ import annotations

import difflib
import hashlib
import os
import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from generator.model.archive import Archive, Filed
from generator.model.block import Block, pour, text_vocabulary, vocabulary
from generator.model.quotes import with_quotes
from generator.model.report import Report
from generator.model.settings import RuleEntry
from generator.model.site import Department, Site, Term
from generator.source.nodes import Mapping, Node, Scalar, parse
from generator.source.place import Fault, Place
from generator.source.text import read_text

KNOWN_KEYS = vocabulary(Report, Site, Department, Term, RuleEntry)
TEXT_KEYS = text_vocabulary(Report, Site, Department, Term, RuleEntry)

_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_TOP_FILES = ("site.yml", "departments.yml", "glossary.yml", "rules.yml")
# The page of a report's data file stands where such a project's page would.
_TAKEN = frozenset({"source"})
# A guide may lie beside the files; what the system hides is not ours to judge.
_IGNORED = frozenset({"README.md"})

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


@dataclass(slots=True)
class _Reader:
    folder: Path
    faults: list[Fault] = field(default_factory=list)
    files: list[str] = field(default_factory=list)
    digest: hashlib._Hash = field(default_factory=hashlib.sha256)

    def node(self, name: str) -> tuple[Node | None, str]:
        """The root node of a file and its text; None when it cannot be read."""
        self.files.append(name)
        text = read_text(self.folder / name, name)
        if isinstance(text, Fault):
            self.faults.append(text)
            return None, ""
        self.digest.update(f"{name}\n{len(text)}\n{text}".encode())
        root, faults = parse(text, name, KNOWN_KEYS, TEXT_KEYS)
        self.faults.extend(faults)
        return root, text

    def block(self, node: Node, block: type[B]) -> B | None:
        """The block, or None with its faults noted."""
        found, faults = pour(node, block)
        self.faults.extend(faults)
        return found

    def refuse(self, message: str, at: Place) -> None:
        self.faults.append(Fault("F011", at, message))


def read_archive(folder: Path) -> Reading:
    """Everything below the folder, faults in order of files and lines. Never raises for what a file holds."""
    reader = _Reader(folder)
    site = _read_one(reader, "site.yml", Site)
    departments = _read_entries(reader, "departments.yml", Department)
    _check_ids(reader, departments)
    glossary = None
    if _present(folder / "glossary.yml"):
        glossary = _read_entries(reader, "glossary.yml", Term)
    rules = _read_rules(reader) if _present(folder / "rules.yml") else {}
    filed = list(_read_reports(reader, departments))
    archive = None
    if site is not None and departments is not None:
        order = {identity: number for number, identity in enumerate(departments)}
        filed.sort(key=lambda one: (-one.year, order[one.department_id], one.project_id))
        archive = Archive(
            site,
            _sound(departments),
            _sound(glossary or {}),
            tuple(one for one in filed if not one.project_id),
            tuple(one for one in filed if one.project_id),
            rules,
        )
    faults = sorted(reader.faults, key=_by_place)
    return Reading(archive, tuple(faults), reader.digest.hexdigest(), tuple(reader.files))


def _by_place(fault: Fault) -> tuple[str, int, int, str]:
    return fault.at.file, fault.at.line, fault.at.column, fault.code


def _present(path: Path) -> bool:
    return os.path.lexists(path)


def _read_one(reader: _Reader, name: str, block: type[B]) -> B | None:
    node, _ = reader.node(name)
    return reader.block(node, block) if node else None


def _read_entries(reader: _Reader, name: str, block: type[B]) -> dict[str, B | None] | None:
    """A file that maps ids or words to entries, None for one with a fault; None when it is no such file."""
    node, _ = reader.node(name)
    if node is None:
        return None
    if not isinstance(node, Mapping):
        reader.faults.append(Fault("F010", node.place, "这里应是“键: 值”，一行一项。"))
        return None
    return {key: reader.block(value, block) for key, value in node.items.items()}


def _read_rules(reader: _Reader) -> dict[int, RuleEntry]:
    """The dated settings by the year they begin with."""
    entries = _read_entries(reader, "rules.yml", RuleEntry) or {}
    for year, entry in entries.items():
        if entry and not _YEAR.fullmatch(year):
            message = f"“{year}”不是年度。这里写设定从哪一年起生效，用四位数字，如 2020。"
            reader.refuse(message, entry.at)
    return {int(year): entry for year, entry in entries.items() if entry and _YEAR.fullmatch(year)}


def _sound(entries: dict[str, B | None]) -> dict[str, B]:
    return {key: entry for key, entry in entries.items() if entry is not None}


def _check_ids(reader: _Reader, departments: dict[str, Department | None] | None) -> None:
    for identity, department in (departments or {}).items():
        if department and not _ID.fullmatch(identity):
            message = f"部门 id“{identity}”只能用小写字母、数字和连字符，如 jiguan-shiwu。"
            reader.refuse(message, department.at)
        into = department.merged_into if department else None
        if into and (into not in (departments or {}) or into == identity):
            reader.refuse(f"“并入: {into}”应是名录里另一个部门的 id。", into.at)


def _read_reports(
    reader: _Reader, departments: dict[str, Department | None] | None
) -> Iterator[Filed]:
    for entry in _entries(reader, reader.folder):
        if entry.name in _TOP_FILES:
            continue
        name = _shown(entry)
        if entry.is_symlink():
            reader.refuse("这是符号链接，不读。请把文件或文件夹本身放在这里。", Place(name))
        elif not entry.is_dir():
            reader.refuse(_stray_file(name), Place(name))
        elif not _YEAR.fullmatch(name):
            message = f"文件夹“{name}”不是年度。年度文件夹用四位数字，如 2023。"
            reader.refuse(message, Place(name))
        else:
            yield from _read_year(reader, entry, departments)


def _entries(reader: _Reader, folder: Path) -> list[Path]:
    """The visible entries of a folder, by name."""
    try:
        found = sorted(folder.iterdir(), key=lambda path: path.name)
        for path in found:
            path.lstat()  # a folder may be listed without being entered
    except OSError:
        reader.refuse("打不开这个文件夹，请检查权限。", Place(folder.name))
        return []
    return [path for path in found if not path.name.startswith(".") and path.name not in _IGNORED]


def _shown(path: Path) -> str:
    """The name of an entry, printable even where it is no UTF-8 (GBK names from an old zip file)."""
    return os.fsencode(path.name).decode(errors="replace")


def _stray_file(name: str) -> str:
    near = difflib.get_close_matches(name, _TOP_FILES, n=1, cutoff=0.7)
    said = f"不认识这个文件。是不是 {near[0]}？" if near else "这里不放这个文件。"
    return f"{said}报告放在年度文件夹里，如 2023/jiguan-shiwu.yml。"


def _read_year(
    reader: _Reader, folder: Path, departments: dict[str, Department | None] | None
) -> Iterator[Filed]:
    for path in _entries(reader, folder):
        name = f"{folder.name}/{_shown(path)}"
        if path.is_dir() and not path.is_symlink() and path.suffix != ".yml":
            yield from _read_forms(reader, path, name, departments)
        elif path.suffix != ".yml":
            reader.refuse("这里只放报告，文件名以 .yml 结尾，如 jiguan-shiwu.yml。", Place(name))
        elif not _ID.fullmatch(path.stem):
            message = "文件名应是部门 id（小写字母、数字、连字符）加 .yml，如 jiguan-shiwu.yml。"
            reader.refuse(message, Place(name))
        else:
            yield from _read_registered(reader, name, path.stem, departments)


def _read_forms(
    reader: _Reader, folder: Path, shown: str, departments: dict[str, Department | None] | None
) -> Iterator[Filed]:
    """The 项目支出绩效自评表 of one department and year: a folder named as the department."""
    if not _ID.fullmatch(folder.name):
        message = (
            "文件夹名应是部门 id（小写字母、数字、连字符），里面放该部门的项目支出绩效自评表。"
        )
        reader.refuse(message, Place(shown))
        return
    for path in _entries(reader, folder):
        name = f"{shown}/{_shown(path)}"
        if path.suffix != ".yml" or not _ID.fullmatch(path.stem) or path.stem in _TAKEN:
            message = "这里只放项目支出绩效自评表，文件名是项目 id（小写字母、数字、连字符，不能是 source）加 .yml。"
            reader.refuse(message, Place(name))
        else:
            yield from _read_registered(reader, name, folder.name, departments, path.stem)


def _read_registered(
    reader: _Reader,
    name: str,
    identity: str,
    departments: dict[str, Department | None] | None,
    project_id: str = "",
) -> Iterator[Filed]:
    """The report in a file, if the department it is filed under is registered."""
    if departments is not None and identity not in departments:
        node, _ = reader.node(name)
        if node is not None:
            reader.refuse(_unknown_department(identity, departments), Place(name))
            reader.block(node, Report)
        return
    department = departments[identity] if departments else None
    yield from _read_filed(reader, name, identity, department, project_id)


def _unknown_department(identity: str, departments: Collection[str]) -> str:
    near = difflib.get_close_matches(identity, departments, n=3, cutoff=0.5)
    asked = f"是不是：{'、'.join(near)}？" if near else ""
    return f"departments.yml 里没有部门“{identity}”。{asked}新部门请先登记在 departments.yml。"


def _read_filed(
    reader: _Reader, name: str, identity: str, department: Department | None, project_id: str
) -> Iterator[Filed]:
    node, text = reader.node(name)
    report = reader.block(node, Report) if node else None
    if report is None or node is None:
        return
    if "【" in text:
        report, faults = with_quotes(report)
        reader.faults.extend(faults)
    if project_id and report.project is None:
        message = "项目支出绩效自评表要写“项目”，下面有“项目名称”。"
        reader.faults.append(Fault("F007", node.place, message))
        return
    folder_year = int(name.partition("/")[0])
    if report.year != folder_year:
        message = (
            f"年度写的是 {report.year}，文件却在 {folder_year} 文件夹里。请改年度，或移动文件。"
        )
        reader.refuse(message, _place_of(node, "年度"))
    if department is None:
        return
    names = [department.name, *department.former_names]
    if report.department not in names:
        message = f"部门写的是“{report.department}”，departments.yml 里 {identity} 是“{'”“'.join(names)}”。"
        reader.refuse(message, report.department.at)
    if report.year == folder_year and report.department in names:
        yield Filed(report, identity, department, name, text, project_id)


def _place_of(node: Node, key: str) -> Place:
    value = node.items.get(key) if isinstance(node, Mapping) else None
    return value.place if isinstance(value, Scalar) else node.place
