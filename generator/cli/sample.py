"""`disclosure sample`: a fictional district to try things on."""

from __future__ import annotations

from pathlib import Path

import click

from generator.cli.shared import errors, output, quiet_option, verbose_option
from generator.sample.command import make_sample, sample_options


@click.command(help="生成一个虚构的区，供试用、演示和测速；每一页都写明是示例数据。")
@sample_options
@quiet_option
@verbose_option
def sample(out: Path, *, quiet: bool, verbose: bool, **size: int) -> int:
    """Write a fictional district."""

    def written(name: str) -> None:
        if verbose:
            errors.print(name)

    with errors.status("生成示例数据"):
        answer = make_sample(out, written, **size)
    for line in () if quiet else answer:
        output.print(line)
    return 0
