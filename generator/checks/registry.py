"""All rules in one ordered tuple; codes are forever. Adding a check is one file and one line here."""

from __future__ import annotations

import hashlib

from generator.checks.a101_parts_do_not_sum import parts_do_not_sum
from generator.checks.a102_rate_does_not_follow import rate_does_not_follow
from generator.checks.a103_part_exceeds_whole import part_exceeds_whole
from generator.checks.a104_rate_on_zero_base import rate_on_zero_base
from generator.checks.a105_unspent_exceeds_whole import unspent_exceeds_whole
from generator.checks.base import Check, Rule, Survey
from generator.checks.f001_unreadable_file import unreadable_file
from generator.checks.f002_wrong_encoding import wrong_encoding
from generator.checks.f003_broken_yaml import broken_yaml
from generator.checks.f004_yaml_extras import yaml_extras
from generator.checks.f005_key_given_twice import key_given_twice
from generator.checks.f006_unknown_key import unknown_key
from generator.checks.f007_required_field_absent import required_field_absent
from generator.checks.f008_not_a_number import not_a_number
from generator.checks.f009_too_fine_a_figure import too_fine_a_figure
from generator.checks.f010_wrong_kind_of_value import wrong_kind_of_value
from generator.checks.f011_disagrees_with_path import disagrees_with_path
from generator.checks.f012_text_cut_by_comment import text_cut_by_comment
from generator.checks.f013_stale_acknowledgement import stale_acknowledgement
from generator.checks.f014_misquoted_figure import misquoted_figure

ALL: tuple[Rule, ...] = (
    unreadable_file,
    wrong_encoding,
    broken_yaml,
    yaml_extras,
    key_given_twice,
    unknown_key,
    required_field_absent,
    not_a_number,
    too_fine_a_figure,
    wrong_kind_of_value,
    disagrees_with_path,
    text_cut_by_comment,
    stale_acknowledgement,
    misquoted_figure,
    parts_do_not_sum,
    rate_does_not_follow,
    part_exceeds_whole,
    rate_on_zero_base,
    unspent_exceeds_whole,
)

CHECKS: tuple[Check, ...] = tuple(rule for rule in ALL if isinstance(rule, Check))

SURVEYS: tuple[Survey, ...] = tuple(rule for rule in ALL if isinstance(rule, Survey))

BY_CODE: dict[str, Rule] = {rule.code: rule for rule in ALL}


def ruleset() -> str:
    """What tells one set of rules from another: a digest of codes and public texts."""
    text = repr([(rule.code, rule.name, rule.title, rule.sections, rule.since) for rule in ALL])
    return hashlib.sha256(text.encode()).hexdigest()[:12]
