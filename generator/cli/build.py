"""`disclosure build`: the whole site, or nothing while anything blocks."""

from __future__ import annotations

import gc
import re
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.build.folders import claim, staging
from generator.build.workers import local_workers
from generator.cli.cluster import bring, cluster_options, folder_of, publish_site, workers_of
from generator.cli.shared import (
    CannotRun,
    errors,
    jobs_option,
    out_option,
    output,
    quiet_option,
    verbose_option,
)

if TYPE_CHECKING:
    from generator.build.sources import Source

_SITE_ADDRESS = re.compile(r"https?://[A-Za-z0-9.-]+(?::[0-9]+)?(?:/[A-Za-z0-9._~%/-]*)?")


@click.command(help="核对内容，生成整个网站（在 OUT/site）。")
@click.option(
    "--content",
    default="content",
    show_default=True,
    help="内容文件夹，或它的地址，如 s3://BUCKET/content",
)
@out_option
@click.option("--address", help="网站发布后的网址，优先于 site.yml 里的网址")
@click.option("--clean", is_flag=True, help="不用以前生成的内容，全部重做")
@click.option("--no-downloads", is_flag=True, help="只生成页面和搜索，不生成下载文件")
@jobs_option
@cluster_options
@quiet_option
@verbose_option
def build(
    content: str,
    out: Path,
    address: str | None,
    jobs: int,
    executor: str,
    scheduler: str | None,
    store: str | None,
    publish: str | None,
    *,
    clean: bool,
    no_downloads: bool,
    quiet: bool,
    verbose: bool,
) -> int:
    """Make the site; nothing is written while anything blocks."""
    from generator.build.cache import Cache  # slow to load: only where it is needed
    from generator.build.examining import examine_folder
    from generator.build.site import build_site
    from generator.build.survey import survey
    from generator.build.workshop import Workshop
    from generator.reports import as_text, summary_line

    gc.enable()
    folder = folder_of(content, out)
    built = None
    published = ""
    with (
        claim(out, folder),
        errors.status("准备") as status,
        staging(out) as work,
        workers_of(executor, scheduler, store, out, jobs) as workers,
    ):

        def say(step: str) -> None:
            status.update(step)
            if verbose:
                errors.print(step)

        bring(content, folder, say)
        source = _source(folder, address, with_downloads=not no_downloads)
        cache = Cache(out / "cache")
        if clean:
            cache.forget_the_rest()
        say("读取和核对")
        shop = Workshop(out, work, cache, workers)
        surveyed = survey(source, shop)
        if surveyed.sound:
            if not surveyed.tally.documents:
                raise CannotRun(
                    f"{content} 里没有报告。报告放在年度文件夹里，如 2023/jiguan-shiwu.yml。"
                )
            built = build_site(surveyed, shop, say)
            cache.forget_the_rest()
            published = publish_site(built.site, publish, say) if publish else ""
    if built is None:
        whole = examine_folder(folder, local_workers(jobs), brief=True)
        for line in as_text(whole.examination, f"{folder.as_posix()}/"):
            errors.print(line)
        errors.print("有必须先处理的问题，网站没有改动。")
        return 1
    if not quiet:
        output.print(summary_line(surveyed.tally))
        output.print(f"已生成 {built.pages} 个页面，在 {built.site.as_posix()}")
        if published:
            output.print(published)
    return 0


def _source(content: Path, address: str | None, *, with_downloads: bool) -> Source:
    """What is to be built: the address that is given goes before that of site.yml."""
    from generator.build.sources import Source
    from generator.model.outline import read_outline, with_address

    outline = read_outline(content)
    if outline.site is not None:
        chosen = _address(address if address is not None else outline.site.address)
        outline = with_address(outline, chosen)
    return Source(content=content, outline=outline, with_downloads=with_downloads)


def _address(given: str | None) -> str:
    """The address with its slash at the end; empty when none is set."""
    if not given:
        return ""
    if not _SITE_ADDRESS.fullmatch(given):
        raise CannotRun(
            f"网址“{given}”应以 https:// 或 http:// 开头，后面是域名和路径，中间没有空格和汉字。"
        )
    return given.rstrip("/") + "/"
