"""The reports themselves as tables of the data package: departments, reports, every number, every text."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from generator.exports.columns import Column
from generator.exports.csv_files import RECORD_COLUMNS, record_cells
from generator.exports.data_table import OF_REPORT, TO_REPORT, DataTable, ForeignKey, Rows
from generator.exports.edition import Edition, id_of
from generator.exports.overview import DOCUMENT_COLUMNS, document_row
from generator.exports.records import Record, records_of
from generator.exports.summary import summary_of
from generator.model.archive import Archive, Filed
from generator.model.site import Department

_POSITION = Column(
    "position",
    "编号位置",
    "同“位置”，列表里的项按序号，如 重点工作任务[1].预算数。一份报告里不重复。",
    required=True,
)


def _departments(outline: Archive) -> Rows:
    for identity, one in outline.departments.items():
        yield [identity, *_department_cells(one)]


def _department_cells(one: Department) -> Iterator[str]:
    yield str(one.name)
    yield str(one.short_name or "")
    yield "、".join(one.former_names)
    yield str(one.category or "")
    yield str(one.region or "")
    yield str(one.superior or "")
    yield str(one.years.first or "") if one.years else ""
    yield str(one.years.last or "") if one.years else ""
    yield str(one.merged_into or "")
    yield one.duty.answer.value.value if one.duty else ""
    yield str(one.duty.basis or "") if one.duty else ""


DEPARTMENTS = DataTable(
    "departments",
    "部门名录",
    "本站登记的部门。",
    (
        Column("id", "部门ID", "部门在本站的代号，多年不变。", required=True),
        Column("name", "名称", "现在的全称。", required=True),
        Column("short_name", "简称", "网页上用的短名。"),
        Column("former_names", "曾用名", "以前的名称，用顿号隔开。"),
        Column("category", "类别", "部门类别。"),
        Column("region", "地区", "所在地区。"),
        Column("superior", "主管部门", "主管部门。"),
        Column("first_year", "起始年度", "从哪一年起有这个部门。", "integer"),
        Column("last_year", "终止年度", "到哪一年为止；至今仍在的为空。", "integer"),
        Column("merged_into", "并入", "撤并以后并入哪个部门。"),
        Column("must_publish", "应公开", "是或否；没有登记的为空。"),
        Column("duty_basis", "应公开依据", "依据什么规定。"),
    ),
    ("id",),
    of_outline=_departments,
    foreign=(ForeignKey("merged_into", "", "id"),),
)


def _reports(edition: Edition, filed: Filed) -> Rows:
    yield document_row(summary_of(edition, filed))


REPORTS = DataTable(
    "reports",
    "报告和自评表",
    "每份报告、每份项目自评表一行：合计数、任务和问题个数、核对结果。"
    "项目的钱已在部门的合计里，相加时不要把两种行加在一起（看“项目ID”）。",
    DOCUMENT_COLUMNS,
    ("id",),
    of_document=_reports,
    foreign=(ForeignKey("department_id", "departments", "id"),),
    blanks=True,
)


def _values(*, numbers: bool) -> Callable[[Edition, Filed], Rows]:
    def rows(_edition: Edition, filed: Filed) -> Rows:
        for record in records_of(filed):
            if record.kind.is_number is numbers:
                yield [id_of(filed), record.numbered, *_value_cells(record, numbers=numbers)]

    return rows


def _value_cells(record: Record, *, numbers: bool) -> list[str]:
    cells = record_cells(record)
    return cells if numbers else [*cells[:5], cells[-1]]


FIGURES = DataTable(
    "figures",
    "全部数字",
    "每份报告、自评表里的每一个数一行（金额、比率、数量）。",
    (OF_REPORT, _POSITION, *RECORD_COLUMNS),
    ("report_id", "position"),
    of_document=_values(numbers=True),
    foreign=(TO_REPORT,),
)
TEXTS = DataTable(
    "texts",
    "全部文字",
    "每份报告、自评表里的每一段文字、每个日期和选择一行。",
    (OF_REPORT, _POSITION, *RECORD_COLUMNS[:5], RECORD_COLUMNS[-1]),
    ("report_id", "position"),
    of_document=_values(numbers=False),
    foreign=(TO_REPORT,),
)
