"""What went wrong with a command, in Chinese: click and Python speak English."""

from __future__ import annotations

import re
import traceback
from collections.abc import Iterable
from pathlib import Path

import click


def our_fault(error: Exception) -> str:
    """What to say when the program itself failed: no traceback, but the spot for a maintainer."""
    frame = traceback.extract_tb(error.__traceback__)[-1]
    where = f"{Path(frame.filename).name} 第 {frame.lineno} 行"
    return (
        "程序内部出错，没有改动上次的网站。这不是内容的问题，请把下面一行告诉维护人员：\n"
        f"{type(error).__name__}: {error} （{where}）"
    )


def misuse(error: click.UsageError, commands: Iterable[str]) -> str:
    """What is wrong with a command line; `commands` are those there are."""
    if isinstance(error, click.NoSuchOption):
        return f"没有选项 {error.option_name}。"
    if isinstance(error, click.exceptions.NoSuchCommand):
        return f"没有这个命令。现有：{'、'.join(commands)}。"
    if isinstance(error, click.BadOptionUsage):
        return f"选项 {error.option_name} 的写法不对：要写值的没有写，或不要写值的写了。"
    if extra := re.fullmatch(r"Got unexpected extra arguments? \((.*)\)", error.message):
        return f"多写了 {extra[1]}。"
    parameter = error.param if isinstance(error, click.BadParameter) else None
    if parameter is None:
        return error.format_message()
    if isinstance(error, click.MissingParameter):
        return f"缺少 {parameter.human_readable_name}。"
    name = parameter.opts[0]
    if isinstance(parameter.type, click.Choice):
        return f"{name} 应是其中之一：{'、'.join(parameter.type.choices)}。"
    if isinstance(parameter.type, click.IntRange):
        return f"{name} 应是 {parameter.type.min} 到 {parameter.type.max} 的整数。"
    return f"{name} 的值不对：{error.message}"
