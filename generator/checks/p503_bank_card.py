"""P503: the file holds a bank card number."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.base import Judgement, Severity, Verdict, check
from generator.checks.private.data import Kind, Sought, judge, sought


@check(
    "P503",
    Severity.ERROR,
    asks="银行卡号",
    of=sought(Kind.BANK_CARD),
    good="""\
前言: 补助发放至卡号6222************004（已隐去）。
""",
    bad="""\
前言: 补助发放至卡号6222000000000000004。
""",
    since="0.2.0",
)
def bank_card(claim: Sought) -> Iterator[Judgement]:
    """文件里有银行卡号

    ## 查什么
    整个数据文件（连同注释，因为数据文件与网页一同公开）里，有没有银行卡号。

    ## 判断
    16 至 19 位数，每四位之间可以有空格或连字符，末位校验码正确，并且不是一串更长的数字或字母的一部分。
    以 62 开头的（银联卡）在哪里都算；其他发卡机构的号段，只有前面写着卡号、账号、账户、银行卡的才算。
    编码、编号后面的数、网址里的数和身份证号码不算；项目编码通常是 21 位，统一社会信用代码含字母，也不算。

    ## 怎么改
    遮住后再发布，只留前四位和后三位，原处注明“已隐去”。本项不能用“已知差异”确认后照发。

    ## 不能说明什么
    单位的存款账号没有统一的校验码，本项认不出来。任意一串数字也有十分之一的机会通过校验，所以另看号段和前文。

    ## 依据
    政府信息公开条例第十五条；个人信息保护法（金融账户属于敏感个人信息）；ISO/IEC 7812 银行卡号校验码。
    """
    yield judge(
        claim,
        Verdict.MISMATCH,
        "银行卡号不得公开；请遮住后再发布，原处注明“已隐去”。",
    )
