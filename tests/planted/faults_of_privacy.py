"""Personal data and secrecy marks put into a sentence of the report."""

from __future__ import annotations

import random
from collections.abc import Iterator

from tests.planted.good_reports import Shape
from tests.planted.planting import Fault, told

_SHAPE = Shape(sections=("整体收支", "重点工作任务", "成效", "文字"), years=1)


def faults_of_privacy() -> Iterator[Fault]:
    """Personal data and marks put into a sentence."""
    for name, code, words in (
        ("写入身份证号码", "P501", _id_number),
        ("写入手机号码", "P502", _mobile),
        ("写入银行卡号", "P503", _card),
        ("写入密级标志", "P505", lambda rng: rng.choice(("机密★1年", "秘密★", "密级：秘密"))),
    ):
        yield Fault(name, "正文", "private", (code,), _SHAPE, told(words))
    for name, words in (
        ("写入联系人姓名", lambda rng: f"联系人：{rng.choice('李王张陈')}示例，电话020-81812345"),
        ("写入住址", lambda rng: f"家庭住址：示例市示例区示例路{rng.randint(1, 99)}号"),
    ):
        yield Fault(name, "正文", "notice", ("P504",), _SHAPE, told(words))


def _id_number(rng: random.Random) -> str:
    born = f"{rng.randint(1950, 2004)}{rng.randint(1, 12):02}{rng.randint(1, 28):02}"
    number = f"{rng.choice(('110101', '440103', '510104'))}{born}{rng.randint(1, 999):03}"
    weights = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
    total = sum(int(digit) * weight for digit, weight in zip(number, weights, strict=True))
    return f"身份证号{number}{'10X98765432'[total % 11]}。"


def _mobile(rng: random.Random) -> str:
    number = f"1{rng.choice('3578')}{rng.randint(0, 9)}{rng.randint(0, 10**8 - 1):08}"
    grouped = rng.choice((number, f"{number[:3]}-{number[3:7]}-{number[7:]}", f"+86{number}"))
    return f"经办人电话{grouped}。"


def _card(rng: random.Random) -> str:
    number = f"62{rng.randint(0, 10**16 - 1):016}"
    digits = [int(digit) for digit in reversed(number)]
    total = sum(sum(divmod(2 * digit, 10)) for digit in digits[::2]) + sum(digits[1::2])
    return f"补助发放至{number}{-total % 10}。"
