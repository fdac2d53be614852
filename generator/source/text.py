"""The bytes of a content file as text, or the one reason why not."""

from __future__ import annotations

import stat
import unicodedata
from pathlib import Path

from generator.source.place import Fault, Place

MAX_BYTES = 1_000_000
# Room for a megabyte takes longer to make than a report to read.
_MOSTLY_ENOUGH = 65_536


def read_text(path: Path, shown: str) -> str | Fault:
    """The text of the file, its lines ended by line feeds alone; `shown` is the name used in messages.

    Never raises: whatever the file system says becomes a fault.
    """
    try:
        return _read(path, shown)
    except OSError as error:
        reason = (
            "没有读取权限" if isinstance(error, PermissionError) else (error.strerror or "读取失败")
        )
        return Fault("F001", Place(shown), f"读不出这个文件：{reason}。")


def _read(path: Path, shown: str) -> str | Fault:
    at = Place(shown)
    mode = _mode(path)
    if stat.S_ISLNK(mode):
        return Fault("F001", at, "这是符号链接，不读。请把文件本身放在这里。")
    if stat.S_ISDIR(mode):
        return Fault(
            "F001", at, "这是一个文件夹，不是文件。请改名或移走，这里应是 UTF-8 编码的 YAML 文件。"
        )
    if not stat.S_ISREG(mode):
        return Fault("F001", at, "没有这个文件，或不是普通文件。")
    with path.open("rb") as file:
        data = file.read(_MOSTLY_ENOUGH)
        if len(data) == _MOSTLY_ENOUGH:
            data += file.read(MAX_BYTES + 1 - _MOSTLY_ENOUGH)
    if len(data) > MAX_BYTES:
        return Fault(
            "F001", at, "文件超过 1 MB，不读。一份报告通常只有几十 KB，请检查是否放错了文件。"
        )
    return decode(data, shown)


def _mode(path: Path) -> int:
    """What kind of file it is; 0 where there is none."""
    try:
        return path.lstat().st_mode
    except (FileNotFoundError, NotADirectoryError):
        return 0


def decode(data: bytes, shown: str) -> str | Fault:
    """UTF-8 bytes (with or without byte-order mark) as text; a fault names the encoding it seems to be."""
    at = Place(shown)
    if not data.strip():
        return Fault("F001", at, "文件是空的。")
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return Fault("F002", at, "文件是 UTF-16 编码。请用编辑器“另存为”，编码选 UTF-8。")
    if b"\x00" in data:
        return Fault(
            "F001", at, "这是二进制文件，不是文本。请检查是否放错了文件（如 Word、Excel、PDF）。"
        )
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return _wrong_encoding(data, error.start, shown)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip():
        return Fault("F001", at, "文件是空的。")
    return text


def _wrong_encoding(data: bytes, start: int, shown: str) -> Fault:
    before = data[:start].decode("utf-8-sig", errors="replace")
    line = before.count("\n") + 1
    at = Place(shown, line, len(before) - (before.rfind("\n") + 1) + 1)
    if _is_gbk(data, before):
        return Fault(
            "F002",
            at,
            "文件不是 UTF-8 编码，看来是 GBK（Windows 记事本的“ANSI”）。"
            "请用编辑器“另存为”，编码选 UTF-8，内容不用改。",
        )
    return Fault("F001", at, "这里的字节不是 UTF-8 文本，文件可能已损坏，或不是文本文件。")


def _is_gbk(data: bytes, before: str) -> bool:
    """Whether the bytes read well as GBK; Chinese that read well as UTF-8 before says that they are damaged UTF-8."""
    if any("\u3400" <= c <= "\u9fff" for c in before):
        return False
    try:
        guess = data.decode("gb18030")
    except UnicodeDecodeError:
        return False
    strange = sum(
        unicodedata.category(c) in {"Cc", "Cn", "Co"} and c not in "\r\n\t" for c in guess
    )
    return strange * 50 <= len(guess)
