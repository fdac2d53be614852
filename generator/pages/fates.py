"""What became of a problem: what the next year's report says of it, and nothing beyond that."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.checks.answers import answer_to
from generator.model.archive import Archive, Filed
from generator.model.follow_up import FollowUp, Progress
from generator.pages.concluded import Tag
from generator.pages.page import address_of

ANSWERED, UNANSWERED, AWAITED, ENDED = (
    "有交代",
    "未见落实情况",
    "下一年度报告尚未公开",
    "部门已撤并",
)

# In the order of a summary. The department says so itself: no word here is a verdict of ours.
WORDS = (*(one.value for one in Progress), ANSWERED, UNANSWERED, AWAITED, ENDED)
_TONES = {Progress.DONE.value: "ok", UNANSWERED: "warn"}

_Place = tuple[int, str, str]


@dataclass(frozen=True, slots=True)
class Fate:
    """One of WORDS, with what the next year's report tells and the way there; address empty where there is none."""

    word: str
    told: str = ""
    year: str = ""
    address: str = ""
    fragment: str = ""

    @property
    def tag(self) -> Tag:
        """The word in its frame."""
        return Tag(self.word, _TONES.get(self.word, "na"))


@dataclass(frozen=True, slots=True)
class Fates:
    """The documents of an archive by year, department and project, asked for the year after."""

    archive: Archive
    documents: Mapping[_Place, Filed]

    def next_of(self, filed: Filed) -> Filed | None:
        """The same department's report, or the same project's form, of the year after."""
        return self.documents.get((filed.year + 1, filed.department_id, filed.project_id))

    def of(self, problem: str, filed: Filed) -> Fate:
        """What became of a problem that this report states."""
        after = self.next_of(filed)
        if after is None:
            return self._without(filed)
        answer = answer_to(problem, after.report.followed_up)
        if answer is None:
            return Fate(UNANSWERED, year=str(after.year), address=address_of(after), fragment="top")
        return told_by(answer, after)

    def _without(self, filed: Filed) -> Fate:
        department, year = filed.department, filed.year + 1
        if filed.project_id or department.active_in(year):
            return Fate(AWAITED)
        heir = self.archive.departments.get(department.merged_into or "")
        return Fate(ENDED, f"{year} 年度起并入{heir.shown_name}" if heir else "")


def fates_of(archive: Archive) -> Fates:
    """The fates of an archive: made once, asked for every problem."""
    documents = {(f.year, f.department_id, f.project_id): f for f in archive.documents}
    return Fates(archive, documents)


def told_by(entry: FollowUp, after: Filed) -> Fate:
    """What an entry of 上年问题落实 says."""
    word = entry.progress.value.value if entry.progress else ANSWERED
    return Fate(word, entry.done or "", str(after.year), address_of(after), "followed")
