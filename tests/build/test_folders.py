"""What is written, what is removed, and how a new site takes the place of the last one."""

import ctypes
from pathlib import Path

import pytest

from generator.build.folders import Unusable, claim, put_in_place, recover, staging
from tests.privileges import without_privileges
from tests.sites import tree


def folder_with(folder: Path, *names: str) -> Path:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name, encoding="utf-8")
    return folder


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return folder_with(tmp_path / "content", "site.yml")


def test_a_folder_that_is_not_there_is_made(tmp_path: Path, content: Path) -> None:
    with claim(tmp_path / "new" / "build", content):
        pass
    assert (tmp_path / "new" / "build").is_dir()


def test_an_empty_folder_is_taken(tmp_path: Path, content: Path) -> None:
    (tmp_path / "build").mkdir()
    with claim(tmp_path / "build", content):
        pass
    assert any((tmp_path / "build").iterdir())


def test_a_folder_taken_before_is_taken_again(tmp_path: Path, content: Path) -> None:
    with claim(tmp_path / "build", content):
        pass
    folder_with(tmp_path / "build", "site/index.html")
    with claim(tmp_path / "build", content):
        pass
    assert (tmp_path / "build" / "site" / "index.html").is_file()


def test_a_folder_of_somebody_else_is_refused(tmp_path: Path, content: Path) -> None:
    foreign = folder_with(tmp_path / "documents", "letter.txt")
    with pytest.raises(Unusable, match="别的内容"), claim(foreign, content):
        pass


def test_a_folder_refused_stays_as_it_was(tmp_path: Path, content: Path) -> None:
    foreign = folder_with(tmp_path / "documents", "letter.txt")
    before = tree(foreign)
    with pytest.raises(Unusable), claim(foreign, content):
        pass
    assert tree(foreign) == before


@pytest.mark.parametrize("out", ["content", "content/build", "."])
def test_a_folder_that_overlaps_the_content_is_refused(
    tmp_path: Path, content: Path, out: str
) -> None:
    with pytest.raises(Unusable, match="重叠"), claim(tmp_path / out, content):
        pass


def test_a_link_to_the_content_is_refused(tmp_path: Path, content: Path) -> None:
    (tmp_path / "build").symlink_to(content)
    with pytest.raises(Unusable, match="重叠"), claim(tmp_path / "build", content):
        pass


@pytest.mark.parametrize("name", ["site", "docs", "cache"])
def test_a_link_in_place_of_what_is_written_is_refused(
    tmp_path: Path, content: Path, name: str
) -> None:
    folder_with(tmp_path / "elsewhere", "index.html")
    out = tmp_path / "build"
    out.mkdir()
    (out / name).symlink_to(tmp_path / "elsewhere")
    with pytest.raises(Unusable, match="符号链接"), claim(out, content):
        pass


def test_a_file_is_no_folder(tmp_path: Path, content: Path) -> None:
    folder_with(tmp_path, "build")
    with pytest.raises(Unusable, match="是一个文件"), claim(tmp_path / "build", content):
        pass


def test_a_folder_that_cannot_be_made_is_refused(tmp_path: Path, content: Path) -> None:
    tmp_path.chmod(0o755)
    with (
        without_privileges(),
        pytest.raises(Unusable, match="写不进文件夹"),
        claim(Path("/proc") / "build", content),
    ):
        pass


def test_the_first_site_is_put_in_place(tmp_path: Path) -> None:
    put_in_place(folder_with(tmp_path / "made", "new.html"), tmp_path / "site")
    assert list(tree(tmp_path)) == ["site/new.html"]


def test_a_new_site_takes_the_place_of_the_last(tmp_path: Path) -> None:
    folder_with(tmp_path / "site", "old.html")
    put_in_place(folder_with(tmp_path / "made", "new.html"), tmp_path / "site")
    assert list(tree(tmp_path)) == ["site/new.html"]


def test_a_site_in_place_can_be_read_by_a_web_server(tmp_path: Path) -> None:
    with staging(tmp_path) as work:
        put_in_place(folder_with(work, "new.html"), tmp_path / "site")
    assert (tmp_path / "site").stat().st_mode & 0o055 == 0o055


def test_a_site_cut_off_between_two_renames_comes_back(tmp_path: Path) -> None:
    folder_with(tmp_path / "site.old", "old.html")
    recover(tmp_path / "site")
    assert list(tree(tmp_path)) == ["site/old.html"]


def test_what_a_cut_off_build_left_behind_is_removed(tmp_path: Path) -> None:
    folder_with(tmp_path / "site.old", "old.html")
    folder_with(tmp_path / "site", "new.html")
    recover(tmp_path / "site")
    assert list(tree(tmp_path)) == ["site/new.html"]


def test_where_there_is_nothing_nothing_comes_back(tmp_path: Path) -> None:
    recover(tmp_path / "site")
    assert tree(tmp_path) == {}


def test_what_was_staged_is_gone_afterwards(tmp_path: Path) -> None:
    with staging(tmp_path) as work:
        folder_with(work, "half.html")
    assert list(tmp_path.iterdir()) == []


def fail_while_staging(out: Path) -> None:
    with staging(out) as work:
        folder_with(work, "half.html")
        raise RuntimeError


def test_what_was_staged_is_gone_after_a_fault(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError):
        fail_while_staging(tmp_path)
    assert list(tmp_path.iterdir()) == []


@pytest.fixture
def system_without_swap(monkeypatch: pytest.MonkeyPatch) -> None:
    """A system whose C library cannot swap two folders, as any but Linux."""

    def absent(_: object, **__: object) -> object:
        raise OSError

    monkeypatch.setattr(ctypes, "CDLL", absent)


@pytest.mark.usefixtures("system_without_swap")
def test_a_new_site_takes_the_place_of_the_last_without_a_swap(tmp_path: Path) -> None:
    folder_with(tmp_path / "site", "old.html")
    put_in_place(folder_with(tmp_path / "made", "new.html"), tmp_path / "site")
    assert list(tree(tmp_path)) == ["site/new.html"]


@pytest.mark.usefixtures("system_without_swap")
def test_a_site_that_cannot_be_moved_in_leaves_the_last_one_to_come_back(tmp_path: Path) -> None:
    folder_with(tmp_path / "site", "old.html")
    made = folder_with(tmp_path / "site.old" / "made", "new.html")
    with pytest.raises(OSError, match="not empty"):
        put_in_place(made, tmp_path / "site")
    assert (tmp_path / "site" / "old.html").is_file()
