"""One department's report of one year, as the official form orders it."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from typing import Annotated

from pydantic import AliasChoices, Field, PlainValidator

from generator.model.accounts import Accounts
from generator.model.block import Block, Many, Maybe
from generator.model.fields import (
    AddressField,
    AmountField,
    CountField,
    DateField,
    OptionalText,
    PlacesField,
    QuantityField,
    RateField,
    RequiredText,
    YearField,
    choice,
    required,
)
from generator.model.follow_up import Correction, FollowUp, LastYear, Review
from generator.model.funding import Funding
from generator.model.indicators import Indicators
from generator.model.management import Management
from generator.model.overview import AmountBlock, Overview
from generator.model.staffing import Staffing
from generator.model.three_public import ThreePublic
from generator.model.values import (
    Chosen,
)
from generator.money import Unit


class Scope(Enum):
    """口径: whose money the figures cover."""

    OWN = "本级"
    CONSOLIDATED = "汇总"


class BudgetBasis(Enum):
    """预算数口径: which budget a task's 预算数 is."""

    ORIGINAL = "年初"
    ADJUSTED = "全年"


class Functions(Block):
    """部门职能: an introduction and the numbered duties."""

    introduction: OptionalText = Field(None, alias="概述")
    duties: Many[RequiredText] = Field((), alias="职责")


class Basics(Block):
    """基本情况: section 一 of the form."""

    functions: Maybe[Functions] = Field(None, alias="部门职能")
    overview: Maybe[Overview] = Field(None, alias="整体收支")
    objective: OptionalText = Field(None, alias="绩效目标")


class Task(AmountBlock):
    """重点工作任务: one key task with its goal, its result and its money."""

    name: RequiredText = Field(alias="名称")
    objective: OptionalText = Field(None, alias="预期总体目标")
    result: OptionalText = Field(None, alias="完成情况")
    budget_basis: Annotated[Chosen[BudgetBasis] | None, PlainValidator(choice(BudgetBasis))] = (
        Field(None, alias="预算数口径")
    )
    budget: AmountField = Field(None, alias="预算数")
    executed: AmountField = Field(None, alias="完成数")
    execution_rate: RateField = Field(
        None, validation_alias=AliasChoices("执行率", "预算执行率", "预算完成率")
    )
    deviation_reason: OptionalText = Field(None, alias="偏差原因")


class Measure(Block):
    """量化: a number of things done, as stated."""

    indicator: RequiredText = Field(alias="指标")
    quantity: QuantityField = Field(None, alias="数量")
    hedge: OptionalText = Field(None, alias="约数")
    unit: OptionalText = Field(None, alias="单位")


class Outcome(Block):
    """工作成效: one paragraph, with the numbers that stand in it."""

    content: RequiredText = Field(alias="内容")
    measures: Many[Measure] = Field((), alias="量化")


class Evaluation(Block):
    """综合评价: section 二 of the form."""

    conclusion: OptionalText = Field(None, alias="自评结论")
    score: QuantityField = Field(None, alias="自评得分")
    grade: OptionalText = Field(None, alias="自评等级")
    outcomes: Many[Outcome] = Field((), alias="工作成效")


class Issue(Block):
    """问题与改进: a problem, its measure, or both where the source pairs them."""

    problem: OptionalText = Field(None, alias="问题")
    cause: OptionalText = Field(None, alias="原因")
    corrective_action: OptionalText = Field(None, alias="改进措施")
    responsible: OptionalText = Field(None, alias="责任单位")
    due: OptionalText = Field(None, alias="完成时限")


class Origin(Block):
    """来源: the document these figures were taken from."""

    document: OptionalText = Field(None, alias="文件")
    address: AddressField = Field(None, alias="网址")


class Publication(Block):
    """公开: dates and numbers from the record of publication (政府信息公开条例 art. 12), never from the clock."""

    formed_on: DateField = Field(None, alias="形成日期")
    approved_on: DateField = Field(None, alias="批复日期")
    published_on: DateField = Field(None, alias="公开日期")
    index_number: OptionalText = Field(None, alias="索引号")
    document_number: OptionalText = Field(None, alias="文号")
    secrecy_review: OptionalText = Field(None, alias="保密审查")


class Acknowledgement(Block):
    """已知差异: a published difference, confirmed against the source, with the reason."""

    code: RequiredText = Field(alias="检查")
    path: RequiredText = Field(alias="位置")
    difference: QuantityField = Field(None, alias="相差")
    words: OptionalText = Field(None, alias="原文")
    reason: RequiredText = Field(alias="说明")


class Cover(Block):
    """封面: what the cover of the form says."""

    budget_code: OptionalText = Field(None, alias="预算编码")
    reported_on: DateField = Field(None, alias="报告日期")


class Chapter(Block):
    """其他章节: a chapter of the source that the form does not know."""

    title: RequiredText = Field(alias="标题")
    content: OptionalText = Field(None, alias="内容")


class ProjectHead(Block):
    """项目: the head of a 项目支出绩效自评表."""

    name: RequiredText = Field(alias="项目名称")
    superior: OptionalText = Field(None, alias="主管部门")
    unit: OptionalText = Field(None, alias="实施单位")


class YearGoal(Block):
    """年度总体目标: what a project was to reach, and what it reached."""

    expected: OptionalText = Field(None, alias="预期目标")
    reached: OptionalText = Field(None, alias="实际完成情况")


class Report(AmountBlock):
    """A 部门整体支出绩效自评报告 or a 项目支出绩效自评表; what is optional is None, nothing is invented."""

    year: YearField = Field(alias="年度")
    department: RequiredText = Field(alias="部门")
    kind: RequiredText = Field(alias="报告类型")
    attachment: OptionalText = Field(None, alias="附件")
    unit: Annotated[Chosen[Unit], PlainValidator(required(choice(Unit)))] = Field(alias="金额单位")
    places: PlacesField = Field(alias="金额小数位")
    scope: Annotated[Chosen[Scope] | None, PlainValidator(choice(Scope))] = Field(
        None, alias="口径"
    )
    subordinate_units: CountField = Field(None, alias="所属单位数")
    origin: Maybe[Origin] = Field(None, alias="来源")
    publication: Maybe[Publication] = Field(None, alias="公开")
    cover: Maybe[Cover] = Field(None, alias="封面")
    project: Maybe[ProjectHead] = Field(None, alias="项目")
    preface: OptionalText = Field(None, alias="前言")
    grounds: Many[RequiredText] = Field((), alias="评价依据")
    basics: Maybe[Basics] = Field(None, alias="基本情况")
    staffing: Maybe[Staffing] = Field(None, alias="机构人员")
    year_work: OptionalText = Field(None, alias="年度总体工作")
    year_goal: Maybe[YearGoal] = Field(None, alias="年度总体目标")
    accounts: Maybe[Accounts] = Field(None, alias="收支")
    three_public: Maybe[ThreePublic] = Field(None, alias="三公经费")
    last_year: Maybe[LastYear] = Field(None, alias="上年数")
    funding: Maybe[Funding] = Field(None, alias="资金明细")
    tasks: Many[Task] = Field((), alias="重点工作任务")
    indicators: Maybe[Indicators] = Field(None, alias="绩效指标")
    evaluation: Maybe[Evaluation] = Field(None, alias="综合评价")
    management: Maybe[Management] = Field(None, alias="预算绩效管理")
    followed_up: Many[FollowUp] = Field((), alias="上年问题落实")
    issues: Many[Issue] = Field((), alias="问题与改进")
    chapters: Many[Chapter] = Field((), alias="其他章节")
    review: Maybe[Review] = Field(None, alias="财政复核")
    corrections: Many[Correction] = Field((), alias="更正记录")
    acknowledged: Many[Acknowledgement] = Field((), alias="已知差异")

    @property
    def overview(self) -> Overview | None:
        """整体收支, where the report has it."""
        return self.basics.overview if self.basics else None

    def problems(self) -> Iterator[Issue]:
        """The issues that state a problem, in order."""
        return (issue for issue in self.issues if issue.problem)

    def actions(self) -> Iterator[Issue]:
        """The issues that state a corrective action, in order."""
        return (issue for issue in self.issues if issue.corrective_action)
