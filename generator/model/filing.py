"""Where reports lie: 2023/jiguan-shiwu.yml, and a department's project forms in 2023/jiguan-shiwu/.

Finding them and reading them are two steps: reports may be read a department at a time, each by another process.
"""

from __future__ import annotations

import difflib
import os
import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.model.archive import Filed
from generator.model.quotes import with_quotes
from generator.model.reader import Reader
from generator.model.report import Report
from generator.model.site import Department
from generator.source.nodes import Mapping, Node, Scalar
from generator.source.place import Fault, Place

TOP_FILES = ("site.yml", "departments.yml", "glossary.yml", "rules.yml")

_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
# The page of a report's data file stands where such a project's page would.
_TAKEN = frozenset({"source"})
# A guide may lie beside the files; what the system hides is not ours to judge.
_IGNORED = frozenset({"README.md"})


def is_id(words: str) -> bool:
    """Whether a department or project may be called so."""
    return _ID.fullmatch(words) is not None


@dataclass(frozen=True, slots=True)
class Lying:
    """A file where a report or form should lie: its name below the content folder, and whose it says it is."""

    name: str
    year: int
    department_id: str
    project_id: str = ""


def lying_in(reader: Reader) -> Iterator[Lying]:
    """Every file where a report or form should lie; what does not belong in the folder is noted as a fault."""
    for entry in _entries(reader, reader.folder):
        if entry.name in TOP_FILES:
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
            yield from _in_year(reader, entry)


def _entries(reader: Reader, folder: Path) -> list[Path]:
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
    near = difflib.get_close_matches(name, TOP_FILES, n=1, cutoff=0.7)
    said = f"不认识这个文件。是不是 {near[0]}？" if near else "这里不放这个文件。"
    return f"{said}报告放在年度文件夹里，如 2023/jiguan-shiwu.yml。"


def _in_year(reader: Reader, folder: Path) -> Iterator[Lying]:
    year = int(folder.name)
    for path in _entries(reader, folder):
        name = f"{folder.name}/{_shown(path)}"
        if path.is_dir() and not path.is_symlink() and path.suffix != ".yml":
            yield from _forms_in(reader, path, name, year)
        elif path.suffix != ".yml":
            reader.refuse("这里只放报告，文件名以 .yml 结尾，如 jiguan-shiwu.yml。", Place(name))
        elif not is_id(path.stem):
            message = "文件名应是部门 id（小写字母、数字、连字符）加 .yml，如 jiguan-shiwu.yml。"
            reader.refuse(message, Place(name))
        else:
            yield Lying(name, year, path.stem)


def _forms_in(reader: Reader, folder: Path, shown: str, year: int) -> Iterator[Lying]:
    """The 项目支出绩效自评表 of one department and year: a folder named as the department."""
    if not is_id(folder.name):
        message = (
            "文件夹名应是部门 id（小写字母、数字、连字符），里面放该部门的项目支出绩效自评表。"
        )
        reader.refuse(message, Place(shown))
        return
    for path in _entries(reader, folder):
        name = f"{shown}/{_shown(path)}"
        if path.suffix != ".yml" or not is_id(path.stem) or path.stem in _TAKEN:
            message = "这里只放项目支出绩效自评表，文件名是项目 id（小写字母、数字、连字符，不能是 source）加 .yml。"
            reader.refuse(message, Place(name))
        else:
            yield Lying(name, year, folder.name, path.stem)


def read_filed(
    reader: Reader, lying: Lying, departments: dict[str, Department | None] | None
) -> Filed | None:
    """The report or form in a file, if it is sound and the department it is filed under is registered."""
    identity = lying.department_id
    if departments is not None and identity not in departments:
        node, _ = reader.node(lying.name)
        if node is not None:
            reader.refuse(_unknown_department(identity, departments), Place(lying.name))
            reader.block(node, Report)
        return None
    return _sound(reader, lying, departments[identity] if departments else None)


def _unknown_department(identity: str, departments: Collection[str]) -> str:
    near = difflib.get_close_matches(identity, departments, n=3, cutoff=0.5)
    asked = f"是不是：{'、'.join(near)}？" if near else ""
    return f"departments.yml 里没有部门“{identity}”。{asked}新部门请先登记在 departments.yml。"


def _sound(reader: Reader, lying: Lying, department: Department | None) -> Filed | None:
    node, text = reader.node(lying.name)
    report = reader.block(node, Report) if node else None
    if report is None or node is None:
        return None
    if "【" in text:
        report, faults = with_quotes(report)
        reader.faults.extend(faults)
    if lying.project_id and report.project is None:
        message = "项目支出绩效自评表要写“项目”，下面有“项目名称”。"
        reader.faults.append(Fault("F007", node.place, message))
        return None
    if report.year != lying.year:
        message = (
            f"年度写的是 {report.year}，文件却在 {lying.year} 文件夹里。请改年度，或移动文件。"
        )
        reader.refuse(message, _place_of(node, "年度"))
    if department is None:
        return None
    names = [department.name, *department.former_names]
    if report.department not in names:
        message = f"部门写的是“{report.department}”，departments.yml 里 {lying.department_id} 是“{'”“'.join(names)}”。"
        reader.refuse(message, report.department.at)
    if report.year != lying.year or report.department not in names:
        return None
    return Filed(report, lying.department_id, department, lying.name, text, lying.project_id)


def _place_of(node: Node, key: str) -> Place:
    value = node.items.get(key) if isinstance(node, Mapping) else None
    return value.place if isinstance(value, Scalar) else node.place
