"""P504: the file gives a home address or names a contact."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.base import Judgement, Severity, Verdict, check
from generator.checks.private.data import Kind, Sought, judge, sought


@check(
    "P504",
    Severity.NOTICE,
    asks="住址与联系人",
    of=sought(Kind.HOME_OR_CONTACT),
    good="""\
前言: 完成芳村大道西341号办公场地整修。联系人：办公室，经办人：李某某。
""",
    bad="""\
前言: 完成办公场地整修。联系人：李示例。
""",
    since="0.2.0",
)
def home_or_contact(claim: Sought) -> Iterator[Judgement]:
    """文件里有住址或联系人姓名

    ## 查什么
    整个数据文件（连同注释，因为数据文件与网页一同公开）里，有没有写到门牌号的个人住址，有没有指名道姓的联系人、经办人、填报人、负责人。

    ## 判断
    住址、家庭住址、现住、户籍等字样之后跟着写到号、室、栋的地址，才算住址；单位的办公地址不算，只写到街道、镇的不算。
    联系人、经办人、填报人、制表人、审核人、负责人后面跟着姓名的，才算；写成李某某、李XX、李**，或者写科室名称的不算。

    ## 不能说明什么
    单位负责人的姓名依法可以公开。本项只作提示，由发布的人决定是否隐去，不妨碍发布。

    ## 依据
    政府信息公开条例第十五条；个人信息保护法第六条（限于实现目的的最小范围）。
    """
    yield judge(
        claim,
        Verdict.UNLIKELY,
        "住址只写到街道或镇，联系人写科室和固定电话，通常就够了；请看看是否需要隐去。",
    )
