"""Numbers that belong to a person: citizen id, mobile telephone, bank card. Text is searched with ASCII digits.

Each is told from amounts, project codes and document numbers by its own structure: check digits, dates of birth,
issuers. A hit is where it starts in the text and how it may be shown.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator

_PROVINCES = frozenset(
    (*range(11, 16), *range(21, 24), *range(31, 38), *range(41, 47), *range(50, 55), *range(61, 66),
     71, 81, 82)
)  # fmt: skip
# GB 11643: weights of the first seventeen digits, and the character for each remainder by eleven.
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECK = "10X98765432"

_ID = re.compile(
    r"(?<![0-9A-Za-z_*])(?<![0-9][ -])"
    r"([1-8][0-9]{5})([ -]?)([12][0-9]{7})\2([0-9]{3}[0-9Xx])"
    r"(?![0-9A-Za-z_*])(?![ -][0-9])"
)
# Until 1999 an id had fifteen digits and nothing to check: only where it is called one.
_OLD_ID = re.compile(r"身份证[^0-9\n]{0,12}([1-8][0-9]{14})(?![0-9A-Za-z_*])")
_MOBILE = re.compile(
    r"(?<![0-9A-Za-z_*])(?<![0-9][-.])(?:(?:\+|00)86[ -]?|86-)?"
    r"(1[3-9][0-9](?:[0-9]{8}|-[0-9]{4}-[0-9]{4}| [0-9]{4} [0-9]{4}))"
    r"(?![0-9A-Za-z_*%])(?![-.][0-9])(?! ?(?:元|万|亿|人次|平方米))"
)
_CARD = re.compile(
    r"(?<![0-9A-Za-z_*])(?<![0-9][ .-])"
    r"([0-9]{16,19}|[0-9]{4}([ -])[0-9]{4}\2[0-9]{4}\2[0-9]{4}(?:\2[0-9]{1,3})?)"
    r"(?![0-9A-Za-z_*])(?![ .-][0-9])"
)
_UNION_PAY = "62"
_ISSUERS = re.compile(r"62|4|5[1-5]|2[2-7]|3[47]|35|30|36|6011|65|9[0-9]|60")
_ACCOUNT = re.compile(r"(?:卡号|账号|帐号|账户|帐户|银行卡)[^0-9\n]{0,20}$")
# What is announced as a code is one; so are the digits of an address on the web.
_CODE = re.compile(
    r"(?:编码|编号|代码|文号|案号|单号|票号|序号|流水号|索引号|合同号|凭证号|批次号|标识码|备案号|公告号|第|〕)"
    r"[^0-9\n，。；,;]{0,4}$|https?://[^\s，。；]*$"
)
_LOOK_BACK = 200

Hit = tuple[int, str]


def citizen_ids(text: str, last_year: int) -> Iterator[Hit]:
    """Every citizen id number whose province, birth date (up to `last_year`) and check character are right."""
    for found in _ID.finditer(text):
        number = (found[1] + found[3] + found[4]).upper()
        if _is_citizen_id(number, last_year):
            yield found.start(), masked(number, 2, 3)
    for found in _OLD_ID.finditer(text):
        number = found[1]
        if int(number[:2]) in _PROVINCES and _is_date(f"19{number[6:12]}", last_year):
            yield found.start(1), masked(number, 2, 3)


def mobile_numbers(text: str) -> Iterator[Hit]:
    """Every mobile telephone number that is not a code, an amount or a piece of something longer."""
    for found in _MOBILE.finditer(text):
        if not _is_code(text, found.start()):
            yield found.start(), masked(_digits(found[1]), 3, 4)


def bank_cards(text: str) -> Iterator[Hit]:
    """Every bank card number: of UnionPay anywhere, of other issuers where it is called an account."""
    for found in _CARD.finditer(text):
        number = _digits(found[1])
        before = text[max(0, found.start() - _LOOK_BACK) : found.start()]
        known = number.startswith(_UNION_PAY) or (
            _ISSUERS.match(number) and _ACCOUNT.search(before.rpartition("\n")[2])
        )
        if known and has_luhn_digit(number) and not _is_code(text, found.start()):
            yield found.start(), masked(number, 4, 3)


def masked(number: str, front: int, back: int) -> str:
    """The number with all but its first and last characters made stars."""
    return number[:front] + "*" * (len(number) - front - back) + number[-back:]


def has_luhn_digit(number: str) -> bool:
    """Whether the last digit is the check digit of the others (ISO/IEC 7812-1)."""
    digits = [int(digit) for digit in reversed(number)]
    doubled = (sum(divmod(2 * digit, 10)) for digit in digits[1::2])
    return (sum(digits[::2]) + sum(doubled)) % 10 == 0


def _is_citizen_id(number: str, last_year: int) -> bool:
    if int(number[:2]) not in _PROVINCES or not _is_date(number[6:14], last_year):
        return False
    total = sum(int(digit) * weight for digit, weight in zip(number, _WEIGHTS, strict=False))
    return _CHECK[total % 11] == number[17]


def _is_date(digits: str, last_year: int) -> bool:
    year, month, day = int(digits[:4]), int(digits[4:6]), int(digits[6:])
    if not (1900 <= year <= last_year and 1 <= month <= 12):
        return False
    return 1 <= day <= calendar.monthrange(year, month)[1]


def _is_code(text: str, start: int) -> bool:
    before = text[max(0, start - _LOOK_BACK) : start].rpartition("\n")[2]
    return _CODE.search(before) is not None


def _digits(text: str) -> str:
    return text.replace(" ", "").replace("-", "")
