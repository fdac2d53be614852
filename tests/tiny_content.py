"""A content folder of one made-up report, and what reading and the checks say of it."""

from __future__ import annotations

from pathlib import Path

from generator.checks.base import Example, Judgement, Verdict
from generator.checks.findings import Asked, Examination, Finding
from generator.checks.run import examine
from generator.model.reading import Reading, read_archive

FILE = "2023/shili.yml"
HEADER = """\
年度: 2023
部门: 示例局
报告类型: 部门整体支出绩效自评报告
金额单位: 万元
金额小数位: 2
"""
HEADER_LINES = HEADER.count("\n")
SITE = "网站名称: 示例网站\n"
DEPARTMENTS = "shili:\n  名称: 示例局\n"


def whole_report(fragment: str) -> str:
    """The fragment with what every report must have before it, unless it brings its own."""
    return fragment if fragment.startswith("年度:") else HEADER + fragment


def write_folder(folder: Path, files: dict[str, str | bytes]) -> Path:
    """The folder with these files in it, besides a sound site.yml and departments.yml."""
    for name, content in {"site.yml": SITE, "departments.yml": DEPARTMENTS, **files}.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    return folder


def read_folder(folder: Path, files: dict[str, str | bytes]) -> Reading:
    """What reading makes of a folder with these files."""
    return read_archive(write_folder(folder, files))


def examine_example(folder: Path, example: Example) -> Examination:
    """What the checks say of a folder whose only report is the example."""
    files: dict[str, str | bytes] = dict(example.beside)
    files[FILE] = whole_report(example.text).encode(example.encoding)
    return examine(read_folder(folder, files))


def examine_report(folder: Path, fragment: str) -> Examination:
    """What the checks say of a folder whose only report is this fragment."""
    return examine_example(folder, Example(fragment))


def ask(code: str, folder: Path, fragment: str) -> list[Judgement]:
    """Everything one check concludes of the fragment, which must be readable."""
    examination = examine_report(folder, fragment)
    assert FILE in examination.asked, [finding.message for finding in examination.findings]
    return [asked.judgement for asked in asked_of(code, examination)]


def ask_once(code: str, folder: Path, fragment: str) -> Judgement:
    """The one thing the check concludes of the fragment."""
    [judgement] = ask(code, folder, fragment)
    return judgement


def verdict(code: str, folder: Path, fragment: str) -> Verdict:
    """The one verdict of the check on the fragment."""
    return ask_once(code, folder, fragment).verdict


def asked_of(code: str, examination: Examination) -> list[Asked]:
    """The answers of one check."""
    asked = (*examination.of_file(FILE), *examination.surveyed)
    return [one for one in asked if one.rule.code == code]


def found_by(code: str, examination: Examination) -> list[Finding]:
    """The findings of one rule."""
    return [finding for finding in examination.findings if finding.rule.code == code]
