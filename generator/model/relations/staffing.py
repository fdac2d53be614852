"""What the numbers of posts and people claim: 编制 and its kinds, 实有人数 and those counted in it."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.relations.breakdowns import Breakdown, Listing
from generator.model.report import Report
from generator.model.staffing import People, Staffing
from generator.model.values import Number

_PEOPLE = "人"


def staffing_sums(report: Report) -> Iterator[Breakdown]:
    """编制 with its kinds; 实有 with the kinds printed beside it; 离退休 = 离休 + 退休. In 人."""
    staffing = report.staffing
    if staffing is None:
        return
    if isinstance(staffing.posts, People):
        yield from _kinds(staffing.posts, Listing.ALL)
    if isinstance(staffing.headcount, People):
        yield from _kinds(staffing.headcount, Listing.SOME)
    yield from _in_post_and_retired(staffing)
    yield from _retired(staffing)


def _kinds(people: People, listing: Listing) -> Iterator[Breakdown]:
    """By 在职 and 离退休 where they are printed: 行政, 事业 and the like are then kinds of those in post."""
    name = people.at.name
    by_post = (
        people.civil_service,
        people.managed_as_civil_service,
        people.institution,
        people.workers,
    )
    if people.in_post is None:
        if kinds := people.kinds():
            yield Breakdown(people.at, name, name, people.total, kinds, listing, _PEOPLE)
        return
    kinds = tuple(kind for kind in people.kinds() if kind not in by_post)
    yield Breakdown(people.at, name, name, people.total, kinds, listing, _PEOPLE)
    if posts := tuple(kind for kind in people.kinds() if kind in by_post):
        at = people.in_post.at
        yield Breakdown(at, at.name, at.name, people.in_post, posts, Listing.SOME, _PEOPLE)


def _in_post_and_retired(staffing: Staffing) -> Iterator[Breakdown]:
    """实有人数 beside 在职人数 and 离退休人数; where it is that of 在职人数, it counts nobody else."""
    whole = staffing.headcount
    if isinstance(whole, People):
        whole = whole.total if whole.in_post is None and whole.retired is None else None
    retired = _all_retired(staffing)
    if whole is None or staffing.in_post is None or not retired:
        return
    if (
        whole.stated
        and staffing.in_post.stated
        and whole.stated.value == staffing.in_post.stated.value
    ):
        return
    parts = (staffing.in_post, *retired)
    name = "在职人数与离退休人数"
    yield Breakdown(whole.at, name, "实有人数", whole, parts, Listing.USUAL, _PEOPLE)


def _all_retired(staffing: Staffing) -> tuple[Number, ...]:
    if staffing.all_retired is not None:
        return (staffing.all_retired,)
    return tuple(part for part in (staffing.retired_veterans, staffing.retired) if part is not None)


def _retired(staffing: Staffing) -> Iterator[Breakdown]:
    whole, veterans, retired = staffing.all_retired, staffing.retired_veterans, staffing.retired
    if whole is not None and veterans is not None and retired is not None:
        name = "离退休人数"
        yield Breakdown(whole.at, name, name, whole, (veterans, retired), Listing.ALL, _PEOPLE)
