"""One build's time with a cluster: reached, found to be of one mind with us, and left with nothing of ours in it."""

from __future__ import annotations

import asyncio
import logging
import re
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

from distributed import Client, Security
from distributed.comm.core import connect

from generator.build.digests import program_digest
from generator.build.failures import NotBuilt
from generator.build.folders import staging
from generator.build.workers import Workers, local_workers
from generator.cluster.errands import foreign, greet
from generator.cluster.fleet import ClusterFailed, Fleet, nobody
from generator.cluster.remote import Remote
from generator.cluster.store import Store

# In the output folder: what its builds call themselves in the store, so that the next one clears up after a killed one.
_NAME = ".disclosure-store"
_OURS = re.compile(r"disclosure-[0-9a-f]{32}")
# Errands on their way for each worker: one is being done, one travels.
_AHEAD = 2
_HELLO = "hello"


@contextmanager
def cluster_workers(
    scheduler: str, store: str, out: Path, jobs: int, *, patience: float = 30
) -> Iterator[Workers]:
    """Inside, the workers of a cluster; `store` is an address of fsspec that they and we reach, `out` claimed by us.

    What had better not travel is done by `jobs` processes of this machine. For the scheduler, and for a first worker,
    there is a wait of `patience` seconds.

    Raises:
        ClusterFailed: when the scheduler is not reached, has no workers, or one has another program or no such store.
        Unreachable: when the store cannot be used from here.

    """
    # Dask tells its troubles on stderr, in English; we tell them ourselves.
    logging.getLogger("distributed").setLevel(logging.CRITICAL)
    place = Store(f"{store.rstrip('/')}/{_name(out)}")
    place.forget()
    fleet = Fleet(_client(scheduler, patience), place, program_digest(), patience)
    try:
        greeted = _greeted(fleet, out)
        at_home = local_workers(jobs)
        yield Workers(
            _AHEAD * greeted,
            lambda at_once: Remote(fleet, at_once, lambda: at_home.open(min(jobs, at_once))),
        )
    finally:
        fleet.leave()


def _name(out: Path) -> str:
    path = out / _NAME
    name = path.read_text(encoding="ascii", errors="replace") if path.is_file() else ""
    # All below it is removed: never below a name that is not ours.
    if not _OURS.fullmatch(name):
        name = f"disclosure-{uuid4().hex}"
        path.write_text(name, encoding="ascii")
    return name


def _client(scheduler: str, patience: float) -> Client:
    security = Security()
    try:
        # A client that finds nobody cannot be put away without noise. Whoever calls may be in a loop of its own.
        with ThreadPoolExecutor(1) as thread:
            thread.submit(lambda: asyncio.run(_knock(scheduler, patience, security))).result()
        return Client(scheduler, timeout=patience, security=security, set_as_default=False)
    except ValueError as error:
        raise ClusterFailed(
            f"调度器的地址“{scheduler}”不对，应像 tcp://10.0.0.1:8786 这样。"
        ) from error
    except (OSError, RuntimeError) as error:
        raise ClusterFailed(
            f"{patience:g} 秒内连不上调度器 {scheduler}。请核对 --scheduler，"
            "请管理员看调度器（dask scheduler）是否在运行、防火墙是否放行。"
        ) from error


async def _knock(scheduler: str, patience: float, security: Security) -> None:
    comm = await connect(scheduler, timeout=patience, **security.get_connection_args("client"))
    await comm.close()


def _greeted(fleet: Fleet, out: Path) -> int:
    """How many workers there are, all of which run our program and see our store."""
    try:
        fleet.client.wait_for_workers(1, timeout=fleet.patience)
    except TimeoutError as error:
        raise nobody() from error
    with staging(out) as scratch:
        (scratch / _HELLO).write_bytes(b"")
        fleet.store.put(_HELLO, scratch / _HELLO)
    said = fleet.client.run(greet, fleet.store, _HELLO, on_error="return")
    fleet.store.remove(_HELLO)
    others: list[str] = []
    present = 0
    for address, answer in sorted(said.items()):
        if isinstance(answer, NotBuilt):
            raise ClusterFailed(f"工作机 {address} 用不了中转存储：\n{answer}")
        if isinstance(answer, OSError):
            continue  # It went away meanwhile; those that come later are asked with each errand.
        present += 1
        if answer != fleet.program:
            others.append(address)
    if others:
        raise ClusterFailed(foreign(others))
    if not present:
        raise nobody()
    return present
