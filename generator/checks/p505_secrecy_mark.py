"""P505: the file carries a mark of secrecy."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.base import Judgement, Severity, Verdict, check
from generator.checks.private.data import Kind, Sought, judge, sought


@check(
    "P505",
    Severity.ERROR,
    asks="密级标志",
    of=sought(Kind.SECRECY),
    good="""\
前言: 做好保密工作，严守国家秘密，采购机密级计算机5台。
""",
    bad="""\
前言: 机密★1年 做好后勤保障工作。
""",
    since="0.2.0",
)
def secrecy_mark(claim: Sought) -> Iterator[Judgement]:
    """文件里有密级标志

    ## 查什么
    整个数据文件（连同注释，因为数据文件与网页一同公开）里，有没有国家秘密的密级标志。

    ## 判断
    绝密、机密、秘密之后紧跟 ★ 的，“密级：”之后写着绝密、机密、秘密的，以及单独成行、单独成项或写在【】里的“机密级”“秘密文件”等，才算。
    句子里说到国家秘密、商业秘密、保密、机密级计算机的，不算。

    ## 怎么改
    带密级标志的内容不得公开。请先送保密审查，确定可以公开并解除密级之后，再去掉标志发布。本项不能用“已知差异”确认后照发。

    ## 不能说明什么
    没有标志不等于没有秘密；公开前的保密审查仍由单位负责。

    ## 依据
    政府信息公开条例第十四条、第十七条；保守国家秘密法；国家秘密标志形式（密级★保密期限）。
    """
    yield judge(
        claim,
        Verdict.MISMATCH,
        "带密级标志的内容不得公开；请先送保密审查，不能公开的内容改为“已隐去”。",
    )
