"""What the commands share: their options, where they print, and how they say that they cannot."""

from __future__ import annotations

from pathlib import Path

import click
from rich.console import Console

from generator.build.workers import all_cores

CANNOT_RUN = 2

output = Console(soft_wrap=True, highlight=False)
errors = Console(soft_wrap=True, highlight=False, stderr=True)

content_option = click.option(
    "--content",
    type=click.Path(path_type=Path),
    default=Path("content"),
    show_default=True,
    help="内容文件夹",
)
out_option = click.option(
    "--out",
    type=click.Path(path_type=Path),
    default=Path("build"),
    show_default=True,
    help="输出文件夹",
)
jobs_option = click.option(
    "--jobs",
    type=click.IntRange(1),
    default=all_cores,
    show_default="处理器个数",
    help="同时用几个进程；1 最省内存",
)
quiet_option = click.option("--quiet", is_flag=True, help="只打印必须看的")
verbose_option = click.option("--verbose", is_flag=True, help="打印每一项核对和每一步")


class CannotRun(Exception):
    """The command cannot do what was asked; the text says why."""


def require_folder(content: Path) -> None:
    """Nothing.

    Raises:
        CannotRun: when there is no such content folder.

    """
    if not content.is_dir():
        raise CannotRun(
            f"没有内容文件夹“{content}”。请在项目所在文件夹里运行，或用 --content 指明。"
        )
