"""What is found in a folder does not depend on how many workers read it."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.build.batches import batches, departments_of
from generator.build.examining import examine_folder
from generator.build.workers import local_workers
from generator.checks.run import examine
from generator.cli import run
from generator.model.filing import Lying
from generator.model.outline import read_outline
from generator.model.reading import read_archive
from generator.reports import FORMATS


@pytest.fixture(scope="module")
def district(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("district") / "content"
    assert (
        run(["sample", "--departments", "24", "--years", "4", "--quiet", "--out", str(folder)]) == 0
    )
    reports = sorted(folder.glob("2021/*.yml"))
    reports[0].write_text(reports[0].read_text(encoding="utf-8") + "不认识: 1\n", encoding="utf-8")
    (folder / "2021" / "weidengji.yml").write_text("年度: 2021\n", encoding="utf-8")
    return folder


@pytest.mark.parametrize("jobs", [1, 2])
def test_workers_find_what_is_found_in_one_go(district: Path, jobs: int) -> None:
    whole, reading = examine_folder(district, local_workers(jobs)), read_archive(district)
    as_json = FORMATS["json"]
    found = as_json(whole.examination, "", whole.digest)
    alone = as_json(examine(reading), "", reading.digest)
    assert sorted(found.splitlines()) == sorted(alone.splitlines())
    assert [one.message for one in whole.examination.findings] == [
        one.message for one in examine(reading).findings
    ]


def test_a_department_is_never_divided(district: Path) -> None:
    departments = departments_of(read_outline(district))
    tasks = list(batches(departments.values(), 10, len))
    assert len(tasks) > 1
    assert [ones for task in tasks for ones in task] == list(departments.values())


def test_a_department_larger_than_a_task_is_one_task() -> None:
    one, many = (Lying("a", 2021, "a"),), tuple(Lying(f"b{n}", 2021, "b") for n in range(5))
    assert list(batches([one, many, one], 3, len)) == [(one,), (many,), (one,)]
