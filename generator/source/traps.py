"""The slips of a Chinese keyboard, found line by line before YAML is parsed.

libyaml stops at its first error and names another place (`年度：2023` on line 2 is reported on line 3). A slip at
key position is therefore looked for here, so that all of them come out in one run, each with its mend. The mends are
applied to a copy, which is then parsed: so whatever else is wrong with the file is said in the same run. A line that
continues a text (indented deeper than the key whose text it is) is left alone: `：` in a sentence is ordinary.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from generator.source.place import Fault, Place

INVISIBLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x80-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff0-\uffff]"
)
_WIDE_BLANKS = "\u3000\xa0\u2002\u2003\u2009"
_BLANKS = f" \t{_WIDE_BLANKS}"
_DASH = re.compile(r"-([ ]+|$)")
_KEY = re.compile(r"""("[^"]*"|'[^']*'|[^\s:：#,\[\]{}"'&*!|>%@`-][^:#]*?)[ ]*:(?=[ \t]|$)""")
_WIDE_COLON = re.compile(r"""([^：:\s"'#,\[\]{}，。；“”《》]{1,20})[ ]*：""")
_TIGHT_COLON = re.compile(r"""([^:：\s"'#,\[\]{}]+):(?=[^ \t])""")
_RESERVED = re.compile(r"""(%|@|`|>=|=[ ]*$)""")


@dataclass(frozen=True, slots=True)
class Trap:
    """A slip: what to say, and what to write instead of `length` characters from the spot on."""

    fault: Fault
    length: int
    mend: str


@dataclass(slots=True)
class _Scan:
    """What the lines so far leave open: the indent below which a text goes on, or None.

    A `text_key` takes words or figures, so what stands indented below it is its text, never a key.
    """

    file: str
    known_keys: frozenset[str]
    text_keys: frozenset[str]
    open_below: int | None = None
    expected: int = 0  # where the next key most likely begins
    dash: int | None = None  # where the last list element began
    shift: int = 0  # by how much the mend of an indent moves what follows on the line
    traps: list[Trap] = field(default_factory=list)

    def report(self, line: int, column: int, message: str, mend: str, length: int = 1) -> None:
        fault = Fault("F003", Place(self.file, line, column), message)
        self.traps.append(Trap(fault, length, mend))


def mend(text: str, traps: list[Trap]) -> str:
    """The text with every slip put right; lines stay where they are."""
    lines = text.split("\n")
    for trap in sorted(traps, key=lambda trap: -trap.fault.at.column):
        row, start = trap.fault.at.line - 1, trap.fault.at.column - 1
        lines[row] = lines[row][:start] + trap.mend + lines[row][start + trap.length :]
    return "\n".join(lines)


def find_traps(
    text: str, file: str, known_keys: frozenset[str], text_keys: frozenset[str] = frozenset()
) -> list[Trap]:
    """Every slip at key position, and every invisible character, in order of lines."""
    scan = _Scan(file, known_keys, text_keys)
    invisible = INVISIBLE.search(text) is not None
    # \n alone ends a line here: str.splitlines would also count the separators refused below
    for number, line in enumerate(text.split("\n"), start=1):
        if invisible:
            _find_invisible(scan, number, line)
        _look_at(scan, number, line)
    return scan.traps


def _find_invisible(scan: _Scan, number: int, line: str) -> None:
    for found in INVISIBLE.finditer(line):
        code_point = f"U+{ord(found[0]):04X}"
        scan.report(
            number,
            found.start() + 1,
            f"这里有一个看不见的字符（{code_point}），多半是从网页或 Word 粘贴来的，请删掉。",
            mend="",
        )


def _look_at(scan: _Scan, number: int, line: str) -> None:
    body = line.strip()
    indent = len(line) - len(line.lstrip(" "))
    if scan.open_below is not None and indent > scan.open_below:
        return
    if not body or body.startswith("#"):
        # YAML takes a wide blank for text, and a tab for a fault, even here.
        _check_indent(scan, number, line)
        return
    if body in {"---", "..."}:
        return
    scan.open_below = None
    start = _check_indent(scan, number, line)
    listed, start, dash = _pass_dashes(scan, number, line, start)
    if listed:
        scan.dash = dash + scan.shift
    content = line[start:]
    if key := _KEY.match(content):
        _check_value(scan, number, line, start, key)
    elif content.startswith(("{", "[")):
        _check_flow(scan, number, content, start)
    elif not _check_colons(scan, number, content, start, listed=listed) and listed and content:
        scan.open_below = dash + scan.shift
        _check_reserved(scan, number, content, start)


def _check_indent(scan: _Scan, number: int, line: str) -> int:
    """The length of what the line begins with; `scan.shift` tells how far the mend moves the rest."""
    leading = line[: len(line) - len(line.lstrip(_BLANKS))]
    rest = leading.lstrip(" ")
    scan.shift = 0
    if not rest:
        return len(leading)
    before = len(leading) - len(rest)
    if "\t" in rest:
        message = "行首有制表符（Tab）。YAML 只认空格，请改成空格。"
        # How wide a tab was meant to be nobody knows: take the indent that continues the lines before.
        width = max(_likely_indent(scan, line[len(leading) :]) - before, 0)
    else:
        message = "行首有全角空格或不间断空格。请改成半角空格。"
        width = sum(1 if character == " " else 2 for character in rest)
    scan.report(number, before + 1, message, mend=" " * width, length=len(rest))
    scan.shift = width - len(rest)
    return len(leading)


def _likely_indent(scan: _Scan, content: str) -> int:
    listed = content.startswith("-") and scan.dash is not None and scan.dash < scan.expected
    return scan.dash if listed and scan.dash is not None else scan.expected


def _pass_dashes(scan: _Scan, number: int, line: str, start: int) -> tuple[bool, int, int]:
    """Whether the line is a list element, where its content starts, and the indent of its dash."""
    listed, dash = False, start
    while found := _DASH.match(line, start):
        listed, dash, start = True, start, found.end()
    rest = line[start:]
    if not listed and (
        found := re.match(rf"(?:[－—–][ {_WIDE_BLANKS}]*|-[{_WIDE_BLANKS}]+)", rest)
    ):
        message = "列表的每一项以半角减号加一个空格开头：“- ”。"
        scan.report(number, start + 1, message, mend="- ", length=found.end())
    elif not listed and rest.startswith("-") and _names_key(scan, rest[1:]):
        scan.report(number, start + 2, "减号后面要空一格：“- ”。", mend=f" {rest[1]}")
    return listed, start, dash


def _names_key(scan: _Scan, content: str) -> bool:
    return any(content.startswith((f"{key}:", f"{key}：")) for key in scan.known_keys)


def _check_value(scan: _Scan, number: int, line: str, start: int, key: re.Match[str]) -> None:
    value_at = start + key.end()
    value = line[value_at:]
    stripped = value.lstrip(" ")
    value_at += len(value) - len(stripped)
    if stripped.startswith("\t"):
        scan.report(number, value_at + 1, "冒号后面是制表符（Tab），请改成一个空格。", mend=" ")
        return
    given = bool(stripped) and not stripped.startswith("#")
    _leave_open(scan, start, given=given, name=key[1])
    _check_reserved(scan, number, stripped, value_at)
    if stripped.startswith(("{", "[")):
        _check_flow(scan, number, stripped, value_at)


def _leave_open(scan: _Scan, start: int, *, given: bool, name: str) -> None:
    """Note what may follow a key: its text going on, keys beside it, or keys below it."""
    start += scan.shift
    if given or name in scan.text_keys:
        scan.open_below = start
    scan.expected = start if given or name in scan.text_keys else start + 2


def _check_reserved(scan: _Scan, number: int, value: str, at: int) -> None:
    if found := _RESERVED.match(value):
        scan.report(
            number,
            at + 1,
            f'“{found[1].strip()}”开头的值会被 YAML 当成自己的符号，请加半角双引号："{value.strip()}"',
            mend="'" + INVISIBLE.sub("", value).replace("'", "''") + "'",
            length=len(value),
        )


def _check_flow(scan: _Scan, number: int, value: str, at: int) -> None:
    for found in re.finditer(r"([{,，])[ \u3000]*([^\s{},:：，]+)[ ]*([:：])", value):
        if found[2] not in scan.known_keys:
            continue
        if found[1] == "，":
            scan.report(
                number, at + found.start() + 1, "花括号里的逗号要用半角“,”，后面空一格。", mend=", "
            )
        if found[3] == "：":
            message = f"冒号要用半角，后面空一格：“{found[2]}: ”。"
            scan.report(number, at + found.start(3) + 1, message, mend=": ")


def _check_colons(scan: _Scan, number: int, content: str, start: int, *, listed: bool) -> bool:
    """Report a colon that YAML does not see as one; True when something was reported."""
    if (found := _WIDE_COLON.match(content)) and (not listed or found[1] in scan.known_keys):
        scan.report(
            number,
            start + found.end(),
            f"冒号是全角的。请改成半角冒号，后面空一格：“{found[1]}: ”。",
            mend=": ",
        )
        _leave_open(scan, start, given=bool(content[found.end() :].strip()), name=found[1])
        return True
    if (found := _TIGHT_COLON.match(content)) and found[1] in scan.known_keys:
        wide = content[found.end()] in _WIDE_BLANKS
        said = "冒号后面是全角空格，请改成一个半角空格" if wide else "冒号后面要空一格"
        after = content[found.end()]
        column = start + found.end() + 1
        _leave_open(scan, start, given=True, name=found[1])
        scan.report(number, column, f"{said}：“{found[1]}: ”。", mend=" " if wide else f" {after}")
        return True
    return False
