"""What arrives is what was packed, and nothing lands where it does not belong."""

from __future__ import annotations

from pathlib import Path
from zipfile import ZipFile

import pytest

from generator.cluster.parcels import Damaged, below, pack, unpack
from generator.cluster.places import Unsafe, shown
from tests.sites import tree


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "folder"
    (folder / "年度" / "empty").mkdir(parents=True)
    (folder / "年度" / "一.yml").write_bytes(b"one")
    (folder / "two").write_bytes(b"")
    return folder


def test_what_arrives_is_what_was_packed(folder: Path, tmp_path: Path) -> None:
    pack(tmp_path / "parcel", below(folder))
    unpack(tmp_path / "parcel", tmp_path / "there")
    assert tree(tmp_path / "there") == tree(folder)
    assert (tmp_path / "there" / "年度" / "empty").is_dir()


def test_the_same_files_give_the_same_bytes(folder: Path, tmp_path: Path) -> None:
    pack(tmp_path / "one", below(folder))
    (folder / "two").touch()
    pack(tmp_path / "two", reversed(list(below(folder))))
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()


@pytest.mark.parametrize("name", ["../out", "/out", "a/../../out", "a//out", "./out", "a\\out"])
def test_a_name_that_leads_elsewhere_is_refused(name: str, tmp_path: Path) -> None:
    with ZipFile(tmp_path / "parcel", "w") as packed:
        packed.writestr(name, b"x")
    with pytest.raises(Unsafe, match="文件夹以外"):
        unpack(tmp_path / "parcel", tmp_path / "there" / "folder")
    assert tree(tmp_path / "there") == {}


def test_a_file_that_is_there_already_stays(folder: Path, tmp_path: Path) -> None:
    pack(tmp_path / "parcel", below(folder))
    (tmp_path / "there").mkdir()
    (tmp_path / "there" / "two").write_bytes(b"mine")
    with pytest.raises(FileExistsError):
        unpack(tmp_path / "parcel", tmp_path / "there")
    assert (tmp_path / "there" / "two").read_bytes() == b"mine"


@pytest.mark.parametrize("keep", [0, 20, -5])
def test_a_parcel_that_was_cut_short_is_noticed(keep: int, folder: Path, tmp_path: Path) -> None:
    pack(tmp_path / "parcel", below(folder))
    data = (tmp_path / "parcel").read_bytes()
    (tmp_path / "parcel").write_bytes(data[:keep])
    with pytest.raises(Damaged, match="损坏"):
        unpack(tmp_path / "parcel", tmp_path / "there")


def test_a_parcel_whose_bytes_were_changed_is_noticed(folder: Path, tmp_path: Path) -> None:
    pack(tmp_path / "parcel", below(folder))
    data = (tmp_path / "parcel").read_bytes()
    (tmp_path / "parcel").write_bytes(data.replace(b"one", b"two", 1))
    with pytest.raises(Damaged, match="损坏"):
        unpack(tmp_path / "parcel", tmp_path / "there")


def test_a_password_in_an_address_is_not_shown() -> None:
    assert shown("sftp://name:secret@host/folder") == "sftp://…@host/folder"
    assert shown("s3://bucket/folder@2") == "s3://bucket/folder@2"
