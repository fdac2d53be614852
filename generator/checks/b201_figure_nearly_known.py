"""B201: a figure in prose that nearly is, but is not, a figure of the report."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial

from generator.checks.base import Judgement, Severity, Verdict, check
from generator.checks.prose.binding import ProseBinding, bound_prose
from generator.checks.prose.known_figures import Known
from generator.checks.prose.near_misses import NearMiss
from generator.checks.prose.slips import Slip
from generator.checks.prose.spoken import Spoken
from generator.checks.tracing import Related, Trace
from generator.checks.wording import quoted
from generator.model.archive import Case
from generator.source.place import Place


def _bindings(case: Case) -> Iterable[ProseBinding]:
    binding = bound_prose(case)
    return [binding] if binding.readings else []


@check(
    "B201",
    Severity.NOTICE,
    asks="正文里的数",
    of=_bindings,
    good="""\
基本情况:
  整体收支: {全年预算数: 6390.11, 全年执行数: 6385.04}
综合评价:
  自评结论: 全年执行数6385.04万元，预算执行率99.92%。
""",
    bad="""\
基本情况:
  整体收支: {全年预算数: 6390.11, 全年执行数: 6385.04}
综合评价:
  自评结论: 全年共支出6385.40万元，预算执行率99.92%。
""",
    since="0.2.0",
)
def figure_nearly_known(binding: ProseBinding) -> Iterator[Judgement]:
    """正文里的数与报告里的数只差一点

    ## 查什么
    正文里的金额、百分比和得分，逐个与报告里印出的数、上年的数，以及由它们算出的数（差额、结余、占比、执行率、增减幅度）比对。
    对不上，却与其中一个数只差一处笔误的，作提示，并指出那个数。一处笔误是：一位数字不同，两位数字次序颠倒，
    多一位或少一位数字，小数点错位。单位写错由 B205 判断。

    ## 判断
    只看四位以上有效数字、没有“约”“余”等字样的数，而且同一句话里要写明是哪一项（如“公务接待费”、任务名称）。
    没有写明的，只看金额与印出的金额：次序颠倒或小数点错位要有五位以上有效数字，一位数字不同要有六位以上。
    写明“增加”“减少”的数只与差额比。单价和人均数不看；前面的数在报告里查不到的句子，说的多半是别的事，后面的数也不看。

    ## 容差
    按正文写的精度比较：1.23亿元代表1.225亿至1.235亿元，报告里的数在这个范围内就算对得上。
    “约”“余”“近”等再放宽一个末位（整数最多放宽三分之一）。算出的数另加所依据的数的舍入。

    ## 不能说明什么
    对不上又不相近的数不逐个提示：它可能是报告表格里没有的数。对得上也可能是巧合。

    ## 依据
    同一份报告里，正文与表格应当一致。
    """
    near = [
        (reading.spoken, reading.near)
        for reading in binding.near
        if reading.near and reading.near.slip is not Slip.UNIT
    ]
    for spoken, miss in near:
        yield _near_miss(spoken, miss)
    if not near:
        yield _all_clear(binding)


def _near_miss(spoken: Spoken, miss: NearMiss) -> Judgement:
    words, meant = spoken.figure.printed, miss.meant.said
    return Judgement(
        at=spoken.text.at,
        subject=quoted(words),
        verdict=Verdict.UNLIKELY,
        message=f"正文写{quoted(words)}，报告里没有这个数；最接近的是{meant}，{miss.slip.value}",
        explanation="可能是笔误，也可能是报告表格里没有列出的数；请与原文核对。",
        words=words,
        traced=Trace(Related(spoken.text.at, f"正文 {words}"), miss.meant.related),
    )


def _all_clear(binding: ProseBinding) -> Judgement:
    found = tuple(
        (reading.spoken.text.at, reading.spoken.figure.printed, reading.known[0])
        for reading in binding.readings
        if reading.known
    )
    message = (
        f"正文里的 {binding.figures} 个金额、百分比和得分中，"
        f"{binding.bound} 个与报告里的数对得上，没有只差一处笔误的"
    )
    return Judgement(
        binding.readings[0].spoken.text.at,
        "正文",
        Verdict.CONSISTENT,
        message,
        traced=partial(_bound, found),
    )


def _bound(found: tuple[tuple[Place, str, Known], ...]) -> Trace:
    """Every figure of the prose that was found, with what it is in the report."""
    return Trace(
        beside=tuple(
            Related(at, f"正文 {words}，是{known.said}", known.source) for at, words, known in found
        )
    )
