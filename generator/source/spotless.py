"""Whether a text surely holds no slip, told at a glance: most files hold none, and a look at every line is dear."""

from __future__ import annotations

import re

# Lines of which `find_traps` says nothing, whatever stands above them and whatever the known keys are. Quantifiers
# are possessive: nothing is tried twice.
_END = r"(?=\n|\Z)"
_FLOW = r"[\[{][^，：\n]*+"
_VALUE = rf"(?:{_FLOW}|(?:[^ %@`=>\[{{\n]|>(?!=))[^\n]*+)?+"
_KEY = rf"""[^ :：#,\[\]{{}}"'&*!|>%@`－—–\n-][^:#\n]*+:(?:[ ]++{_VALUE}|{_END})"""
# No colon that could end a key: no narrow one at all, a wide one behind a stop only.
_TEXT = rf"[^ :：%@`=>\[{{－—–\n-][^:：，。；“”《》\n]*+(?:[，。；“”《》][^:\n]*+|{_END})"
_LINE = rf"[ ]*+(?:#[^\n]*+|(?:-[ ]++)*+(?:-{_END}|{_KEY}|{_FLOW}|{_TEXT})?+)"
_LINES = re.compile(rf"{_LINE}(?:\n{_LINE})*+")
# The two invisible characters that count as printable.
_STAND_INS = ("\ufffc", "\ufffd")


def is_spotless(text: str) -> bool:
    """True when there is no slip and no invisible character; False says nothing."""
    # What is printable holds no blank but the plain one: the lines above rely on it.
    if not text.replace("\n", "").isprintable() or any(sign in text for sign in _STAND_INS):
        return False
    return _LINES.fullmatch(text) is not None
