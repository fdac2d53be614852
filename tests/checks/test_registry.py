import re
from pathlib import Path

import pytest

from generator import checks
from generator.checks.base import Check, Rule, Severity, Survey, Verdict
from generator.checks.registry import ALL, BY_CODE, CHECKS, RESERVED, SURVEYS, ruleset
from tests.tiny_content import FILE, asked_of, examine_example, found_by

any_rule = pytest.mark.parametrize("rule", ALL, ids=lambda rule: rule.code)
any_check = pytest.mark.parametrize("check", [*CHECKS, *SURVEYS], ids=lambda check: check.code)


@any_rule
def test_a_good_example_does_not_raise_its_code(rule: Rule, tmp_path: Path) -> None:
    assert found_by(rule.code, examine_example(tmp_path, rule.good)) == []


@any_rule
def test_a_good_example_has_no_error_at_all(rule: Rule, tmp_path: Path) -> None:
    findings = examine_example(tmp_path, rule.good).findings
    assert [found.message for found in findings if found.severity is Severity.ERROR] == []


@any_rule
def test_a_good_example_may_be_published(rule: Rule, tmp_path: Path) -> None:
    assert not examine_example(tmp_path, rule.good).blocked


@any_rule
def test_a_bad_example_raises_its_code(rule: Rule, tmp_path: Path) -> None:
    assert found_by(rule.code, examine_example(tmp_path, rule.bad)) != []


@any_rule
def test_a_bad_example_is_found_at_its_worst(rule: Rule, tmp_path: Path) -> None:
    found = found_by(rule.code, examine_example(tmp_path, rule.bad))
    assert {finding.severity for finding in found} == {rule.severity}


@any_rule
def test_a_code_is_a_family_and_three_digits(rule: Rule) -> None:
    assert re.fullmatch(r"[A-Z][0-9]{3}", rule.code)


def test_codes_are_unique() -> None:
    assert len(BY_CODE) == len(ALL)


def test_names_are_unique() -> None:
    assert len({rule.name for rule in ALL}) == len(ALL)


@pytest.mark.parametrize("family", sorted({rule.code[0] for rule in ALL}))
def test_the_codes_of_a_family_are_in_order(family: str) -> None:
    codes = [rule.code for rule in ALL if rule.code[0] == family]
    assert codes == sorted(codes)


@any_rule
def test_a_rule_has_a_title_in_one_line(rule: Rule) -> None:
    assert rule.title.strip()
    assert "\n" not in rule.title


@pytest.mark.parametrize("heading", ["查什么", "依据"])
@any_rule
def test_a_rule_says_what_it_asks_and_on_what_ground(rule: Rule, heading: str) -> None:
    assert dict(rule.sections).get(heading)


@any_rule
def test_a_rule_says_since_when_it_is_asked(rule: Rule) -> None:
    assert re.fullmatch(r"[0-9]+\.[0-9]+\.[0-9]+", rule.since)


def test_a_rule_is_registered_if_and_only_if_its_module_exists() -> None:
    folder = Path(checks.__file__).parent
    modules = {path.stem for path in folder.glob("[a-z][0-9][0-9][0-9]_*.py")}
    assert modules == {f"{rule.code.lower()}_{rule.name.replace('-', '_')}" for rule in ALL}


def test_what_can_be_asked_is_all_but_the_rules_of_reading() -> None:
    asked = {rule.code for rule in (*CHECKS, *SURVEYS)}
    assert asked == {rule.code for rule in ALL if rule.code[0] != "F"}


def test_a_reserved_code_is_no_rule_yet() -> None:
    assert RESERVED.keys().isdisjoint(BY_CODE)


def test_the_ruleset_is_a_short_digest() -> None:
    assert re.fullmatch(r"[0-9a-f]{12}", ruleset())


@any_check
def test_a_check_asked_of_an_empty_report_has_nothing_to_say(
    check: Check | Survey, tmp_path: Path
) -> None:
    examination = examine_example(tmp_path, BY_CODE["F011"].good)
    assert asked_of(check.code, examination) == []
    assert FILE in examination.asked


@any_check
def test_a_bad_example_says_a_whole_sentence(check: Check | Survey, tmp_path: Path) -> None:
    [asked] = [
        one for one in asked_of(check.code, examine_example(tmp_path, check.bad)) if one.finding
    ]
    assert asked.judgement.explanation.endswith("。")
    assert asked.verdict is not Verdict.NOT_CHECKED
