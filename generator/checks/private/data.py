"""What a public file must not hold: personal data and secrecy marks, found in its raw text in one pass.

The whole file is searched, comments included, for the data file is published beside the page. What is found is
never repeated: a hit carries the datum masked, as circulars on publication ask for (`138****5678`).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from itertools import chain, islice

from generator.checks.base import Judgement, Verdict
from generator.checks.private.numbers import bank_cards, citizen_ids, mobile_numbers
from generator.checks.private.people import addresses, contacts
from generator.model.archive import Case
from generator.model.walking import figures_of, numbers_of, texts_of
from generator.source.place import Place


class Kind(Enum):
    """What is looked for, by the word a finding calls it."""

    CITIZEN_ID = "身份证号码"
    MOBILE = "手机号码"
    BANK_CARD = "银行卡号"
    HOME_OR_CONTACT = "住址或联系人姓名"
    SECRECY = "密级标志"


@dataclass(frozen=True, slots=True)
class Sought:
    """One kind asked of one file: the hit, masked, at its spot; None where the file holds none."""

    kind: Kind
    at: Place
    masked: str | None


# Nothing of concern is shorter than eleven digits, whatever stands between them.
_LONG_NUMBER = re.compile(r"[0-9０-９](?:[ \-－]?[0-9０-９]){10}")
_MARK = re.compile(
    r"(?P<mark>(?:绝密|机密|秘密) ?[★☆]|密 ?级 ?[：:] ?(?:绝密|机密|秘密))"
    # Standing alone it marks the paper; within a sentence (机密级计算机) it is spoken of.
    r"|(?:(?<=[【〔\[])|(?<=[：:] )|^[ #\-]*)(?P<alone>(?:绝密|机密|秘密)(?:级|文件))(?=[】〕\]]|[ 。]*$)",
    re.MULTILINE,
)
_TO_ASCII = {0xFF01 + offset: 0x21 + offset for offset in range(0x5E)} | {0x3000: 0x20}
# A year's report comes out the year after, and no one named in it was born later.
_PUBLISHED_AFTER = 1


def sought(kind: Kind) -> Callable[[Case], Iterator[Sought]]:
    """The claims of a case of one kind: every hit, or that there is none where there are words at all."""

    def seek(case: Case) -> Iterator[Sought]:
        text, file = case.filed.text, case.filed.file
        found = _scan(text, case.report.year + _PUBLISHED_AFTER).get(kind, ())
        hits = [(_place(text, start, file), masked) for start, masked in found]
        if hits and kind in {Kind.MOBILE, Kind.BANK_CARD}:
            figures = _figures(case)
            hits = [hit for hit in hits if (hit[0].line, hit[0].column) not in figures]
        yield from (Sought(kind, at, masked) for at, masked in hits)
        if not hits and _has_words(case):
            yield Sought(kind, Place(file), None)

    return seek


def judge(claim: Sought, verdict: Verdict, explanation: str) -> Judgement:
    """The judgement on one claim: `verdict` where something was found."""
    name = claim.kind.value
    if claim.masked is None:
        return Judgement(claim.at, name, Verdict.CONSISTENT, f"文件里没有找到{name}")
    message = f"文件里有{name}：{claim.masked}"
    return Judgement(claim.at, name, verdict, message, explanation=explanation, words=claim.masked)


def _has_words(case: Case) -> bool:
    """Whether the file says anything in words beyond whose report it is."""
    return "#" in case.filed.text or any(islice(texts_of(case.report), 2, 3))


def _figures(case: Case) -> set[tuple[int, int]]:
    """Where the report states amounts and numbers: eleven digits there are money, not a telephone."""
    places = chain(
        (figure.at for figure in figures_of(case.report)),
        (number.at for number in numbers_of(case.report)),
    )
    return {(at.line, at.column) for at in places}


def _place(text: str, start: int, file: str) -> Place:
    line_start = text.rfind("\n", 0, start) + 1
    return Place(file, text.count("\n", 0, start) + 1, start - line_start + 1)


Hits = list[tuple[int, str]]


@lru_cache(maxsize=1)
def _scan(text: str, last_year: int) -> dict[Kind, Hits]:
    """Every hit by kind, in order: where it starts and how it may be shown. Five checks ask of the same text."""
    found: dict[Kind, Hits] = {}
    if _LONG_NUMBER.search(text):
        plain = text.translate(_TO_ASCII)
        ids = list(citizen_ids(plain, last_year))
        taken = {start for start, _ in ids}
        found[Kind.CITIZEN_ID] = ids
        found[Kind.MOBILE] = list(mobile_numbers(plain))
        found[Kind.BANK_CARD] = [hit for hit in bank_cards(plain) if hit[0] not in taken]
    if "绝密" in text or "机密" in text or "秘密" in text:
        found[Kind.SECRECY] = list(_secrecy_marks(text))
    found[Kind.HOME_OR_CONTACT] = sorted([*addresses(text), *contacts(text)])
    return found


def _secrecy_marks(text: str) -> Iterator[tuple[int, str]]:
    for hit in _MARK.finditer(text):
        group = hit.lastgroup or "mark"
        yield hit.start(group), hit[group]
