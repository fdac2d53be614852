"""How one value of a report is read, and the field types that read so.

Every reader is given a `Cell` and returns the value or raises `PydanticCustomError` whose type is the code of
family F and whose text is the sentence for the clerk.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable
from decimal import Decimal
from enum import Enum
from typing import Annotated, TypeAlias, TypeVar

from pydantic import PlainValidator

from generator.model.values import (
    Cell,
    Chosen,
    Figure,
    Number,
    RateFigure,
    Span,
    Text,
    refuse,
    tidy,
)
from generator.money import Amount, Quantity, Rate
from generator.source.numerals import NotANumber, places_of, read_number, read_percent

T = TypeVar("T")
E = TypeVar("E", bound=Enum)

_AMBIGUOUS = frozenset({"yes", "no", "on", "off", "true", "false", "null", "~"})


def _cell(value: object, wanted: str) -> Cell:
    if isinstance(value, Cell):
        return value
    raise refuse("F010", f"这里应是{wanted}，不是列表或下级内容。")


def read_text(value: object) -> Text | None:
    """The tidied words, or None when blank."""
    cell = _cell(value, "一段文字")
    scalar = cell.scalar
    if scalar.cut:
        raise refuse("F012", "文字后面的“ #”会被当成注释，后半句就丢了。请给整句加半角引号。")
    if scalar.plain and len(scalar.text) <= 5 and scalar.text.lower() in _AMBIGUOUS:
        raise refuse("F010", f"“{scalar.text}”在 YAML 里有特殊含义。请写中文，或加半角引号。")
    words = tidy(scalar.text, literal=scalar.literal)
    return Text(words, scalar.place) if words else None


def read_amount(value: object) -> Figure:
    """The amount in the unit and at the places in force."""
    cell = _cell(value, "一个数")
    if not cell.text:
        return Figure(None, cell.scalar.place)
    number = _number(cell.text)
    if places_of(cell.text) > cell.places:
        raise refuse(
            "F009",
            f"“{cell.text}”有 {places_of(cell.text)} 位小数，比“金额小数位: {cell.places}”更细。"
            "请照原文核对这个数，或改金额小数位。",
        )
    return Figure(Amount(cell.text, number, cell.unit, cell.places), cell.scalar.place)


def read_rate(value: object) -> RateFigure:
    """The percentage at the places typed."""
    cell = _cell(value, "一个百分比")
    if not cell.text:
        return RateFigure(None, cell.scalar.place)
    try:
        number = read_percent(cell.text)
    except NotANumber as error:
        raise refuse("F008", str(error)) from None
    return RateFigure(Rate(cell.text, number, places_of(cell.text)), cell.scalar.place)


def read_quantity(value: object) -> Number:
    """A number of things or points; the places are those typed."""
    cell = _cell(value, "一个数")
    quantity = Quantity(cell.text, _number(cell.text)) if cell.text else None
    return Number(quantity, cell.scalar.place)


def _number(text: str) -> Decimal:
    try:
        return read_number(text)
    except NotANumber as error:
        raise refuse("F008", str(error)) from None


def read_count(value: object) -> Number:
    """A whole number of 0 or more."""
    number = read_quantity(value)
    stated = number.quantity
    if stated and (stated.value != stated.value.to_integral_value() or stated.value < 0):
        raise refuse("F008", f"“{stated.printed}”应是 0 或正整数。")
    return number


def read_year(value: object) -> int:
    """A year of four digits."""
    cell = _cell(value, "年度")
    if not re.fullmatch(r"(?:19|20)[0-9]{2}", cell.text):
        raise refuse("F008", f"年度“{cell.text}”应是四位半角数字，如 2023。")
    return int(cell.text)


def read_span(value: object) -> Span | None:
    """Years as `2019-2023`, `2019-`, `-2023` or `2019`, or None when blank."""
    cell = _cell(value, "起止年度")
    if not cell.text:
        return None
    found = re.fullmatch(r"((?:19|20)[0-9]{2})?([-–—~～至]?)((?:19|20)[0-9]{2})?", cell.text)
    if not found or not (found[1] or found[3]) or (found[1] and found[3] and not found[2]):
        raise refuse("F010", f"“{cell.text}”不是起止年度。请写成 2019-2023；至今仍在的写 2019-。")
    first, last = (int(year) if year else None for year in (found[1], found[3]))
    if not found[2]:
        last = first
    if first and last and first > last:
        raise refuse("F010", f"“{cell.text}”的起始年度在终止年度之后。")
    return Span(first, last)


def read_places(value: object) -> int:
    """How many decimal places the source prints, 0 to 6."""
    cell = _cell(value, "一个整数")
    if not re.fullmatch(r"[0-6]", cell.text):
        raise refuse("F008", f"金额小数位“{cell.text}”应是 0 到 6 的整数，如 2。")
    return int(cell.text)


def read_date(value: object) -> Text | None:
    """A date as `YYYY-MM-DD` or `YYYY-MM`, or None when blank."""
    cell = _cell(value, "日期")
    if not cell.text:
        return None
    found = re.fullmatch(r"([0-9]{4})-([0-9]{2})(?:-([0-9]{2}))?", cell.text)
    if not found or not _is_date(int(found[1]), int(found[2]), int(found[3] or 1)):
        raise refuse("F010", f"“{cell.text}”不是日期。请写成 2024-08-30 或 2024-08。")
    return Text(cell.text, cell.scalar.place)


def _is_date(year: int, month: int, day: int) -> bool:
    return year >= 1 and 1 <= month <= 12 and 1 <= day <= calendar.monthrange(year, month)[1]


def read_address(value: object) -> Text | None:
    """An http(s) address, or None when blank."""
    words = read_text(value)
    if words is None:
        return None
    if not re.fullmatch(
        r"https?://[A-Za-z0-9.-]+(?::[0-9]+)?(?:/[A-Za-z0-9._~%/?#=&+,;:@!$()*-]*)?", words
    ):
        raise refuse(
            "F010", f"“{words}”不是网址。网址以 https:// 或 http:// 开头，中间没有空格和汉字。"
        )
    return words


def choice(
    words: type[E], synonyms: dict[str, str] | None = None
) -> Callable[[object], Chosen[E] | None]:
    """A reader of one of the words of an enumeration (or a synonym of one), or None when blank."""
    synonyms = synonyms or {}

    def read(value: object) -> Chosen[E] | None:
        cell = _cell(value, "一个词")
        if not cell.text:
            return None
        try:
            return Chosen(words(synonyms.get(cell.text, cell.text)), cell.scalar.place)
        except ValueError:
            options = "、".join(str(word.value) for word in words)
            raise refuse("F010", f"“{cell.text}”不在可选的词里。应是：{options}。") from None

    return read


def required(read: Callable[[object], T | None]) -> Callable[[object], T]:
    """The same reader, for a field that must not be blank."""

    def read_required(value: object) -> T:
        found = read(value)
        if found is None:
            raise refuse("F007", "这一项必须填写，不能留空。")
        return found

    return read_required


OptionalText: TypeAlias = Annotated[Text | None, PlainValidator(read_text)]
RequiredText: TypeAlias = Annotated[Text, PlainValidator(required(read_text))]
AmountField: TypeAlias = Annotated[Figure | None, PlainValidator(read_amount)]
RateField: TypeAlias = Annotated[RateFigure | None, PlainValidator(read_rate)]
QuantityField: TypeAlias = Annotated[Number | None, PlainValidator(read_quantity)]
CountField: TypeAlias = Annotated[Number | None, PlainValidator(read_count)]
YearField: TypeAlias = Annotated[int, PlainValidator(read_year)]
PlacesField: TypeAlias = Annotated[int, PlainValidator(read_places)]
SpanField: TypeAlias = Annotated[Span | None, PlainValidator(read_span)]
DateField: TypeAlias = Annotated[Text | None, PlainValidator(read_date)]
AddressField: TypeAlias = Annotated[Text | None, PlainValidator(read_address)]
