"""Who the departments of a fictional district are: names that are nobody's, what each prints, and what befalls it."""

from __future__ import annotations

import random
from dataclasses import dataclass

from generator.sample.draws import between
from generator.sample.printing import Press
from generator.sample.stock import FIELDS, FieldOfWork, field_of_work

# Two syllables make a district, with 示例 before it so that none is taken for real.
_FIRST = (
    ("云", "yun"), ("松", "song"), ("青", "qing"), ("望", "wang"), ("临", "lin"), ("和", "he"), ("瑞", "rui"),
    ("清", "qing"), ("锦", "jin"), ("禾", "he"), ("安", "an"), ("盈", "ying"), ("朗", "lang"), ("景", "jing"),
    ("芳", "fang"), ("乐", "le"), ("雅", "ya"), ("晴", "qing"), ("星", "xing"), ("枫", "feng"),
)  # fmt: skip
_SECOND = (
    ("溪", "xi"), ("桥", "qiao"), ("湖", "hu"), ("川", "chuan"), ("洲", "zhou"), ("岭", "ling"), ("塘", "tang"),
    ("渡", "du"), ("坪", "ping"), ("浦", "pu"), ("埔", "bu"), ("泉", "quan"), ("屿", "yu"), ("湾", "wan"),
    ("垌", "dong"), ("墟", "xu"), ("谷", "gu"), ("坞", "wu"), ("津", "jin"), ("堤", "di"),
)  # fmt: skip
_TOWNS = len(_FIRST) * len(_SECOND)

# What a department prints goes round in twelve; what befalls it once in so many.
ROLES = 12
_FATES = 6 * len(FIELDS)

_PRESSES = (
    Press("万元", 2, bare=True), Press("亿元", 4), Press("万元", 2), Press("万元", 2), Press("元", 2), Press("万元", 2),
    Press("万元", 2, bare=True), Press("万元", 2), Press("元", 2), Press("万元", 6), Press("万元", 2), Press("万元", 0),
)  # fmt: skip

RENAMED, MERGED, CREATED, SILENT, INTO = 7, 10, 11, 6, 9


@dataclass(frozen=True, slots=True)
class Department:
    """One department: what does not change from year to year."""

    seed: str
    number: int
    identity: str
    name: str
    short_name: str
    former_name: str
    region: str
    field: FieldOfWork
    press: Press

    @property
    def role(self) -> int:
        """What its reports look like, 0 to 11."""
        return self.number % ROLES

    @property
    def fate(self) -> int:
        """What befalls it: RENAMED, MERGED, CREATED, SILENT, or anything else for nothing."""
        return self.number % _FATES

    def rng(self, *words: object) -> random.Random:
        """Draws for one purpose, the same whatever else is drawn."""
        return random.Random(":".join(map(str, (self.seed, self.number, *words))))  # noqa: S311 - figures, not secrets

    def name_in(self, year: int, first_year: int) -> str:
        """The name the department bore; who is renamed is so after the first year."""
        return self.former_name if self.fate == RENAMED and year <= first_year else self.name

    def reports_in(self, year: int, first_year: int) -> bool:
        """Whether there is a report: not before it was created, not after it was merged, and one was never handed in."""
        if self.fate == MERGED:
            return year <= first_year
        if self.fate == CREATED:
            return year > first_year
        return not (self.fate == SILENT and year == first_year + 1)


def department(seed: str, number: int) -> Department:
    """The department of that number, however many there are besides."""
    field = field_of_work(number)
    region, short_region, prefix = _region(number // len(FIELDS))
    return Department(
        seed=seed,
        number=number,
        identity=f"{prefix}{field.identity}",
        name=f"{region}{field.name}",
        short_name=f"{short_region}{field.name}",
        former_name=f"{region}{field.former_name}",
        region=region,
        field=field,
        press=_PRESSES[number % ROLES],
    )


def _region(number: int) -> tuple[str, str, str]:
    """示例市示例区 first, then 示例市云溪区 …, then whole cities of them: name, short name, and what ids begin with."""
    if number == 0:
        return "示例市示例区", "示例区", ""
    city, town = divmod(number - 1, _TOWNS)
    name, prefix = _town(town)
    if city == 0:
        return f"示例市{name}区", f"示例{name}区", f"{prefix}-"
    city_name, city_prefix = _town((city - 1) % _TOWNS)
    order = (city - 1) // _TOWNS
    order_name, order_prefix = (f"第{order + 1}", f"{order + 1}-") if order else ("", "")
    return (
        f"示例省{order_name}{city_name}市{name}区",
        f"示例{order_name}{city_name}市{name}区",
        f"{city_prefix}-{order_prefix}{prefix}-",
    )


def _town(number: int) -> tuple[str, str]:
    # Neighbouring numbers differ in both syllables; homophones are told apart by the number of their first.
    second, first = divmod(number, len(_FIRST))
    second = (second + first) % len(_SECOND)
    word, sound = _FIRST[first]
    last, last_sound = _SECOND[second]
    twins = [n for n, (_, other) in enumerate(_FIRST) if other == sound]
    mark = str(twins.index(first) + 1) if first != twins[0] else ""
    return f"{word}{last}", f"{sound}{last_sound}{mark}"


def size_of(one: Department) -> tuple[int, int, int]:
    """What the department spends in a middling year, in 分; its growth a year per mille; its share of 基本支出 per mille."""
    rng = one.rng("size")
    low, high = one.field.spending
    spending = between(rng, (low * 100, high * 100)) * 10_000 + rng.randrange(10_000)
    share = between(rng, (one.field.basic_share[0] * 10, one.field.basic_share[1] * 10))
    return spending, between(rng, (-15, 65)), share
