"""A build after an edit gives what a clean build gives, whoever does the work and whatever became of the cache."""

from __future__ import annotations

import random
import shutil
from pathlib import Path

import pytest

from generator.cli import run
from tests.sites import tree

EDITS = 6
_SIZE = ["--departments", "3", "--years", "2", "--quiet"]


@pytest.fixture(scope="module")
def district(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("district") / "content"
    assert run(["sample", *_SIZE, "--out", str(folder)]) == 0
    return folder


@pytest.fixture
def content(district: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(district, tmp_path / "content"))


def built(content: Path, out: Path, *options: str) -> dict[str, bytes]:
    """The site after a build."""
    words = ["build", "--content", str(content), "--out", str(out), "--quiet", "--jobs", "1"]
    assert run([*words, *options]) == 0
    return tree(out / "site")


def edited(content: Path, seed: int) -> None:
    """One edit, drawn at random: of a text, a date, a department, a term; a report that goes, or comes back."""
    draw = random.Random(seed)
    reports = sorted(path for path in content.glob("20*/**/*.yml"))
    report = draw.choice(reports)
    gone = content.parent / "gone"
    kind = draw.choice(["text", "text", "glossary", "short name", "goes", "comes back"])
    if kind == "text":
        text = report.read_text(encoding="utf-8")
        report.write_text(
            f"{text}附件: 附件{seed}\n"
            if "\n附件:" not in text
            else text.replace("附件: ", f"附件: 第{seed}次改", 1),
            encoding="utf-8",
        )
    elif kind == "glossary":
        with (content / "glossary.yml").open("a", encoding="utf-8") as file:
            file.write(f"名词{seed}:\n  解释: 示例\n")
    elif kind == "short name":
        path = content / "departments.yml"
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace("简称: ", f"简称: 改{seed}", 1), encoding="utf-8")
    elif kind == "goes" and len(reports) > 4:
        there = gone / report.relative_to(content)
        there.parent.mkdir(parents=True, exist_ok=True)
        report.rename(there)
    else:
        for path in sorted(gone.glob("20*/**/*.yml")):
            path.rename(content / path.relative_to(gone))


def test_after_any_edit_a_build_equals_a_clean_one(content: Path, tmp_path: Path) -> None:
    built(content, tmp_path / "kept")
    accepted = 0
    for seed in range(EDITS):
        before = Path(shutil.copytree(content, tmp_path / f"before-{seed}"))
        edited(content, seed)
        if run(["check", "--content", str(content), "--quiet"]) != 0:
            # The checks refuse it: a confirmed difference that is no more. The clerk takes it back.
            shutil.rmtree(content)
            before.rename(content)
            continue
        accepted += 1
        assert built(content, tmp_path / "kept") == built(content, tmp_path / "new", "--clean"), (
            seed
        )
    assert accepted > EDITS / 2


def test_one_worker_and_two_give_the_same_bytes(content: Path, tmp_path: Path) -> None:
    assert built(content, tmp_path / "one") == built(content, tmp_path / "two", "--jobs", "2")


def test_a_build_of_what_has_not_changed_renders_and_indexes_nothing(
    content: Path, tmp_path: Path
) -> None:
    first = built(content, tmp_path / "out")
    cache = tmp_path / "out" / "cache"
    before = {path: path.stat().st_mtime_ns for path in cache.glob("*/*")}
    assert built(content, tmp_path / "out") == first
    assert {path: path.stat().st_mtime_ns for path in cache.glob("*/*")} == before


@pytest.mark.parametrize(
    ("name", "damage"),
    [("index.html", b""), ("index.html", None), ("read", b"<p>foreign</p>"), (".list", b"")],
)
def test_a_damaged_cache_is_noticed_and_made_again(
    district: Path, tmp_path: Path, name: str, damage: bytes | None
) -> None:
    out = tmp_path / "out"
    first = built(district, out)
    for path in list((out / "cache" / "pages").glob(f"*/{name}")):
        path.unlink()
        if damage is not None:
            path.write_bytes(damage)
    assert built(district, out) == first


def test_what_no_page_needs_any_more_leaves_the_cache(content: Path, tmp_path: Path) -> None:
    built(content, tmp_path / "out")
    for report in sorted(content.glob("20*/**/*.yml"))[1:]:
        report.unlink()
    built(content, tmp_path / "out")
    built(content, tmp_path / "new")
    kept, new = (
        {p.relative_to(out) for p in (out / "cache").glob("*/*")}
        for out in (tmp_path / "out", tmp_path / "new")
    )
    assert kept == new
