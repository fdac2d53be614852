"""示例数据 in site.yml: what says that all of the content is made up."""

from pathlib import Path

import pytest

from generator.model.reading import Reading
from tests.tiny_content import read_folder


def read(folder: Path, mark: str) -> Reading:
    return read_folder(folder, {"site.yml": f"网站名称: 示例网站\n{mark}"})


@pytest.mark.parametrize(
    ("mark", "sample"),
    [("示例数据: 是\n", True), ("示例数据: 否\n", False), ("示例数据:\n", False), ("", False)],
)
def test_content_is_made_up_only_where_it_says_so(tmp_path: Path, mark: str, sample: bool) -> None:
    archive = read(tmp_path, mark).archive
    assert archive is not None
    assert (archive.site.sample, "虚构" in archive.site.sample_notice) == (sample, sample)


@pytest.mark.parametrize("word", ["yes", "真", "1"])
def test_another_word_than_yes_or_no_is_an_error_and_not_a_no(tmp_path: Path, word: str) -> None:
    reading = read(tmp_path, f"示例数据: {word}\n")
    assert reading.archive is None
    assert [fault.at.file for fault in reading.faults] == ["site.yml"]


def test_the_guide_for_staff_tells_the_mark() -> None:
    guide = Path(__file__).resolve().parents[2] / "content" / "README.md"
    assert "`示例数据: 是`" in guide.read_text(encoding="utf-8")
