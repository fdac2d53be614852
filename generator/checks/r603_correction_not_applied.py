"""R603: what 更正记录 says stands is not what stands there."""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from dataclasses import dataclass, replace

from generator.checks.base import Judgement, Severity, Verdict, check, within
from generator.checks.last_year import read_amount_like, read_rate_like
from generator.checks.likeness import opening
from generator.checks.tracing import Related, Term, Trace
from generator.checks.wording import UNKNOWN, differs_by, gap
from generator.model.block import Block
from generator.model.relations.corrections import Corrected, Value, corrected, names_in
from generator.model.report import Report
from generator.model.values import Chosen, Figure, Number, RateFigure, Text
from generator.money import Amount, Rate, subtract
from generator.source.numerals import NotANumber, read_number
from generator.source.place import Place

_NOTHING = frozenset({UNKNOWN, "空白", "留空", "删除", "删去", "无"})


@dataclass(frozen=True, slots=True)
class Correction:
    """The last correction of a place, with the names there are where its own names nothing."""

    corrected: Corrected
    near: tuple[str, ...]


def _corrections(report: Report) -> Iterator[Correction]:
    for one in corrected(report):
        near: list[str] = []
        if one.value is None:
            near = difflib.get_close_matches(one.correction.path, names_in(report), n=3)
        yield Correction(one, tuple(near))


@check(
    "R603",
    Severity.MISMATCH,
    asks="更正记录",
    of=within(_corrections),
    good="""\
基本情况:
  整体收支: {全年执行数: 232.27}
更正记录:
  - {日期: 2024-09-20, 位置: 基本情况.整体收支.全年执行数, 原值: 750.48, 更正值: 232.27, 原因: 录入错误。}
""",
    bad="""\
基本情况:
  整体收支: {全年执行数: 750.48}
更正记录:
  - {日期: 2024-09-20, 位置: 基本情况.整体收支.全年执行数, 原值: 750.48, 更正值: 232.27, 原因: 录入错误。}
""",
    since="0.2.0",
)
def correction_not_applied(claim: Correction) -> Iterator[Judgement]:
    """更正记录与报告里的数不符

    ## 查什么
    更正记录的“更正值”，应当就是报告里现在的数或文字；“位置”应当指着报告里的一项。
    位置照“已知差异”的写法：基本情况.整体收支.全年执行数，重点工作任务「物业管理费」.预算数，或用序号 重点工作任务[1].预算数。

    ## 判断
    数和百分比按大小比（232.270 与 232.27 相等），更正值可以带单位；文字去掉换行后逐字比。
    同一个位置更正过几次的，只看日期最晚的一次；有的没有写日期的，看写在最后的一次。
    更正值写“未载明”“删除”的，报告里应当是空白或没有这一项。

    ## 例外
    位置指着一整块内容（如 基本情况.整体收支）的，不作判断（未检查）。有几项同名的，位置要用序号写。

    ## 依据
    公布过的数更正以后，记录与正文应当一致，读者才知道现在以哪个为准。
    """
    correction, value = claim.corrected.correction, claim.corrected.value
    at, path, after = correction.at, correction.path, correction.after
    subject = f"“{path}”的更正"
    if value is None and str(after) in _NOTHING:
        yield Judgement(at, subject, Verdict.CONSISTENT, f"“{path}”已经删去，与更正记录一致")
    elif value is None:
        yield _nothing_there(claim)
    elif isinstance(value, Block):
        reason = "位置是一整块内容，不是一个数或一段文字。"
        message = f"{subject}没有核对：{reason}"
        yield Judgement(at, subject, Verdict.NOT_CHECKED, message, explanation=reason)
    elif _stands(value, after):
        message = f"“{path}”现在是更正后的 {opening(after)}"
        yield Judgement(at, subject, Verdict.CONSISTENT, message)
    else:
        yield _differs(claim, value)


def _nothing_there(claim: Correction) -> Judgement:
    path = claim.corrected.correction.path
    asked = f"是不是：{'、'.join(claim.near)}？" if claim.near else ""
    return Judgement(
        at=claim.corrected.correction.at,
        subject=f"“{path}”的更正",
        verdict=Verdict.MISMATCH,
        message=f"更正记录的位置“{path}”在报告里没有",
        explanation=f"读者找不到更正了哪一处。{asked or '请照“已知差异”的写法写明位置。'}",
        words=str(path),
    )


def _stands(value: Value, after: Text) -> bool:
    """Whether the value is what the correction says it became."""
    if isinstance(value, Figure):
        return _amounts_agree(value.amount, after)
    if isinstance(value, RateFigure):
        return _rates_agree(value.rate, after)
    if isinstance(value, Number):
        stated = value.quantity
        return str(after) in _NOTHING if stated is None else _is_number(after, stated.printed)
    if isinstance(value, Chosen):
        return str(getattr(value.value, "value", value.value)) == str(after)
    return str(value) == str(after) or _is_number(after, str(value))


def _amounts_agree(amount: Amount | None, after: Text) -> bool:
    if amount is None:
        return str(after) in _NOTHING
    given = read_amount_like(after, amount)
    return given is not None and given.base == amount.base


def _rates_agree(rate: Rate | None, after: Text) -> bool:
    if rate is None:
        return str(after) in _NOTHING
    given = read_rate_like(after)
    return given is not None and given.value == rate.value


def _is_number(words: str, printed: str) -> bool:
    try:
        return read_number(words) == read_number(printed)
    except NotANumber:
        return False


def _differs(claim: Correction, value: Value) -> Judgement:
    correction = claim.corrected.correction
    here = _shown(value)
    message = f"更正记录说“{correction.path}”更正为 {opening(correction.after)}，报告里却是 {opening(here)}"
    amount = value.amount if isinstance(value, Figure) else None
    given = read_amount_like(correction.after, amount) if amount else None
    differs = Judgement(
        at=correction.at,
        subject=f"“{correction.path}”的更正",
        verdict=Verdict.MISMATCH,
        message=message,
        explanation=_explanation(correction.before, here),
        traced=Trace(beside=_related(value, here)),
    )
    if amount is None or given is None:
        return replace(differs, words=str(correction.after))
    difference = subtract(amount.base, given.base)
    return replace(
        differs,
        message=f"{message}，差 {gap(difference, amount.unit)}",
        traced=Trace(
            beside=_related(value, here),
            working=((Term(amount.grouped), Term("≠"), Term(given.grouped)),),
            results=(differs_by(difference, amount.unit),),
        ),
        expected=given.base,
        actual=amount.base,
        difference=difference,
    )


def _explanation(before: Text | None, here: str) -> str:
    if before is not None and str(before) == here:
        return "报告里还是更正前的值：请按更正记录改正报告，或改正记录。"
    return "更正过的地方，记录与报告应当一致：请与发布的文件核对，改正报告或记录。"


def _shown(value: Value) -> str:
    if isinstance(value, Figure):
        return value.amount.printed if value.amount else UNKNOWN
    if isinstance(value, RateFigure):
        return value.rate.printed if value.rate else UNKNOWN
    if isinstance(value, Number):
        return value.quantity.printed if value.quantity else UNKNOWN
    if isinstance(value, Chosen):
        return str(getattr(value.value, "value", value.value))
    return str(value)


def _related(value: Value, here: str) -> tuple[Related, ...]:
    at: Place | None = getattr(value, "at", None)
    return (Related(at, f"{at.name} {opening(here)}"),) if at else ()
