"""What the checks say as tables of the data package: findings, verdicts, and the checks themselves."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.findings import Asked, Finding
from generator.checks.registry import ALL
from generator.exports.columns import Column
from generator.exports.data_table import OF_REPORT, TO_REPORT, DataTable, ForeignKey, Rows
from generator.exports.edition import Edition, id_of
from generator.exports.joined import Joined
from generator.model.archive import Archive, Filed
from generator.reports.json_report import finding_object, verdict_object

_CODE = Column("code", "核对编号", "用的哪一项核对，见 checks.csv。", required=True)
_TO_CHECK = ForeignKey("code", "checks", "code")
_MAYBE_REPORT = Column(
    OF_REPORT.name, OF_REPORT.title, "哪一份报告或自评表；与单份报告无关的为空。"
)


def _findings(edition: Edition, filed: Filed) -> Rows:
    for fingerprint, finding in edition.found_in(filed):
        yield [id_of(filed), *_finding_cells(fingerprint, finding)]


def _findings_beside(joined: Joined) -> Iterator[tuple[str, list[str]]]:
    for fingerprint, finding in joined.beside.identified:
        yield finding.at.file, ["", *_finding_cells(fingerprint, finding)]


def _finding_cells(fingerprint: str, finding: Finding) -> Iterator[str]:
    shown = finding_object(fingerprint, finding, "")
    return (_plain(shown.get(column.name)) for column in FINDINGS.columns[1:])


def _plain(value: object) -> str:
    """A value of JSON as a cell."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return "" if value is None else str(value)


_IN_WAN = "金额为万元，比率为百分点。"
FINDINGS = DataTable(
    "findings",
    "核对发现",
    "核对说出的每一处：不符、可疑和尾差。",
    (
        _MAYBE_REPORT,
        Column("fingerprint", "指纹", "这一处的代号，行号和数字变动时不变。", required=True),
        _CODE,
        Column("severity", "轻重", "error 错误、mismatch 不符、notice 提示。", required=True),
        Column("verdict", "结论", "一致、尾差、可疑、不符或未检查。"),
        Column(
            "acknowledged", "已确认", "是否在“已知差异”里确认照原文公布。", "boolean", required=True
        ),
        Column("message", "说明", "一句话说明。", required=True),
        Column("expected", "应为", f"按其他公布数算出的数。{_IN_WAN}", "number", computed=True),
        Column("actual", "公布", f"印出的数。{_IN_WAN}", "number"),
        Column("difference", "相差", _IN_WAN, "number", computed=True),
        Column(
            "tolerance", "舍入可解释", f"四舍五入最多能解释多少。{_IN_WAN}", "number", computed=True
        ),
        Column(
            "at_least", "至少相差", f"扣除舍入后至少还差多少。{_IN_WAN}", "number", computed=True
        ),
        Column("reason", "核对说明", "已确认的差异的说明。"),
        Column("path", "位置", "在数据文件里的位置。"),
        Column("line", "数据行号", "在数据文件（YAML）的第几行。", "integer", required=True),
    ),
    ("fingerprint",),
    of_document=_findings,
    beside=_findings_beside,
    by_file=True,
    foreign=(TO_REPORT, _TO_CHECK),
)


def _verdicts(edition: Edition, filed: Filed) -> Rows:
    return ([id_of(filed), *_verdict_cells(one)] for one in edition.asked_of(filed))


def _surveyed(joined: Joined) -> Iterator[tuple[str, list[str]]]:
    for one in joined.surveyed:
        file = one.judgement.at.file
        piece = joined.by_file.get(file)
        yield file, [piece.id if piece else "", *_verdict_cells(one)]


def _verdict_cells(one: Asked) -> list[str]:
    shown = verdict_object(one, "")
    return [_plain(shown[column.name]) for column in VERDICTS.columns[1:]]


VERDICTS = DataTable(
    "verdicts",
    "核对结论",
    "问过的每一项核对和结论，一致的也在内。未检查不等于通过。",
    (
        _MAYBE_REPORT,
        _CODE,
        Column("verdict", "结论", "一致、尾差、可疑、不符或未检查。", required=True),
        Column("message", "说明", "一句话说明。"),
        Column("reason", "未检查的原因", "为什么无从核对；其他结论为空。"),
        Column("path", "位置", "在数据文件里的位置。"),
        Column("line", "数据行号", "在数据文件（YAML）的第几行。", "integer", required=True),
    ),
    (),
    of_document=_verdicts,
    beside=_surveyed,
    foreign=(TO_REPORT, _TO_CHECK),
)


def _checks(_outline: Archive) -> Rows:
    for rule in ALL:
        yield [rule.code, rule.name, rule.title, rule.asks, rule.severity.value, rule.since]


CHECKS = DataTable(
    "checks",
    "核对方法",
    "本站用的全部核对；方法全文见核对方法页。",
    (
        Column("code", "核对编号", "编号，不会改派别的用处。", required=True),
        Column("name", "英文名", "程序里的名称。", required=True),
        Column("title", "名称", "查出什么。", required=True),
        Column("asks", "核对什么", "问的是什么。", required=True),
        Column("severity", "最重", "error 错误、mismatch 不符、notice 提示。", required=True),
        Column("since", "始于版本", "从哪个版本起有。", required=True),
    ),
    ("code",),
    of_outline=_checks,
)
