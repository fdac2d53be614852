"""What ties a report to other years and other hands: last year's figures and problems, review, corrections."""

from __future__ import annotations

from enum import Enum
from typing import Annotated

from pydantic import AliasChoices, Field, PlainValidator

from generator.model.block import Block
from generator.model.fields import (
    AmountField,
    DateField,
    OptionalText,
    QuantityField,
    RateField,
    RequiredText,
    choice,
)
from generator.model.overview import AmountBlock
from generator.model.values import (
    Chosen,
)


class Progress(Enum):
    """状态: how far a promised measure has come."""

    DONE = "已完成"
    UNDER_WAY = "进行中"
    NOT_BEGUN = "未启动"


class LastYear(AmountBlock):
    """上年数: last year's totals as this year's report prints them."""

    budget_original: AmountField = Field(None, alias="年初预算数")
    budget_adjusted: AmountField = Field(
        None, validation_alias=AliasChoices("全年预算数", "调整预算数")
    )
    executed: AmountField = Field(None, validation_alias=AliasChoices("全年执行数", "决算数"))
    execution_rate: RateField = Field(
        None, validation_alias=AliasChoices("预算完成率", "预算执行率")
    )
    basic: AmountField = Field(None, alias="基本支出")
    project: AmountField = Field(None, alias="项目支出")
    three_public: AmountField = Field(None, alias="三公经费")


class FollowUp(Block):
    """上年问题落实: a problem of last year and what was done about it."""

    problem: RequiredText = Field(alias="问题")
    done: OptionalText = Field(None, alias="落实情况")
    progress: Annotated[Chosen[Progress] | None, PlainValidator(choice(Progress))] = Field(
        None, alias="状态"
    )


class Review(Block):
    """财政复核: what the finance bureau made of the department's own evaluation."""

    score: QuantityField = Field(None, alias="得分")
    grade: OptionalText = Field(None, alias="等级")
    opinion: OptionalText = Field(None, alias="意见")


class Correction(Block):
    """更正记录: a published value put right; 位置 names it as 已知差异 does."""

    date: DateField = Field(None, alias="日期")
    version: OptionalText = Field(None, alias="版本")
    path: RequiredText = Field(alias="位置")
    before: OptionalText = Field(None, alias="原值")
    after: RequiredText = Field(alias="更正值")
    reason: OptionalText = Field(None, alias="原因")
