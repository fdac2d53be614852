"""The lists of the form as tables: one row for each task, indicator, problem, correction of every report.

The columns are the keys of the model, so that a new key is a new column by itself.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from generator.exports.columns import Column
from generator.exports.data_table import OF_REPORT, TO_REPORT, DataTable, Rows
from generator.exports.edition import Edition, id_of
from generator.exports.printed import NOT_STATED, cell
from generator.exports.shape import Key, Kind, keys_in
from generator.model.archive import Filed
from generator.model.block import Block
from generator.model.follow_up import Correction, FollowUp
from generator.model.indicators import Indicator
from generator.model.overview import AmountBlock
from generator.model.report import Acknowledgement, Issue, Measure, Report, Task
from generator.model.values import Figure

_NUMBER = Column("number", "序号", "在这份报告里是第几个，从 1 起。", "integer", required=True)
_UNIT = Column("amount_unit", "金额单位", "这一行金额的单位：元、万元或亿元。")
_LINE = Column("line", "数据行号", "在数据文件（YAML）的第几行。", "integer", required=True)
# They say of an AmountBlock's figures what `amount_unit` and the digits themselves say here.
_OF_UNITS = frozenset(AmountBlock.model_fields)
_TYPES = {Kind.AMOUNT: "number", Kind.RATE: "number", Kind.QUANTITY: "number"}


@dataclass(frozen=True, slots=True)
class Listed:
    """A list of the form: what its rows are, and how a report is asked for them."""

    name: str
    title: str
    meaning: str
    block: type[Block]
    of: Callable[[Report], Iterable[Block]]

    @property
    def table(self) -> DataTable:
        """The list as a table of the data package."""
        return DataTable(
            name=self.name,
            title=self.title,
            meaning=self.meaning,
            columns=(OF_REPORT, _NUMBER, *_columns(self.block), _LINE),
            key=("report_id", "number"),
            of_document=self._rows,
            foreign=(TO_REPORT,),
            optional=True,
            blanks=True,
        )

    def _rows(self, _edition: Edition, filed: Filed) -> Rows:
        unit = filed.report.unit.value.value
        for number, block in enumerate(self.of(filed.report), start=1):
            yield [id_of(filed), str(number), *_cells(block, unit), str(block.at.line)]


def _keys(block: type[Block]) -> Iterator[Key]:
    """The keys that have one value of their own."""
    hidden = _OF_UNITS if issubclass(block, AmountBlock) else frozenset()
    return (
        key for key in keys_in(block) if key.kind and not key.many and key.attribute not in hidden
    )


def _columns(block: type[Block]) -> Iterator[Column]:
    if issubclass(block, AmountBlock):
        yield _UNIT
    for key in _keys(block):
        assert key.kind is not None  # noqa: S101  # `_keys` leaves the others out
        yield Column(key.name, key.label, _meaning(key), _TYPES.get(key.kind, "string"))


def _meaning(key: Key) -> str:
    if key.kind is Kind.RATE:
        return "原文公布的百分数，位数照原文，不带百分号。"
    if key.kind and key.kind.is_number:
        return "原文公布数，位数照原文。"
    if key.words:
        return f"{'、'.join(key.words)}之一。"
    if key.kind is Kind.DATE:
        return "年-月-日，或年-月。"
    return "原文的文字；分段处换行。"


def _cells(block: Block, unit: str) -> Iterator[str]:
    if isinstance(block, AmountBlock):
        yield _unit_of(block, unit)
    for key in _keys(type(block)):
        value = getattr(block, key.attribute)
        if value is None:
            # A key written without a value is one of the fields set; a key that is not written is none.
            yield NOT_STATED if key.attribute in block.model_fields_set else ""
        else:
            yield cell(value)


def _unit_of(block: AmountBlock, unit: str) -> str:
    figures = (value for value in block.__dict__.values() if isinstance(value, Figure))
    own = block.unit.value.value if block.unit else unit
    return next((one.amount.unit.value for one in figures if one.amount), own)


def _indicators(report: Report) -> Iterable[Block]:
    return report.indicators.rows if report.indicators else ()


def _measures(report: Report) -> Iterator[Block]:
    for outcome in report.evaluation.outcomes if report.evaluation else ():
        yield from outcome.measures


LISTS = (
    Listed(
        "key_tasks",
        "重点工作任务",
        "每项重点工作任务的目标、完成情况和资金。",
        Task,
        lambda report: report.tasks,
    ),
    Listed(
        "indicators",
        "绩效指标",
        "每个绩效指标的指标值、完成值和得分。",
        Indicator,
        _indicators,
    ),
    Listed("measures", "量化成效", "工作成效里写明的数量。", Measure, _measures),
    Listed(
        "problems",
        "问题与改进",
        "每个问题和改进措施；原文成对的在一行。",
        Issue,
        lambda report: report.issues,
    ),
    Listed(
        "follow_ups",
        "上年问题落实",
        "上年的问题今年落实得怎样。",
        FollowUp,
        lambda report: report.followed_up,
    ),
    Listed(
        "corrections",
        "更正记录",
        "公布以后更正过的内容。",
        Correction,
        lambda report: report.corrections,
    ),
    Listed(
        "acknowledged_differences",
        "已知差异",
        "照原文公布、已确认的差异和说明。",
        Acknowledgement,
        lambda report: report.acknowledged,
    ),
)
