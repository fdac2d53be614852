"""The search of a site: one Pagefind index per shard, and a router that says which shards a query needs."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterable, Mapping
from pathlib import Path

from generator.build.folders import link_tree
from generator.build.index_shard import NotIndexed
from generator.build.router import digest_of, write_router

# Pagefind's class for one index, which its script keeps to itself: with it every shard can be asked alone.
_CLASS = "PagefindInstance"
_FILTER = re.compile("(年度|部门|内容)=(.*)")


def assemble(site: Path, shards: Mapping[str, Path]) -> None:
    """Write `site/pagefind` from the bundles of the shards, by their names and in the order they are to be asked.

    Raises:
        NotIndexed: when there is none, or Pagefind's script is not the one we know.

    """
    if not shards:
        raise NotIndexed("没有可以搜索的页面。")
    out = site / "pagefind"
    out.mkdir(parents=True)
    for name, bundle in shards.items():
        link_tree(bundle / "index", out / name)
    _write_shared(next(iter(shards.values())) / "shared", out)
    words = [bundle / "words.txt" for bundle in shards.values()]
    digest = digest_of(words)
    bits = write_router(out / "router" / digest, words)
    offered = _offered(words)
    _write_json(out / "departments.json", sorted(offered.pop("部门", set())))
    listed = {"shards": list(shards), "router": digest, "bits": bits}
    _write_json(
        out / "shards.json",
        {**listed, "filters": {k: sorted(v) for k, v in sorted(offered.items())}},
    )


def _offered(words: Iterable[Path]) -> dict[str, set[str]]:
    offered: dict[str, set[str]] = {}
    for path in words:
        with path.open(encoding="utf-8", newline="\n") as lines:
            for found in filter(None, map(_FILTER.match, lines)):
                offered.setdefault(found[1], set()).add(found[2])
    return offered


def _write_shared(shared: Path, out: Path) -> None:
    script = (shared / "pagefind.js").read_text(encoding="utf-8")
    if f"var {_CLASS}=class" not in script:
        raise NotIndexed("Pagefind 的版本不对。")
    (out / "pagefind.js").write_text(f"{script}\nexport{{{_CLASS}}};\n", encoding="utf-8")
    shutil.copyfile(shared / "wasm.unknown.pagefind", out / "wasm.unknown.pagefind")


def _write_json(path: Path, content: object) -> None:
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    path.write_text(text, encoding="utf-8")


def carry_over(last: Path, site: Path) -> None:
    """Give a preview the last search bundle, where there is one."""
    if (last / "pagefind").is_dir():
        shutil.copytree(last / "pagefind", site / "pagefind", dirs_exist_ok=True)
