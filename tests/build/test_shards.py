"""The shards of the search: bounded, together the whole site, and steady when a department comes or goes."""

from __future__ import annotations

import json
from pathlib import Path
from zlib import crc32

from hypothesis import given
from hypothesis import strategies as st

from generator.build.router import write_router, write_words
from generator.build.shards import WHOLE, Indexed, plan_shards

_BOUND = 8


def page(number: int, year: int) -> Indexed:
    return Indexed(f"{year}/d{number}", str(year), f"示例{number}局")


PAGES = st.sets(
    st.builds(page, st.integers(0, 60), st.integers(2019, 2023)), min_size=1, max_size=120
)


@given(PAGES)
def test_every_page_is_in_one_shard(pages: set[Indexed]) -> None:
    plan = plan_shards(pages, bound=_BOUND)
    assert sorted(one for shard in plan.values() for one in shard) == sorted(
        one.address for one in pages
    )


@given(PAGES)
def test_no_shard_is_larger_than_the_bound(pages: set[Indexed]) -> None:
    assert all(1 <= len(shard) <= _BOUND for shard in plan_shards(pages, bound=_BOUND).values())


@given(PAGES)
def test_the_newest_year_is_asked_first(pages: set[Indexed]) -> None:
    plan = plan_shards(pages, bound=_BOUND)
    years = [shard[0][:4] for shard in plan.values()]
    assert list(plan) == [WHOLE] or years == sorted(years, reverse=True)


@given(PAGES, st.integers(100, 200))
def test_another_department_moves_pages_only_within_the_shard_it_comes_to(
    pages: set[Indexed], number: int
) -> None:
    before = plan_shards(pages, bound=_BOUND)
    more = page(number, 2023)
    after = plan_shards({*pages, more}, bound=_BOUND)
    if list(before) == [WHOLE]:
        return
    touched = {name for name, shard in before.items() if after.get(name) != shard}
    assert len(touched) <= 1


def test_the_router_knows_every_word_and_pair_of_every_shard(tmp_path: Path) -> None:
    texts = ["后 勤 保 障 zqgd", "后 勤 会 议", "膳 食"]
    for number, text in enumerate(texts):
        write_words(tmp_path / f"{number}", [*text.split(), "年度=2023"], [text])
    bits = write_router(tmp_path / "router", [tmp_path / f"{number}" for number in range(3)])

    def asked(word: str) -> str | None:
        bucket = crc32(word.encode()) >> (32 - bits) if bits else 0
        path = tmp_path / "router" / f"{bucket}.json"
        found = json.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}
        return found.get(word)

    assert [asked(word) for word in ("后勤", "勤保", "会议", "膳食", "年度=2023", "勤会")] == [
        "0-1", "0", "1", "2", "0-2", "1",
    ]  # fmt: skip
    assert asked("议膳") is None
