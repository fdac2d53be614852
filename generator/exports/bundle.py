"""`data/all.zip`: every file of the site's data in one, with a README in Chinese; the same files, the same bytes."""

from __future__ import annotations

import zipfile
from collections.abc import Iterable
from dataclasses import dataclass
from typing import IO

from generator.exports.joined import Joined

README = "README.txt"

# Before 1980 the format has no dates; the first of them says nothing, which is what we know.
_DATE = (1980, 1, 1, 0, 0, 0)
_READABLE = 0o644 << 16
_UNIX = 3
# These are packed already.
_PACKED = (".docx", ".xlsx")


@dataclass(frozen=True, slots=True)
class Packed:
    """A file to be packed: its name, its size in bytes, and its bytes, block after block."""

    name: str
    size: int
    blocks: Iterable[bytes]


def pack(stream: IO[bytes], files: Iterable[Packed], readme: bytes) -> None:
    """Write the archive to the stream. `files` come one at a time, in order of their names."""
    with zipfile.ZipFile(stream, "w") as packed:
        packed.writestr(_entry(README), readme)
        for file in files:
            entry = _entry(file.name)
            entry.file_size = file.size
            with packed.open(entry, "w") as inside:
                for block in file.blocks:
                    inside.write(block)


def _entry(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, _DATE)
    entry.compress_type = zipfile.ZIP_STORED if name.endswith(_PACKED) else zipfile.ZIP_DEFLATED
    entry.external_attr = _READABLE
    entry.create_system = _UNIX
    return entry


def readme(joined: Joined) -> bytes:
    """What is inside, for whoever unpacks it; with byte-order mark and CRLF, for Windows' Notepad."""
    lines = [*_head(joined), *_BODY]
    return ("\ufeff" + "\r\n".join(lines) + "\r\n").encode(errors="replace")


def _head(joined: Joined) -> list[str]:
    site = joined.outline.site
    return [
        f"{site.name}：全部数据",
        *([f"网址：{site.address}"] if site.address else []),
        f"{len(joined.reports)} 份部门整体支出绩效自评报告，{len(joined.forms)} 份项目支出绩效自评表。",
        *(["", site.sample_notice] if site.sample else []),
    ]


_BODY = (
    "",
    "文件夹里有什么",
    "  年度/部门/          每份报告的 Word、XLSX、CSV 和数据文件（YAML）；项目自评表在下一层",
    "  年度/年度.csv、.xlsx  一个年度的各部门，每个部门一行",
    "  departments/        一个部门的各年度，每个年度一行",
    "  data/all.csv、.xlsx  所有部门、所有年度，每份报告一行",
    "  data/datapackage.json  数据包说明（Frictionless Data Package），写明各张表的字段、类型、主键和外键",
    "  data/*.csv          数据包的各张表：报告、全部数字、全部文字、任务、指标、问题、核对结果等",
    "  api/v1/             JSON，供程序读取；openapi.json 是接口说明",
    "",
    "数字怎样写",
    "  照原文公布：印成几位小数就是几位，950 就是 950，6385.04 就是 6385.04。",
    "  原文有这一项而没有填的，写“未载明”；原文没有这一项的，为空；原文写 0 的，才是 0。",
    "  “折合万元”由公布数换算，分毫不差。写明“本站计算”的是本站算的，",
    "  核对发现里的应为、相差、舍入可解释、至少相差和各种个数也是；其余都是原文的数。",
    "",
    "用表格软件打开 CSV",
    "  编码是 UTF-8（带 BOM），可以直接双击打开。",
    "  以 = + - @ 或 ' 开头的文字前面加了一个 '，防止被当成公式；读回时去掉第一个 ' 即可。",
    "  表格软件可能把 950.00 显示成 950，或把长数字串改成科学计数。要看原样，请用 XLSX，或按文本导入。",
    "",
    "这些是各部门的自评，未经审计。引用时请写明报告名称、年度和网址。",
)
