"""The letter under which a Chinese name is looked up: the first of its pinyin, by the order of GB 2312."""

from __future__ import annotations

from bisect import bisect_right

_CODE = "gb2312"
# The first character of each letter: GB 2312 has its common characters in the order of their pinyin, from 啊 to 座.
_LETTERS = "ABCDEFGHJKLMNOPQRSTWXYZ"
_FIRST = [one.encode(_CODE) for one in "啊芭擦搭蛾发噶哈击喀垃妈拿哦啪期然撒塌挖昔压匝"]
_LAST = "座".encode(_CODE)


def letter_of(name: str) -> str:
    """A capital letter for the first character; empty where it has none: a sign, or a character that is rare."""
    first = name[:1]
    if first.isascii():
        return first.upper() if first.isalpha() else ""
    try:
        code = first.encode(_CODE)
    except UnicodeEncodeError:
        return ""
    return _LETTERS[bisect_right(_FIRST, code) - 1] if _FIRST[0] <= code <= _LAST else ""


def letters_of(name: str) -> str:
    """Those of all its characters that have one, in small letters."""
    return "".join(map(letter_of, name)).lower()
