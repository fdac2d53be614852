"""预算绩效管理: the paragraph Shanghai's departments publish on how they manage performance."""

from __future__ import annotations

from pydantic import Field

from generator.model.block import Block, Many, Maybe
from generator.model.fields import (
    AmountField,
    CountField,
    OptionalText,
    QuantityField,
    RequiredText,
)
from generator.model.overview import AmountBlock


class GradeCount(Block):
    """How many projects got a grade."""

    name: RequiredText = Field(alias="名称")
    count: CountField = Field(None, alias="个数")


class Round(AmountBlock):
    """One round (goals set, progress followed, results evaluated): how many projects, over what money."""

    projects: CountField = Field(None, alias="项目数")
    budget: AmountField = Field(None, alias="预算金额")
    average_score: QuantityField = Field(None, alias="平均得分")
    grades: Many[GradeCount] = Field((), alias="等级个数")


class ProblemsFound(Block):
    """发现问题: how many were found, and what became of them."""

    count: CountField = Field(None, alias="个数")
    solved: CountField = Field(None, alias="已整改")
    in_progress: CountField = Field(None, alias="整改中")


class Management(AmountBlock):
    """预算绩效管理: rules, the three rounds, and the problems found."""

    rules: OptionalText = Field(None, alias="制度")
    goals: Maybe[Round] = Field(None, alias="编报绩效目标")
    tracking: Maybe[Round] = Field(None, alias="绩效跟踪")
    evaluation: Maybe[Round] = Field(None, alias="绩效自评")
    problems: Maybe[ProblemsFound] = Field(None, alias="发现问题")
