"""The machines of a cluster, by their scheduler: asked to do errands, and left.

What Dask says about its own troubles is told here in our words. It gives the errand of a machine that died to another;
after the fourth it takes the errand for the cause (`distributed.scheduler.allowed-failures` of the scheduler).
"""

from __future__ import annotations

from collections.abc import Iterable
from concurrent.futures import CancelledError
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from threading import Event, Lock
from time import monotonic
from typing import Any

from distributed import Client
from distributed.scheduler import KilledWorker

from generator.build.failures import NotBuilt
from generator.build.handing import Handed
from generator.cluster.errands import Done, Errand, perform, tidy
from generator.cluster.places import Unreachable
from generator.cluster.store import Store

_TICK = 2.0  # seconds between two looks at whether anybody is still there


class ClusterFailed(NotBuilt):
    """The cluster cannot do what it was asked; the text says why and what to do."""


@dataclass(slots=True)
class Fleet:
    """A cluster that was reached; `program` is the digest of the program that is to be run.

    Without any worker it is given up after `patience` seconds.
    """

    client: Client
    store: Store
    program: str
    patience: float
    _lent: set[str] = field(default_factory=set)
    _lending: Lock = field(default_factory=Lock)

    def lend(self, root: Path, handed: Iterable[Handed]) -> None:
        """Put what was handed over into the store, once.

        Raises:
            Unreachable: when the store cannot be used.

        """
        with self._lending:
            for one in handed:
                if one.digest not in self._lent:
                    self.store.put(one.digest, root / one.name)
                    self._lent.add(one.digest)

    def workers(self) -> list[str]:
        """The addresses of the workers there are."""
        return sorted(self.client.scheduler_info()["workers"])

    def perform(self, name: str, errand: Errand, over: Event) -> Done:
        """What came of the errand, which is called back when it is `over`.

        Raises:
            ClusterFailed: when its workers die one after another, none is left, or the scheduler is gone.
            CancelledError: when it was called back.

        """
        future = self.client.submit(perform, errand, key=name, pure=False)
        try:
            self._await(future, over)
            done: Done = future.result()
        except KilledWorker as error:
            raise ClusterFailed(
                f"做同一项任务的 {error.allowed_failures + 1} 个工作进程都被终止了（多半是内存不够）。"
                "请给每个工作进程多留些内存，或少开几个，再运行一次。"
            ) from error
        except CancelledError as error:
            if over.is_set():
                raise
            raise _gone() from error
        finally:
            future.release()
        return done

    def _await(self, future: Any, over: Event) -> None:  # noqa: ANN401 - Dask's, without types
        seen = monotonic()
        while True:
            with suppress(TimeoutError):
                future.exception(timeout=_TICK)
                return
            if over.is_set():
                future.cancel()
                raise CancelledError
            try:
                if self.workers():
                    seen = monotonic()
            except (OSError, TimeoutError) as error:
                raise _gone() from error
            if monotonic() - seen > self.patience:
                raise nobody()

    def leave(self) -> None:
        """Let nothing of ours remain, neither on the machines nor in the store."""
        with suppress(Exception):
            self.client.run(tidy)
        with suppress(Exception):
            self.client.close(timeout=_TICK)
        # What cannot be taken away now, the next build of this folder does.
        with suppress(Unreachable):
            self.store.forget()


def _gone() -> ClusterFailed:
    return ClusterFailed(
        "与集群的调度器（--scheduler）的连接断了。请管理员看调度器是否还在运行，再运行一次。"
    )


def nobody() -> ClusterFailed:
    """That there is no worker."""
    return ClusterFailed(
        "集群里没有工作进程了。请管理员启动工作进程（dask worker），看它们为什么退出，再运行一次。"
    )
