"""A cluster of separate processes on this machine, and S3 on this machine, for the tests of what is past it."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import dask.config
import pytest
import s3fs
from distributed import LocalCluster
from moto.server import ThreadedMotoServer


@pytest.fixture(scope="session")
def s3_server() -> Iterator[s3fs.S3FileSystem]:
    """S3; who may use it stands in the environment, as on any machine of a cluster."""
    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    server = ThreadedMotoServer("127.0.0.1", port=0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("AWS_ENDPOINT_URL", f"http://{host}:{port}")
        patch.setenv("AWS_ACCESS_KEY_ID", "nobody")
        patch.setenv("AWS_SECRET_ACCESS_KEY", "secret")
        patch.setenv("AWS_DEFAULT_REGION", "us-east-1")
        yield s3fs.S3FileSystem()
        s3fs.S3FileSystem.clear_instance_cache()
    server.stop()


@pytest.fixture
def s3(s3_server: s3fs.S3FileSystem) -> str:
    """The address of a bucket with nothing in it."""
    name = f"bucket-{uuid4().hex}"
    s3_server.mkdir(name)
    return f"s3://{name}"


@pytest.fixture
def cluster(s3: str, tmp_path: Path) -> Iterator[str]:
    """The scheduler of two worker processes, whose own folder is apart from everything else."""
    with (
        dask.config.set({"distributed.scheduler.allowed-failures": 1}),
        LocalCluster(
            n_workers=2,
            threads_per_worker=1,
            processes=True,
            dashboard_address=":0",
            local_directory=str(tmp_path / "machines"),
            silence_logs=logging.CRITICAL,
        ) as made,
    ):
        yield made.scheduler_address
