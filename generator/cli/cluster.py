"""The options of `build` that reach past this machine. What they need is loaded only where one of them is used."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

import click

from generator.build.failures import NotBuilt
from generator.build.workers import Workers, local_workers
from generator.cli.shared import CannotRun, require_folder

Say = Callable[[str], None]
F = TypeVar("F", bound=Callable[..., Any])

_OPTIONS = (
    click.option(
        "--executor",
        type=click.Choice(["local", "dask"]),
        default="local",
        show_default=True,
        help="由谁来做：本机的进程，或 Dask 集群",
    ),
    click.option("--scheduler", help="集群调度器的地址，如 tcp://10.0.0.1:8786"),
    click.option(
        "--store",
        help="中转存储的地址，本机和每台工作机都能读写，如 s3://BUCKET/tmp、file:///mnt/tmp",
    ),
    click.option("--publish", help="生成后把网站写到这个地址，只写改动的文件，如 s3://BUCKET/site"),
)


def cluster_options(command: F) -> F:
    """The command with these options."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


@contextmanager
def workers_of(
    executor: str, scheduler: str | None, store: str | None, out: Path, jobs: int
) -> Iterator[Workers]:
    """Inside, the workers that were asked for; `out` is claimed by us.

    Raises:
        CannotRun: when the options do not go together, or what they need is not installed.
        NotBuilt: when the cluster or the store cannot be used.

    """
    if executor == "local":
        if scheduler or store:
            raise CannotRun("--scheduler 和 --store 要与 --executor dask 一起用。")
        yield local_workers(jobs)
        return
    if not scheduler or not store:
        raise CannotRun(
            "--executor dask 还要写 --scheduler（调度器的地址）和 --store（中转存储的地址）。"
        )
    with _installed():
        from generator.cluster.session import cluster_workers
    with cluster_workers(scheduler, store, out, jobs) as workers:
        yield workers


def folder_of(content: str, out: Path) -> Path:
    """The folder of the content; where that is at an address, a folder beside `out` for a copy of it.

    Raises:
        CannotRun: when there is no such folder.

    """
    if not _is_address(content):
        require_folder(Path(content))
        return Path(content)
    return out.with_name(f"{out.name}-content") / "content"


def bring(content: str, folder: Path, say: Say) -> None:
    """Let the folder hold what lies at the address of the content, where it has one; `say` is told of it.

    Raises:
        CannotRun: when what that needs is not installed.
        NotBuilt, Unusable: when it cannot be copied.

    """
    if _is_address(content):
        with _installed():
            from generator.cluster.mirroring import mirror
        say("取来内容")
        mirror(content, folder)


def publish_site(site: Path, url: str, say: Say) -> str:
    """Write the site to an address; what was done, in words. `say` is told of it.

    Raises:
        CannotRun: when not all of it could be written.

    """
    with _installed():
        from generator.cluster.places import shown
        from generator.cluster.publishing import publish
    say("发布")
    try:
        done = publish(site, url)
    except NotBuilt as error:
        raise CannotRun(
            f"网站已生成在 {site.as_posix()}，但没有发布完，再运行一次会接着发布：\n{error}"
        ) from error
    return f"已发布到 {shown(url)}：写了 {done.written} 个文件，删了 {done.removed} 个"


def _is_address(content: str) -> bool:
    return "://" in content


@contextmanager
def _installed() -> Iterator[None]:
    try:
        yield
    except ModuleNotFoundError as error:
        raise CannotRun(
            f'没有安装集群所需的库（缺 {error.name}）。请运行 pip install ".[cluster]"。'
        ) from error
