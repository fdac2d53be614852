"""绩效指标: what was aimed at, what was reached, and the points given for it (财预〔2020〕10号)."""

from __future__ import annotations

from enum import Enum
from typing import Annotated

from pydantic import AliasChoices, Field, PlainValidator

from generator.model.block import Block, Many
from generator.model.fields import (
    OptionalText,
    QuantityField,
    RateField,
    RequiredText,
    choice,
)
from generator.model.site import YesNo
from generator.model.values import (
    Chosen,
)


class Direction(Enum):
    """指标性质: which side of the target is good."""

    AT_LEAST = "大于等于"
    AT_MOST = "小于等于"
    EQUAL = "等于"
    QUALITATIVE = "定性"


_SIGNS = {
    "≥": "大于等于",
    ">=": "大于等于",
    "≤": "小于等于",
    "<=": "小于等于",
    "=": "等于",
    "＝": "等于",
}


class Indicator(Block):
    """One indicator; target and actual value are words, for many are no numbers."""

    level1: OptionalText = Field(None, alias="一级指标")
    level2: OptionalText = Field(None, alias="二级指标")
    level3: RequiredText = Field(alias="三级指标")
    direction: Annotated[Chosen[Direction] | None, PlainValidator(choice(Direction, _SIGNS))] = (
        Field(None, alias="指标性质")
    )
    target: OptionalText = Field(None, alias="年度指标值")
    target_original: OptionalText = Field(None, alias="年初指标值")
    target_adjusted: OptionalText = Field(None, alias="调整指标值")
    actual: OptionalText = Field(None, alias="实际完成值")
    unit: OptionalText = Field(None, alias="计量单位")
    weight: QuantityField = Field(None, alias="分值")
    coefficient: RateField = Field(None, alias="得分系数")
    score: QuantityField = Field(None, alias="得分")
    is_core: Annotated[Chosen[YesNo] | None, PlainValidator(choice(YesNo))] = Field(
        None, alias="是否核心指标"
    )
    deviation_reason: OptionalText = Field(
        None, validation_alias=AliasChoices("偏差原因分析及改进措施", "偏差原因")
    )

    @property
    def target_in_force(self) -> OptionalText:
        """The adjusted target where there is one, else the year's, else the original one."""
        return self.target_adjusted or self.target or self.target_original


class LevelWeight(Block):
    """How many points a first-level indicator holds in all."""

    name: RequiredText = Field(alias="名称")
    weight: QuantityField = Field(None, alias="分值")


class Indicators(Block):
    """绩效指标: the table of indicators with the points by first level and in all."""

    weights: Many[LevelWeight] = Field((), alias="一级指标分值")
    rows: Many[Indicator] = Field((), alias="指标")
    total: QuantityField = Field(None, alias="总分")
