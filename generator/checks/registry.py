"""All rules in one ordered tuple; codes are forever. Adding a check is one file and one line here."""

from __future__ import annotations

import hashlib

from generator.checks.a101_parts_do_not_sum import parts_do_not_sum
from generator.checks.a102_rate_does_not_follow import rate_does_not_follow
from generator.checks.a103_part_exceeds_whole import part_exceeds_whole
from generator.checks.a104_rate_on_zero_base import rate_on_zero_base
from generator.checks.a105_unspent_exceeds_whole import unspent_exceeds_whole
from generator.checks.a106_over_budget_unexplained import over_budget_unexplained
from generator.checks.a107_low_execution_unexplained import low_execution_unexplained
from generator.checks.a108_tasks_exceed_projects import tasks_exceed_projects
from generator.checks.a109_table_total_is_not_its_rows import table_total_is_not_its_rows
from generator.checks.a110_points_do_not_add_up import points_do_not_add_up
from generator.checks.a111_score_above_result import score_above_result
from generator.checks.a112_three_public_sum import three_public_sum
from generator.checks.a113_posts_are_not_their_kinds import posts_are_not_their_kinds
from generator.checks.a114_element_counts import element_counts
from generator.checks.b201_figure_nearly_known import figure_nearly_known
from generator.checks.b202_direction_against_sign import direction_against_sign
from generator.checks.b203_percent_sign_missing import percent_sign_missing
from generator.checks.b204_term_with_two_values import term_with_two_values
from generator.checks.b205_unit_mixed_up import unit_mixed_up
from generator.checks.b206_growth_on_zero_base import growth_on_zero_base
from generator.checks.base import Check, Rule, Survey
from generator.checks.c301_restated_figure_differs import restated_figure_differs
from generator.checks.c302_unexplained_jump import unexplained_jump
from generator.checks.c303_problem_not_followed_up import problem_not_followed_up
from generator.checks.c304_copied_from_last_year import copied_from_last_year
from generator.checks.c305_gone_without_record import gone_without_record
from generator.checks.d401_template_residue import template_residue
from generator.checks.d402_report_missing import report_missing
from generator.checks.d403_published_late import published_late
from generator.checks.d404_date_outside_its_year import date_outside_its_year
from generator.checks.d405_problem_without_measure import problem_without_measure
from generator.checks.d406_all_at_its_best import all_at_its_best
from generator.checks.d407_result_repeats_goal import result_repeats_goal
from generator.checks.d408_dated_before_year_end import dated_before_year_end
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
from generator.checks.p501_citizen_id import citizen_id
from generator.checks.p502_mobile_number import mobile_number
from generator.checks.p503_bank_card import bank_card
from generator.checks.p504_home_or_contact import home_or_contact
from generator.checks.p505_secrecy_mark import secrecy_mark
from generator.checks.r603_correction_not_applied import correction_not_applied

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
    over_budget_unexplained,
    low_execution_unexplained,
    tasks_exceed_projects,
    table_total_is_not_its_rows,
    points_do_not_add_up,
    score_above_result,
    three_public_sum,
    posts_are_not_their_kinds,
    element_counts,
    figure_nearly_known,
    direction_against_sign,
    percent_sign_missing,
    term_with_two_values,
    unit_mixed_up,
    growth_on_zero_base,
    restated_figure_differs,
    unexplained_jump,
    problem_not_followed_up,
    copied_from_last_year,
    gone_without_record,
    template_residue,
    report_missing,
    published_late,
    date_outside_its_year,
    problem_without_measure,
    all_at_its_best,
    result_repeats_goal,
    dated_before_year_end,
    citizen_id,
    mobile_number,
    bank_card,
    home_or_contact,
    secrecy_mark,
    correction_not_applied,
)

CHECKS: tuple[Check, ...] = tuple(rule for rule in ALL if isinstance(rule, Check))

SURVEYS: tuple[Survey, ...] = tuple(rule for rule in ALL if isinstance(rule, Survey))

# Codes promised for what needs the record of publication: what a page said before. They are asked by no rule yet.
RESERVED: dict[str, str] = {
    "R601": "公布的数改了而没有更正记录",
    "R602": "已公布的报告被删除",
}

BY_CODE: dict[str, Rule] = {rule.code: rule for rule in ALL}


def ruleset() -> str:
    """What tells one set of rules from another: a digest of codes and public texts."""
    text = repr([(rule.code, rule.name, rule.title, rule.sections, rule.since) for rule in ALL])
    return hashlib.sha256(text.encode()).hexdigest()[:12]
