"""The `disclosure` command: the only printer, the only exit codes.

0: nothing blocks. 1: blocking findings. 2: could not run.
"""

from __future__ import annotations

import gc
import re
import sys
import tempfile
from dataclasses import replace
from itertools import islice
from pathlib import Path

import click
from rich.console import Console

from generator import __version__
from generator.build.failures import NotBuilt
from generator.build.folders import Unusable, claim
from generator.checks.findings import Examination
from generator.checks.registry import BY_CODE, RESERVED
from generator.checks.run import examine
from generator.complaints import misuse, our_fault
from generator.model.archive import Archive
from generator.model.reading import Reading, read_archive
from generator.reports import FORMATS, as_text, explain, summary_line
from generator.sample.command import make_sample, sample_options
from generator.sample.folder import FolderInUse

CANNOT_RUN = 2

_SITE_ADDRESS = re.compile(r"https?://[A-Za-z0-9.-]+(?::[0-9]+)?(?:/[A-Za-z0-9._~%/-]*)?")

_out = Console(soft_wrap=True, highlight=False)
_err = Console(soft_wrap=True, highlight=False, stderr=True)

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
quiet_option = click.option("--quiet", is_flag=True, help="只打印必须看的")
verbose_option = click.option("--verbose", is_flag=True, help="打印每一项核对和每一步")


class CannotRun(Exception):
    """The command cannot do what was asked; the text says why."""


@click.group(
    help="核对并发布部门绩效公开内容。", context_settings={"help_option_names": ["-h", "--help"]}
)
@click.version_option(__version__, message="%(prog)s %(version)s")
def commands() -> None:
    """All commands."""


@commands.command(help="读取并核对内容；给出 PATH 时只看这些文件。")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path), metavar="[PATH]...")
@content_option
@click.option(
    "--format", "form", type=click.Choice(["text", *FORMATS]), default="text", show_default=True
)
@quiet_option
@verbose_option
def check(paths: tuple[Path, ...], content: Path, form: str, *, quiet: bool, verbose: bool) -> int:
    """Print findings; 1 when anything blocks."""
    reading, examination = _examine(content)
    if paths:
        examination = _only(examination, content, paths, reading.files)
    prefix = f"{content.as_posix()}/"
    if form in FORMATS:
        document = FORMATS[form](examination, prefix, reading.digest)
        # Machines are given UTF-8 whatever the terminal; what has no UTF-8 is escaped as JSON does it.
        click.echo(document.encode(errors="backslashreplace"), nl=False)
    elif quiet and not examination.blocked:
        pass
    else:
        for line in as_text(examination, prefix, verbose=verbose):
            _out.print(line)
    return int(examination.blocked)


@commands.command(help="核对内容，生成整个网站（在 OUT/site）。")
@content_option
@out_option
@click.option("--address", help="网站发布后的网址，优先于 site.yml 里的网址")
@quiet_option
@verbose_option
def build(content: Path, out: Path, address: str | None, *, quiet: bool, verbose: bool) -> int:
    """Make the site; nothing is written while anything blocks."""
    from generator.build.site import build_site  # slow to load: only where it is needed

    gc.enable()
    reading, examination = _examine(content)
    archive = reading.archive
    if examination.blocked or archive is None:
        for line in as_text(examination, f"{content.as_posix()}/"):
            _err.print(line)
        _err.print("有必须先处理的问题，网站没有改动。")
        return 1
    if not archive.reports:
        raise CannotRun(f"{content} 里没有报告。报告放在年度文件夹里，如 2023/jiguan-shiwu.yml。")
    chosen = _address(address if address is not None else archive.site.address)
    site = archive.site.model_copy(update={"address": chosen or None})
    archive = replace(archive, site=site)
    claim(out, content)
    with _err.status("准备") as status:

        def say(step: str) -> None:
            status.update(step)
            if verbose:
                _err.print(step)

        built = build_site(archive, examination, out, say=say)
    if not quiet:
        _out.print(summary_line(examination))
        _out.print(f"已生成 {built.pages} 个页面，在 {built.site.as_posix()}")
    return 0


@commands.command(help="本机预览：改动 YAML 或模板后页面自动刷新。")
@content_option
@out_option
@click.option("--host", default="127.0.0.1", show_default=True, help="监听地址")
@click.option("--port", type=click.IntRange(1, 65535), default=8000, show_default=True, help="端口")
@quiet_option
@verbose_option
def serve(content: Path, out: Path, host: str, port: int, *, quiet: bool, verbose: bool) -> int:
    """Serve until interrupted."""
    from generator.build.preview import Preview  # slow to load: only where it is needed

    gc.enable()
    _require_folder(content)

    def read() -> tuple[Archive | None, Examination]:
        reading, examination = _examine(content)
        if not quiet and (examination.findings or verbose):
            for line in as_text(examination, f"{content.as_posix()}/", verbose=verbose):
                _out.print(line)
        return reading.archive, examination

    with tempfile.TemporaryDirectory(prefix="disclosure-") as scratch:
        preview = Preview(read, Path(scratch), out / "site")
        _out.print(f"预览：http://{host}:{port}/ （按 Ctrl+C 结束；搜索用的是上次生成的索引）")
        try:
            preview.serve(host, port, (content,))
        except OSError as error:
            raise CannotRun(f"端口 {port} 用不了：{error.strerror}。可以换一个 --port。") from error
        except KeyboardInterrupt:
            _out.print("预览结束。")
    return 0


@commands.command(help="生成一个虚构的区，供试用、演示和测速；每一页都写明是示例数据。")
@sample_options
@quiet_option
@verbose_option
def sample(out: Path, *, quiet: bool, verbose: bool, **size: int) -> int:
    """Write a fictional district."""

    def written(name: str) -> None:
        if verbose:
            _err.print(name)

    with _err.status("生成示例数据"):
        answer = make_sample(out, written, **size)
    for line in () if quiet else answer:
        _out.print(line)
    return 0


@commands.command(name="explain", help="说明一项核对：方法、容差、依据和例子。")
@click.argument("code")
@quiet_option
@click.option("--verbose", is_flag=True, expose_value=False, help="与不写相同：说明总是完整的")
def explain_command(code: str, *, quiet: bool) -> int:
    """Print a rule; quietly, its title alone."""
    rule, reserved = BY_CODE.get(code.upper()), RESERVED.get(code.upper())
    if reserved:
        _out.print(f"保留的编号：{code.upper()} {reserved}。需要发布记录，以后的版本再查。")
        return 0
    if rule is None:
        raise CannotRun(f"没有编号为“{code}”的核对。现有：{'、'.join(BY_CODE)}。")
    for line in islice(explain(rule), 1 if quiet else None):
        _out.print(line)
    return 0


def _require_folder(content: Path) -> None:
    if not content.is_dir():
        raise CannotRun(
            f"没有内容文件夹“{content}”。请在项目所在文件夹里运行，或用 --content 指明。"
        )


def _examine(content: Path) -> tuple[Reading, Examination]:
    _require_folder(content)
    reading = read_archive(content)
    return reading, examine(reading)


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
    return Examination(
        tuple(finding for finding in examination.findings if chosen(finding.at.file)),
        {file: asked for file, asked in examination.asked.items() if chosen(file)},
        tuple(asked for asked in examination.surveyed if chosen(asked.judgement.at.file)),
    )


def _address(given: str | None) -> str:
    """The address with its slash at the end; empty when none is set."""
    if not given:
        return ""
    if not _SITE_ADDRESS.fullmatch(given):
        raise CannotRun(
            f"网址“{given}”应以 https:// 或 http:// 开头，后面是域名和路径，中间没有空格和汉字。"
        )
    return given.rstrip("/") + "/"


def main() -> None:
    """Run, and turn whatever happens into words and an exit status."""
    sys.exit(run(sys.argv[1:]))


def run(arguments: list[str]) -> int:
    """The exit status of a command line; everything is printed, nothing is raised."""
    try:
        status = commands.main(arguments, prog_name="disclosure", standalone_mode=False)
    except (CannotRun, Unusable, FolderInUse) as error:
        return _cannot(str(error))
    except NotBuilt as error:
        return _cannot(f"网站没有生成，上次的网站没有改动：\n{error}")
    except click.exceptions.NoArgsIsHelpError as error:
        _err.print(error.format_message(), markup=False)
        return CANNOT_RUN
    except click.UsageError as error:
        return _cannot(
            f"命令写法有误：{misuse(error, commands.commands)}\n用 disclosure --help 查看用法。"
        )
    except click.ClickException as error:
        return _cannot(error.format_message())
    except (click.Abort, KeyboardInterrupt):
        return _cannot("已中断。")
    except OSError as error:
        return _cannot(f"读写文件出错：{error.filename or ''} {error.strerror or error}")
    except Exception as error:  # a fault of ours must not look like a crash of theirs
        return _cannot(our_fault(error))
    return status if isinstance(status, int) else 0


def _cannot(message: str) -> int:
    _err.print(message, markup=False)
    return CANNOT_RUN
