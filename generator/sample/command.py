"""What `disclosure sample` takes and what it answers; the command itself, and all printing, is in cli.py."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from generator.sample.folder import write

F = TypeVar("F", bound=Callable[..., Any])

_OPTIONS = (
    ("--departments", click.IntRange(1, 1_000_000), 12, "部门个数"),
    ("--years", click.IntRange(1, 50), 3, "年度个数"),
    ("--first-year", click.IntRange(1990, 2040), 2021, "第一个年度"),
    ("--seed", click.INT, 1, "种子：相同的种子，相同的内容"),
    ("--out", click.Path(path_type=Path), Path("build/sample"), "输出文件夹"),
)


def sample_options(command: F) -> F:
    """The command with the size of the sample, its seed and its folder as options."""
    for name, kind, default, words in reversed(_OPTIONS):
        option = click.option(name, type=kind, default=default, show_default=True, help=words)
        command = option(command)
    return command


def make_sample(out: Path, written: Callable[[str], None], **size: int) -> tuple[str, ...]:
    """Write the district; what to tell whoever asked for it. `written` is told each file, `size` is that of a Plan.

    Raises:
        FolderInUse: when the folder holds anything that no sample wrote.

    """
    from generator.sample.district import Plan, district  # slow to load: only where it is needed

    count = write(district(Plan(**size)), out, written)
    there = out.as_posix()
    return (
        f"已写 {count} 个文件，在 {there}：全部是示例数据。",
        f"做成网站：disclosure build --content {there} --out {there}-site",
    )
