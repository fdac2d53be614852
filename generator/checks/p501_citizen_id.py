"""P501: the file holds a citizen id number."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.base import Judgement, Severity, Verdict, check
from generator.checks.private.data import Kind, Sought, judge, sought


@check(
    "P501",
    Severity.ERROR,
    asks="身份证号码",
    of=sought(Kind.CITIZEN_ID),
    good="""\
前言: 发放补助1人（身份证号码11*************014，已隐去）。
""",
    bad="""\
前言: 发放补助1人（身份证号码110101190001010014）。
""",
    since="0.2.0",
)
def citizen_id(claim: Sought) -> Iterator[Judgement]:
    """文件里有身份证号码

    ## 查什么
    整个数据文件（连同注释，因为数据文件与网页一同公开）里，有没有公民身份号码。

    ## 判断
    18 位，末位可以是 X，全角数字照样认；省级代码有效，出生日期是真实的日期，校验码正确，并且不是一串更长的数字或字母的一部分，才算是。
    15 位的旧号码没有校验码，只有紧跟在“身份证”之后才算。

    ## 怎么改
    遮住后再发布，只留前二位和后三位（11*************014 这样的写法），原处注明“已隐去”。本项不能用“已知差异”确认后照发。

    ## 不能说明什么
    写错了一位的号码校验码不对，本项认不出来，它仍可能泄露个人信息。

    ## 依据
    政府信息公开条例第十五条；个人信息保护法；GB 11643 公民身份号码。
    """
    yield judge(
        claim,
        Verdict.MISMATCH,
        "个人身份证号码不得公开；请遮住后再发布，原处注明“已隐去”。",
    )
