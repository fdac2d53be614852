"""Departments written into a content folder, and what the real reader and checks say of each."""

from __future__ import annotations

import tempfile
from pathlib import Path

from generator.checks.findings import Finding
from generator.checks.run import examine
from generator.model.reading import read_archive
from tests.planted.tables import Good
from tests.planted.writing import Tree, as_yaml

# A department's reports by year.
Written = dict[int, Tree]


def examined(departments: list[Written]) -> list[list[Finding]]:
    """The findings on the newest report of every department, through the real reader; the last list is the rest."""
    with tempfile.TemporaryDirectory() as folder:
        _write(Path(folder), departments)
        found = examine(read_archive(Path(folder))).findings
    newest = {_file(n, max(trees)): n for n, trees in enumerate(departments)}
    by_department: list[list[Finding]] = [[] for _ in range(len(departments) + 1)]
    for finding in found:
        by_department[newest.get(finding.at.file, -1)].append(finding)
    return by_department


def _write(folder: Path, departments: list[Written]) -> None:
    (folder / "site.yml").write_text("网站名称: 示例网站\n", encoding="utf-8")
    entries = [
        f"d{n}:\n  名称: {trees[max(trees)]['部门']}\n  起止年度: {min(trees)}-\n"
        for n, trees in enumerate(departments)
    ]
    (folder / "departments.yml").write_text("".join(entries), encoding="utf-8")
    for n, trees in enumerate(departments):
        for year, tree in trees.items():
            path = folder / _file(n, year)
            path.parent.mkdir(exist_ok=True)
            path.write_text(as_yaml(tree), encoding="utf-8")


def _file(number: int, year: int) -> str:
    return f"{year}/d{number}.yml"


def written(good: Good) -> Written:
    """A good report with that of the year before."""
    before = written(good.before) if good.before else {}
    return {**before, good.truth.year: good.tree}
