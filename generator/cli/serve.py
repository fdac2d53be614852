"""`disclosure serve`: the site as the content is now, made anew at every change."""

from __future__ import annotations

import gc
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.build.folders import claim
from generator.cli.shared import (
    CannotRun,
    content_option,
    jobs_option,
    out_option,
    output,
    quiet_option,
    require_folder,
    verbose_option,
)

if TYPE_CHECKING:
    from generator.checks.findings import Examination


@click.command(help="本机预览：改动 YAML 或模板后页面自动刷新。")
@content_option
@out_option
@click.option("--host", default="127.0.0.1", show_default=True, help="监听地址")
@click.option("--port", type=click.IntRange(1, 65535), default=8000, show_default=True, help="端口")
@jobs_option
@quiet_option
@verbose_option
def serve(
    content: Path, out: Path, host: str, port: int, jobs: int, *, quiet: bool, verbose: bool
) -> int:
    """Serve until interrupted."""
    from generator.build.preview import Preview  # slow to load: only where it is needed
    from generator.reports import as_text

    gc.enable()
    require_folder(content)

    def said(examination: Examination) -> None:
        if not quiet and (examination.findings or verbose):
            for line in as_text(examination, f"{content.as_posix()}/", verbose=verbose):
                output.print(line)

    with claim(out / "preview", content):
        preview = Preview(content, out / "preview", out / "site", jobs, said)
        output.print(f"预览：http://{host}:{port}/ （按 Ctrl+C 结束；搜索用的是上次生成的索引）")
        try:
            preview.serve(host, port, (content,))
        except OSError as error:
            raise CannotRun(f"端口 {port} 用不了：{error.strerror}。可以换一个 --port。") from error
        except KeyboardInterrupt:
            output.print("预览结束。")
    return 0
