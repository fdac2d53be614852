"""Every fault that is planted, in the order of the report."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from tests.planted.faults_elsewhere import (
    faults_between_years,
    faults_of_care,
)
from tests.planted.faults_in_figures import faults_in_points, faults_in_rates, faults_in_sums
from tests.planted.faults_in_prose import faults_in_prose
from tests.planted.faults_of_privacy import faults_of_privacy
from tests.planted.planting import Fault


def all_faults() -> Iterator[Fault]:
    """Sums, rates, points, prose, years, care, privacy."""
    return chain(
        faults_in_sums(),
        faults_in_rates(),
        faults_in_points(),
        faults_in_prose(),
        faults_between_years(),
        faults_of_care(),
        faults_of_privacy(),
    )
