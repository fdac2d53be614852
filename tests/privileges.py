"""Reading as somebody whom permissions bind, which they do not bind the superuser."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager

NOBODY = 65534


@contextmanager
def without_privileges() -> Iterator[None]:
    """Inside, the superuser is nobody in particular; everybody else is who they are."""
    myself = os.geteuid()
    if myself == 0:
        os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(myself)
