import os
from pathlib import Path
from threading import Thread

import pytest

from generator.source.place import Fault, Place
from generator.source.text import MAX_BYTES, decode, read_text
from tests.privileges import without_privileges

REPORT = "年度: 2023\n部门: 示例局\n"


def refusal(data: bytes) -> Fault:
    fault = decode(data, "a.yml")
    assert isinstance(fault, Fault)
    return fault


def read_refusal(path: Path) -> Fault:
    fault = read_text(path, "a.yml")
    assert isinstance(fault, Fault)
    return fault


def test_a_utf8_file_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.yml"
    path.write_bytes(REPORT.encode())
    assert read_text(path, "a.yml") == REPORT


def test_a_byte_order_mark_is_left_out() -> None:
    assert decode(b"\xef\xbb\xbf" + REPORT.encode(), "a.yml") == REPORT


@pytest.mark.parametrize("ending", ["\r\n", "\r"])
def test_line_ends_of_other_systems_become_line_feeds(ending: str) -> None:
    assert decode(REPORT.replace("\n", ending).encode(), "a.yml") == REPORT


@pytest.mark.parametrize("data", [b"", b" \n\n", b"\xef\xbb\xbf", "\u3000\n".encode()])
def test_a_file_without_a_character_is_empty(data: bytes) -> None:
    assert refusal(data) == Fault("F001", Place("a.yml"), "文件是空的。")


def test_gbk_is_said_by_name() -> None:
    fault = refusal(REPORT.encode("gbk"))
    assert (fault.code, "GBK" in fault.message) == ("F002", True)


def test_a_fault_of_encoding_names_the_spot_of_the_first_wrong_byte() -> None:
    fault = refusal(b"# 2023\nab: " + "部门".encode("gbk"))
    assert (fault.at.line, fault.at.column) == (2, 5)


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_utf16_is_refused(encoding: str) -> None:
    mark = b"" if encoding == "utf-16" else "\ufeff".encode(encoding)
    fault = refusal(mark + REPORT.encode(encoding))
    assert (fault.code, "UTF-16" in fault.message) == ("F002", True)


def test_a_nul_byte_makes_a_file_binary() -> None:
    fault = refusal(b"PK\x03\x04\x00\x00")
    assert (fault.code, "二进制" in fault.message) == ("F001", True)


def test_bytes_of_no_chinese_encoding_are_no_text() -> None:
    fault = refusal(b"\x89PNG\r\n\x1a\n\xff\xff\xff")
    assert (fault.code, "不是 UTF-8 文本" in fault.message) == ("F001", True)


def test_a_cut_utf8_file_is_not_taken_for_gbk() -> None:
    cut = "广州市".encode()[:-1]
    cut.decode("gb18030")  # that it could be read so is the trap
    assert refusal(cut).code == "F001"


def test_a_file_over_the_limit_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.yml"
    path.write_bytes(b"#" * (MAX_BYTES + 1))
    assert "超过 1 MB" in read_refusal(path).message


def test_a_file_at_the_limit_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.yml"
    path.write_bytes(b"#" * MAX_BYTES)
    assert read_text(path, "a.yml") == "#" * MAX_BYTES


def test_a_folder_called_like_a_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.yml"
    path.mkdir()
    assert "文件夹" in read_refusal(path).message


def test_a_symbolic_link_is_refused_though_its_target_is_sound(tmp_path: Path) -> None:
    (tmp_path / "b.yml").write_bytes(REPORT.encode())
    path = tmp_path / "a.yml"
    path.symlink_to(tmp_path / "b.yml")
    assert "符号链接" in read_refusal(path).message


def test_a_link_to_nothing_is_refused_as_a_link(tmp_path: Path) -> None:
    path = tmp_path / "a.yml"
    path.symlink_to(tmp_path / "b.yml")
    assert "符号链接" in read_refusal(path).message


def test_a_file_that_is_not_there_is_a_fault(tmp_path: Path) -> None:
    assert "没有这个文件" in read_refusal(tmp_path / "a.yml").message


def test_a_pipe_is_refused_without_waiting_for_a_writer(tmp_path: Path) -> None:
    path = tmp_path / "a.yml"
    os.mkfifo(path)
    found: list[str | Fault] = []
    reader = Thread(target=lambda: found.append(read_text(path, "a.yml")), daemon=True)
    reader.start()
    reader.join(timeout=10)
    assert found == [Fault("F001", Place("a.yml"), "没有这个文件，或不是普通文件。")]


def test_what_the_file_system_refuses_is_a_fault(tmp_path: Path) -> None:
    name_too_long = tmp_path / ("a" * 300)
    assert read_refusal(name_too_long).message.startswith("读不出这个文件：")


def test_a_file_that_may_not_be_read_is_a_fault(tmp_path: Path) -> None:
    path = tmp_path / "a.yml"
    path.write_bytes(REPORT.encode())
    path.chmod(0)
    with without_privileges():
        assert read_refusal(path).message == "读不出这个文件：没有读取权限。"


def test_a_fault_is_said_of_the_name_shown(tmp_path: Path) -> None:
    assert read_refusal(tmp_path / "b.yml").at == Place("a.yml")
