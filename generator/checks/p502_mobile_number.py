"""P502: the file holds a mobile telephone number."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.base import Judgement, Severity, Verdict, check
from generator.checks.private.data import Kind, Sought, judge, sought


@check(
    "P502",
    Severity.ERROR,
    asks="手机号码",
    of=sought(Kind.MOBILE),
    good="""\
前言: 服务热线12345，经办人电话138****8000（已隐去）。
""",
    bad="""\
前言: 经办人电话13800138000。
""",
    since="0.2.0",
)
def mobile_number(claim: Sought) -> Iterator[Judgement]:
    """文件里有手机号码

    ## 查什么
    整个数据文件（连同注释，因为数据文件与网页一同公开）里，有没有个人的手机号码。

    ## 判断
    以 13 至 19 开头的 11 位数；138-0013-8000、138 0013 8000、前面带 +86 的写法和全角数字照样认。
    金额、数量等数字栏里的数，后面跟着元、万元、亿元、人次的数，带小数的数，编码、编号、文号、网址里的数，以及更长的数字的一部分，都不算。

    ## 怎么改
    遮住中间四位后再发布，如 138****1234，原处注明“已隐去”。单位的公开电话请用固定电话。本项不能用“已知差异”确认后照发。

    ## 依据
    政府信息公开条例第十五条；个人信息保护法。
    """
    yield judge(
        claim,
        Verdict.MISMATCH,
        "个人手机号码不得公开；请遮住中间四位后再发布，原处注明“已隐去”。",
    )
