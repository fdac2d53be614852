"""A rule as text for a terminal."""

from __future__ import annotations

from collections.abc import Iterator

from rich.text import Text

from generator.checks.base import Check, Rule, Survey


def explain(rule: Rule) -> Iterator[Text]:
    """A rule's public text and its examples."""
    yield Text(f"{rule.code} {rule.title}", style="bold")
    yield Text(
        f"{_kind(rule)}；级别：{rule.severity.chinese}；自 {rule.since} 版起；英文名 {rule.name}"
    )
    for heading, body in rule.sections:
        yield Text("")
        yield Text(heading, style="bold")
        yield Text(f"  {body}")
    for heading, example in (("通过的例子", rule.good), ("不通过的例子", rule.bad)):
        yield Text("")
        yield Text(heading, style="bold")
        yield from _shown(example.text)
        for name, text in example.beside:
            yield Text(f"  同时有文件 {name}：")
            yield from _shown(text)
    if rule.changes:
        yield Text("")
        yield Text("改动", style="bold")
        for version, what in rule.changes:
            yield Text(f"  {version} 版：{what}")


def _shown(text: str) -> Iterator[Text]:
    for line in text.splitlines():
        yield Text(f"  {line}")


def _kind(rule: Rule) -> str:
    if isinstance(rule, Survey):
        return "核对各份报告之间"
    return "核对数字" if isinstance(rule, Check) else "读取文件"
