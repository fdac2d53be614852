"""`disclosure check`: what reading and the checks find, for people or for machines."""

from __future__ import annotations

from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.build.workers import get_ready, local_workers
from generator.cli.shared import (
    CannotRun,
    content_option,
    jobs_option,
    output,
    quiet_option,
    require_folder,
    verbose_option,
)

if TYPE_CHECKING:
    from generator.checks.findings import Examination

# Those of `generator.reports`, by name; a test compares.
FORMAT_NAMES = ("json", "sarif", "github", "gitlab")
# What the workers load, which takes as long as checking so many files.
_TASKS = ("generator.build.examining",)
_MANY = 120


@click.command(help="读取并核对内容；给出 PATH 时只看这些文件。")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path), metavar="[PATH]...")
@content_option
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", *FORMAT_NAMES]),
    default="text",
    show_default=True,
)
@jobs_option
@quiet_option
@verbose_option
def check(
    paths: tuple[Path, ...], content: Path, form: str, jobs: int, *, quiet: bool, verbose: bool
) -> int:
    """Print findings; 1 when anything blocks."""
    require_folder(content)
    if jobs > 1 and len(list(islice(content.glob("[0-9]*/**/*.yml"), _MANY))) == _MANY:
        get_ready(_TASKS)
    from generator.build.examining import examine_folder  # slow to load: meanwhile the workers do
    from generator.reports import FORMATS, as_text

    brief = form != "json" and not verbose
    workers = local_workers(jobs, _TASKS)
    whole = examine_folder(content, workers, brief=brief)
    examination = whole.examination
    if paths:
        examination = _only(examination, content, paths, whole.files)
    prefix = f"{content.as_posix()}/"
    if form in FORMATS:
        document = FORMATS[form](examination, prefix, whole.digest)
        # Machines are given UTF-8 whatever the terminal; what has no UTF-8 is escaped as JSON does it.
        click.echo(document.encode(errors="backslashreplace"), nl=False)
    elif quiet and not examination.blocked:
        pass
    else:
        for line in as_text(examination, prefix, verbose=verbose):
            output.print(line)
    return int(examination.blocked)


def _only(
    examination: Examination, content: Path, paths: tuple[Path, ...], files: tuple[str, ...]
) -> Examination:
    """What concerns the files asked for; a folder stands for all below it."""
    wanted: list[str] = []
    for path in paths:
        if not path.exists():
            raise CannotRun(f"没有文件“{path}”。")
        if not path.resolve().is_relative_to(content.resolve()):
            raise CannotRun(f"“{path}”不在内容文件夹“{content}”里。")
        wanted.append(path.resolve().relative_to(content.resolve()).as_posix())

    def chosen(file: str) -> bool:
        return any(name in (".", file) or file.startswith(f"{name}/") for name in wanted)

    if not any(chosen(file) for file in files) and not any(
        chosen(finding.at.file) for finding in examination.findings
    ):
        raise CannotRun(f"“{paths[0]}”不是内容文件。")
    return replace(
        examination,
        findings=tuple(finding for finding in examination.findings if chosen(finding.at.file)),
        asked={file: asked for file, asked in examination.asked.items() if chosen(file)},
        surveyed=tuple(asked for asked in examination.surveyed if chosen(asked.judgement.at.file)),
    )
