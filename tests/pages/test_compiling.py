"""Templates are compiled once in a process, and anew when their text changes."""

from __future__ import annotations

from pathlib import Path

from generator.pages.escaping import environment


def test_a_template_is_compiled_once_for_all_environments(tmp_path: Path) -> None:
    (tmp_path / "one.j2").write_text("{{ value }}元", encoding="utf-8")
    first, second = (environment(tmp_path).get_template("one.j2") for _ in range(2))
    assert first.root_render_func.__code__ is second.root_render_func.__code__


def test_a_template_that_was_changed_is_compiled_anew(tmp_path: Path) -> None:
    (tmp_path / "one.j2").write_text("{{ value }}元", encoding="utf-8")
    before = environment(tmp_path).get_template("one.j2").render(value=3)
    (tmp_path / "one.j2").write_text("{{ value }}万元", encoding="utf-8")
    after = environment(tmp_path).get_template("one.j2").render(value=3)
    assert (before, after) == ("3元", "3万元")


def test_what_is_imported_sees_what_every_template_sees(tmp_path: Path) -> None:
    (tmp_path / "shared.j2").write_text(
        "{% macro said() %}{{ word }}{% endmacro %}", encoding="utf-8"
    )
    (tmp_path / "page.j2").write_text(
        "{% import 'shared.j2' as shared %}{{ shared.said() }}", encoding="utf-8"
    )
    for word in ("甲", "乙"):
        made = environment(tmp_path)
        made.globals["word"] = word
        assert made.get_template("page.j2").render() == word
