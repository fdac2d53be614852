"""D401: words of the template stand where the department should have filled something in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from generator.checks.base import Judgement, Severity, Verdict, check
from generator.checks.residue import may_hold_residue, residues
from generator.model.archive import Case
from generator.model.values import Text
from generator.model.walking import texts_of
from generator.source.place import Place

# What we note of the report quotes its words; addresses and numbers of documents are no prose.
_NOTES = frozenset({"已知差异", "更正记录", "来源", "公开"})
# 部门 and 报告类型 every report has: they alone are no prose.
_HEAD = 2


@dataclass(frozen=True, slots=True)
class Residue:
    """A text and what the template left in it; no text where the whole report has none."""

    at: Place
    text: Text | None
    found: tuple[str, ...]


def _residues(case: Case) -> Iterator[Residue]:
    hits = list(_found(case)) if may_hold_residue(case.filed.text) else []
    yield from hits
    if not hits and any(islice(texts_of(case.report), _HEAD, None)):
        yield Residue(Place(case.filed.file), None, ())


def _found(case: Case) -> Iterator[Residue]:
    for text in texts_of(case.report):
        found = tuple(dict.fromkeys(residues(text)))
        if found and text.at.path.partition("[")[0].partition(".")[0] not in _NOTES:
            yield Residue(text.at, text, found)


@check(
    "D401",
    Severity.NOTICE,
    asks="模板残留",
    of=_residues,
    good="""\
前言: 与上年相比下降27.78%，主要是压减会议费……受访的李XX表示满意。
""",
    bad="""\
前言: 上海市普陀区XX局支出与上年相比下降（增长）27.78%。
""",
    since="0.2.0",
)
def template_residue(residue: Residue) -> Iterator[Judgement]:
    """正文留着模板里没有填的字

    ## 查什么
    报告的每一段文字里，有没有照抄模板、忘了填写或二选一的地方：
    XX局、某某局、XX万元、20XX年，下降（增长）、增加（减少），“202 年”“20 年度”，待填写、请填写、（待补充），连着两个的。、，；，
    下划线的空格____，花括号的占位{部门名称}。

    ## 判断
    XX 后面是机关、单位、金额、日期的才算；遮住的人名（李XX）、型号（XXL）、状态（4XX）不算。省略号……和“。”后面的引号不算。
    “成立20年”“有待补充”不算。一段文字有几处，合为一条，逐处写明。“已知差异”“更正记录”“来源”“公开”各项不看。

    ## 依据
    公开的文件应当是填写完整的定稿；这类残留在公开文件里很常见。
    """
    if residue.text is None:
        message = "正文里没有找到模板残留"
        yield Judgement(residue.at, "模板残留", Verdict.CONSISTENT, message)
        return
    named = "”“".join(residue.found)
    yield Judgement(
        at=residue.at,
        subject=residue.at.name,
        verdict=Verdict.UNLIKELY,
        message=f"“{residue.at.name}”里留着模板的字：“{named}”",
        explanation="这些字像是模板里应当填写或二选一而没有改的；请与原文核对，原文如此的照原文公布。",
        words="、".join(residue.found),
    )
