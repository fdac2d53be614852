"""The `disclosure` command: the only printer, the only exit codes.

0: nothing blocks. 1: blocking findings. 2: could not run.
"""

from __future__ import annotations

import sys

import click

from generator import __version__
from generator.build.failures import NotBuilt, in_words
from generator.build.folders import Unusable
from generator.cli.build import build
from generator.cli.check import check
from generator.cli.explain import explain_command
from generator.cli.sample import sample
from generator.cli.serve import serve
from generator.cli.shared import CANNOT_RUN, CannotRun, errors
from generator.complaints import misuse, our_fault
from generator.sample.folder import FolderInUse


@click.group(
    help="核对并发布部门绩效公开内容。", context_settings={"help_option_names": ["-h", "--help"]}
)
@click.version_option(__version__, message="%(prog)s %(version)s")
def commands() -> None:
    """All commands."""


for command in (check, build, serve, explain_command, sample):
    commands.add_command(command)


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
        errors.print(error.format_message(), markup=False)
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
        return _cannot(in_words(error))
    except MemoryError:
        return _cannot("内存不够。请关掉别的程序再试。")
    except Exception as error:  # a fault of ours must not look like a crash of theirs
        return _cannot(our_fault(error))
    return status if isinstance(status, int) else 0


def _cannot(message: str) -> int:
    errors.print(message, markup=False)
    return CANNOT_RUN
