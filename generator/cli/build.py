"""`disclosure build`: the whole site, or nothing while anything blocks."""

from __future__ import annotations

import gc
import re
from pathlib import Path

import click

from generator.build.folders import claim
from generator.build.workers import local_workers
from generator.cli.shared import (
    CannotRun,
    content_option,
    errors,
    jobs_option,
    out_option,
    output,
    quiet_option,
    read_and_examine,
    verbose_option,
)
from generator.reports import as_text, summary_line

_SITE_ADDRESS = re.compile(r"https?://[A-Za-z0-9.-]+(?::[0-9]+)?(?:/[A-Za-z0-9._~%/-]*)?")


@click.command(help="核对内容，生成整个网站（在 OUT/site）。")
@content_option
@out_option
@click.option("--address", help="网站发布后的网址，优先于 site.yml 里的网址")
@click.option("--clean", is_flag=True, help="不用以前生成的内容，全部重做")
@jobs_option
@quiet_option
@verbose_option
def build(
    content: Path,
    out: Path,
    address: str | None,
    jobs: int,
    *,
    clean: bool,
    quiet: bool,
    verbose: bool,
) -> int:
    """Make the site; nothing is written while anything blocks."""
    from generator.build.site import build_site  # slow to load: only where it is needed

    gc.enable()
    reading, examination = read_and_examine(content)
    # What was read stays to the end: looking through it for garbage again and again costs the files an eighth of the time.
    gc.freeze()
    archive = reading.archive
    if examination.blocked or archive is None:
        for line in as_text(examination, f"{content.as_posix()}/"):
            errors.print(line)
        errors.print("有必须先处理的问题，网站没有改动。")
        return 1
    if not archive.documents:
        raise CannotRun(f"{content} 里没有报告。报告放在年度文件夹里，如 2023/jiguan-shiwu.yml。")
    chosen = _address(address if address is not None else archive.site.address)
    with claim(out, content), errors.status("准备") as status:

        def say(step: str) -> None:
            status.update(step)
            if verbose:
                errors.print(step)

        built = build_site(
            content,
            reading,
            examination,
            out,
            address=chosen,
            workers=local_workers(jobs),
            say=say,
            clean=clean,
        )
    if not quiet:
        output.print(summary_line(examination))
        output.print(f"已生成 {built.pages} 个页面，在 {built.site.as_posix()}")
    return 0


def _address(given: str | None) -> str:
    """The address with its slash at the end; empty when none is set."""
    if not given:
        return ""
    if not _SITE_ADDRESS.fullmatch(given):
        raise CannotRun(
            f"网址“{given}”应以 https:// 或 http:// 开头，后面是域名和路径，中间没有空格和汉字。"
        )
    return given.rstrip("/") + "/"
