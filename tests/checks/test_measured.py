"""What the suite of planted errors wrote is read as it stands."""

import json
from importlib.resources import files

from generator.checks.measured import Measured, Rate, measured, read_measured
from generator.checks.registry import BY_CODE

RUN = {
    "seed": 7,
    "good_reports": 200,
    "false_alarms": 1,
    "by_fault": [
        {
            "fault": "一个数字写错",
            "where": "按资金来源",
            "trials": 1003,
            "caught": 997,
            "hidden": 3,
            "codes": {"A103": 12, "A101": 990},
        }
    ],
    "by_check": {"A102": {"trials": 10, "caught": 9}, "A101": {"trials": 1000, "caught": 990}},
}


def run() -> Measured:
    return read_measured(RUN)


def test_the_run_says_what_it_was() -> None:
    assert (run().seed, run().good_reports, run().false_alarms) == (7, 200, 1)


def test_what_no_check_could_see_is_no_trial() -> None:
    [fault] = run().by_fault
    assert (fault.rate, fault.hidden) == (Rate(1000, 997), 3)


def test_the_check_that_caught_most_comes_first() -> None:
    assert run().by_fault[0].codes == (("A101", 990), ("A103", 12))


def test_the_checks_are_in_the_order_of_their_codes() -> None:
    assert list(run().by_check) == ["A101", "A102"]


def test_what_is_kept_beside_the_checks_is_what_is_read() -> None:
    file = files("generator.checks").joinpath("measured.json")
    kept = measured()
    assert (kept is None) == (not file.is_file())
    if kept is not None:
        assert kept == read_measured(json.loads(file.read_text(encoding="utf-8")))


def test_only_known_checks_are_measured() -> None:
    kept = measured()
    assert set(kept.by_check if kept else ()) <= set(BY_CODE)
