"""B203: 增长, 下降 or 占 followed by a bare number."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.checks.base import Judgement, Severity, Verdict, check
from generator.checks.prose.spoken import Spoken, spoken_in
from generator.checks.tracing import Related, Trace
from generator.checks.wording import quoted
from generator.model.archive import Case
from generator.prose.figures import Kind

_QUOTED = 20


def _shares(case: Case) -> Iterable[tuple[Spoken, ...]]:
    found = tuple(
        one for one in spoken_in(case) if one.figure.missing or one.figure.kind is Kind.PERCENT
    )
    return [found] if found else []


@check(
    "B203",
    Severity.NOTICE,
    asks="百分号",
    of=_shares,
    good="""\
综合评价:
  自评结论: 财政拨款收入支出总计比上年增长13.95%。
""",
    bad="""\
综合评价:
  自评结论: 财政拨款收入支出总计比上年增长13.95。
""",
    since="0.2.0",
)
def percent_sign_missing(found: tuple[Spoken, ...]) -> Iterator[Judgement]:
    """增长、下降、占后面的数没有百分号

    ## 查什么
    “增长”“下降”“占”后面是一个没有单位的数，紧接着就是标点、括号或文字的结尾：多半漏了百分号。

    ## 例外
    后面有单位的不算，如“增长13.95万元”“增长3倍”“提高2个百分点”；“占地”“占用”不算；“增加”“减少”后面常是金额，也不算。

    ## 依据
    GB/T 15835：百分比用阿拉伯数字和百分号。
    """
    bare = [one for one in found if one.figure.missing]
    for one in bare:
        words = one.quote(_QUOTED)
        yield Judgement(
            at=one.text.at,
            subject=quoted(words),
            verdict=Verdict.UNLIKELY,
            message=f"正文{quoted(words)}后面没有百分号，也没有单位",
            explanation="多半漏了百分号；请与原文核对。",
            words=words,
            traced=Trace(Related(one.text.at, f"正文{quoted(words)}")),
        )
    if not bare:
        message = "正文里的百分比都带百分号"
        yield Judgement(found[0].text.at, "正文", Verdict.CONSISTENT, message)
