"""The sentences of a sample: every field has what a report needs, and none says what a template left."""

from collections import Counter

import pytest

from generator.model.filing import is_id
from generator.sample.departments import RENAMED
from generator.sample.stock import FIELDS, FieldOfWork, field_of_work

ALL = [field_of_work(number) for number in range(len(FIELDS))]
every = pytest.mark.parametrize("field", ALL, ids=FIELDS)


def test_no_field_is_given_twice() -> None:
    assert Counter(FIELDS).most_common(1)[0][1] == 1
    assert Counter(field.name for field in ALL).most_common(1)[0][1] == 1


@every
def test_projects_have_ids_of_their_own_that_a_file_may_have(field: FieldOfWork) -> None:
    ids = [project.identity for project in field.projects]
    assert all(is_id(one) and one != "source" for one in ids)
    assert len(set(ids)) == len(ids) >= 3


@every
def test_problems_are_enough_not_to_be_those_of_last_year(field: FieldOfWork) -> None:
    assert len({trouble.problem for trouble in field.troubles}) >= 3


@every
def test_a_result_says_more_than_its_goal(field: FieldOfWork) -> None:
    assert [p.name for p in field.projects if p.goal in p.result or p.result in p.goal] == []


@every
def test_every_deed_tells_its_number_once(field: FieldOfWork) -> None:
    assert [deed.indicator for deed in field.deeds if deed.words.count("{n}") != 1] == []


@every
def test_a_hedge_stands_in_the_words(field: FieldOfWork) -> None:
    assert [d.indicator for d in field.deeds if d.hedge and f"{{n}}{d.hedge}" not in d.words] == []


@every
def test_bounds_are_in_order(field: FieldOfWork) -> None:
    pairs = [field.spending, field.posts, field.basic_share]
    pairs += [project.quantity for project in field.projects]
    pairs += [deed.quantity for deed in field.deeds]
    assert [pair for pair in pairs if not 0 < pair[0] < pair[1]] == []


def test_the_field_that_is_renamed_has_an_earlier_name() -> None:
    assert field_of_work(RENAMED).former_name
