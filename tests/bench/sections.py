"""The sections of the bench by name, in the order of the table; each measures and returns its rows."""

from __future__ import annotations

from collections.abc import Callable

from tests.bench.check_throughput import throughput
from tests.bench.downloads import downloads
from tests.bench.first_visit import first_visit
from tests.bench.full_build import beside_hugo, beside_stock
from tests.bench.growth import cost_per_report, memory, workers
from tests.bench.rebuild import one_changed
from tests.bench.row import Row
from tests.bench.search_bytes import search_bytes
from tests.bench.session import Session

SECTIONS: dict[str, Callable[[Session], list[Row]]] = {
    "hugo": beside_hugo,
    "growth": cost_per_report,
    "rebuild": one_changed,
    "check": throughput,
    "memory": memory,
    "search": search_bytes,
    "workers": workers,
    "downloads": downloads,
    "visit": first_visit,
    "stock": beside_stock,  # last: it takes as long as all others
}
