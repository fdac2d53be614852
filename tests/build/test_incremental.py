"""A build after an edit gives what a clean build gives, whoever does the work and whatever became of the cache."""

from __future__ import annotations

import os
import random
import shutil
from pathlib import Path

import pytest

from generator.cli import run
from tests.sites import tree

# More of them: EDITS=200 pytest tests/build/test_incremental.py
EDITS = int(os.environ.get("EDITS", "6"))
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


@pytest.fixture(scope="module")
def built_once(district: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The output folder of a build, to be copied."""
    out = tmp_path_factory.mktemp("built") / "out"
    built(district, out)
    return out


def edited(content: Path, seed: int) -> str:
    """One edit, drawn at random; says which."""
    draw = random.Random(seed)
    kind = draw.choice(sorted(_EDITS))
    _EDITS[kind](content, draw, f"{seed}")
    return kind


def _reports(content: Path) -> list[Path]:
    return sorted(path for path in content.glob("20*/**/*.yml"))


def _text(content: Path, draw: random.Random, mark: str) -> None:
    report = draw.choice(_reports(content))
    text = report.read_text(encoding="utf-8")
    if "\n附件:" in text:
        text = text.replace("附件: ", f"附件: 第{mark}次改", 1)
    else:
        text = f"{text}附件: 附件{mark}\n"
    report.write_text(text, encoding="utf-8")


def _sentence(content: Path, draw: random.Random, mark: str) -> None:
    report = draw.choice(_reports(content))
    text = report.read_text(encoding="utf-8")
    report.write_text(text.replace("。\n", f"（{mark}）。\n", 1), encoding="utf-8")


def _term(content: Path, _: random.Random, mark: str) -> None:
    with (content / "glossary.yml").open("a", encoding="utf-8") as file:
        file.write(f"名词{mark}:\n  解释: 示例\n")


def _short_name(content: Path, _: random.Random, mark: str) -> None:
    path = content / "departments.yml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("简称: ", f"简称: 改{mark}", 1), encoding="utf-8")


def _site_name(content: Path, _: random.Random, mark: str) -> None:
    path = content / "site.yml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("网站名称: ", f"网站名称: 第{mark}次", 1), encoding="utf-8")


def _goes(content: Path, draw: random.Random, _: str) -> None:
    reports = _reports(content)
    if len(reports) > 4:
        report = draw.choice(reports)
        there = content.parent / "gone" / report.relative_to(content)
        there.parent.mkdir(parents=True, exist_ok=True)
        report.rename(there)


def _comes_back(content: Path, _: random.Random, __: str) -> None:
    gone = content.parent / "gone"
    for path in sorted(gone.glob("20*/**/*.yml")):
        there = content / path.relative_to(gone)
        there.parent.mkdir(parents=True, exist_ok=True)
        path.rename(there)


def _another_year(content: Path, draw: random.Random, _: str) -> None:
    report = draw.choice(sorted(content.glob("20*/*.yml")))
    year = int(report.parent.name)
    there = content / f"{year - 1}" / report.name
    there.parent.mkdir(exist_ok=True)
    text = report.read_text(encoding="utf-8").replace(f"年度: {year}", f"年度: {year - 1}", 1)
    there.write_text(text, encoding="utf-8")


def _touched(content: Path, draw: random.Random, _: str) -> None:
    """A time of change that lies ahead, and nothing else."""
    os.utime(draw.choice(_reports(content)), (4e9, 4e9))


_EDITS = {
    "text": _text,
    "sentence": _sentence,
    "term": _term,
    "short name": _short_name,
    "site name": _site_name,
    "goes": _goes,
    "comes back": _comes_back,
    "another year": _another_year,
    "touched": _touched,
}


def test_after_any_edit_a_build_equals_a_clean_one(content: Path, tmp_path: Path) -> None:
    # What depends on the downloads of a department alone is put by otherwise.
    modes = ("with", ()), ("without", ("--no-downloads",))
    for name, options in modes:
        built(content, tmp_path / name, *options)
    accepted = seed = 0
    while accepted < EDITS and seed < 4 * EDITS:
        before = Path(shutil.copytree(content, tmp_path / f"before-{seed}"))
        kind = edited(content, seed)
        if run(["check", "--content", str(content), "--quiet", "--jobs", "1"]) == 0:
            name, options = modes[accepted % len(modes)]
            accepted += 1
            kept, new = (
                built(content, tmp_path / name, *options),
                built(content, tmp_path / "new", "--clean", *options),
            )
            assert kept == new, (seed, kind)
        else:
            # The checks refuse it: a confirmed difference that is no more. The clerk takes it back.
            shutil.rmtree(content)
            shutil.copytree(before, content)
        shutil.rmtree(before)
        seed += 1
    assert accepted == EDITS


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
    ("files", "damage"),
    [
        ("pages/*/site/**/index.html", b""),
        ("pages/*/site/**/index.html", None),
        ("pages/*/read", b"<p>foreign</p>"),
        ("departments/*/told", b"cos\nsystem\n(S'true'\ntR."),
        ("departments/*/chunks", b"x"),
        ("overall/*/docs/**/index.md", b"x"),
        ("collections/*/file", None),
        ("overview/*/overview", b"x"),
        ("search/*/words.txt", b""),
        ("*/*/.list", b""),
    ],
)
def test_a_damaged_cache_is_noticed_and_made_again(
    district: Path, built_once: Path, tmp_path: Path, files: str, damage: bytes | None
) -> None:
    out = Path(shutil.copytree(built_once, tmp_path / "out"))
    first = tree(out / "site")
    damaged = list((out / "cache").glob(files))
    assert damaged
    for path in damaged:
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


def test_an_edit_is_work_for_its_department_alone(content: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    built(content, out)
    before: dict[str, set[str]] = {}
    for path in (out / "cache").glob("*/*"):
        before.setdefault(path.parent.name, set()).add(path.name)
    report = sorted(content.glob("20*/*.yml"))[0]
    text = report.read_text(encoding="utf-8")
    report.write_text(f"{text}# 一行说明\n", encoding="utf-8")
    built(content, out)
    made = {
        kind: {path.name for path in (out / "cache" / kind).iterdir()} - names
        for kind, names in before.items()
    }
    assert len(made["departments"]) == len(made["pages"]) == 1
    # A note that no page shows changes no page of the archive and nothing that is searched but the file itself.
    assert made["overall"] == made["assets"] == set()


def test_a_site_without_downloads_has_none_and_leads_to_none(content: Path, tmp_path: Path) -> None:
    names = built(content, tmp_path / "out", "--no-downloads")
    whole = built(content, tmp_path / "out")
    pages = {name for name in whole if name.endswith(".html") and not name.startswith("data/")}
    assert pages <= set(names)
    assert not [name for name in names if name.endswith((".csv", ".xlsx", ".docx", ".zip", ".yml"))]
