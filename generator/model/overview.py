"""整体收支: a department's totals of a year and how they divide, and what a block of amounts is."""

from __future__ import annotations

from enum import Enum
from typing import Annotated

from pydantic import AliasChoices, Field, PlainValidator

from generator.model.block import Block, Maybe
from generator.model.fields import (
    AmountField,
    OptionalText,
    PlacesField,
    RateField,
    choice,
    read_amount,
)
from generator.model.values import (
    Cell,
    Chosen,
    Figure,
)
from generator.money import Unit


class TotalBasis(Enum):
    """合计口径: the printed total that a breakdown divides."""

    ORIGINAL = "年初预算数"
    ADJUSTED = "全年预算数"
    EXECUTED = "全年执行数"


class AmountBlock(Block):
    """A block that may print its amounts in a unit, or to places, of its own."""

    unit: Annotated[Chosen[Unit] | None, PlainValidator(choice(Unit))] = Field(
        None, alias="金额单位"
    )
    places: PlacesField | None = Field(None, alias="金额小数位")

    def stated_parts(self) -> tuple[Figure, ...]:
        """The amounts that are keys of this block, in the order written; blank ones included."""
        figures = []
        for value in self.__dict__.values():
            if isinstance(value, Figure):
                figures.append(value)
            elif isinstance(value, BasicExpenditure):
                # Kinds without their 合计 state no amount: the part is there, and blank.
                figures.append(Figure(value.total.amount if value.total else None, value.at))
        return tuple(sorted(figures, key=lambda figure: (figure.at.line, figure.at.column)))


class BasicExpenditure(AmountBlock):
    """基本支出 with its kinds (预算法实施条例 art. 5: 人员经费 and 公用经费)."""

    total: AmountField = Field(None, alias="合计")
    personnel: AmountField = Field(None, alias="人员经费")
    operations: AmountField = Field(None, alias="公用经费")


def _read_basic(value: object) -> Figure | BasicExpenditure:
    return read_amount(value) if isinstance(value, Cell) else BasicExpenditure.model_validate(value)


class BySource(AmountBlock):
    """按资金来源: the funds the money came from; the form's names with and without 支出 are read."""

    basis: Annotated[Chosen[TotalBasis] | None, PlainValidator(choice(TotalBasis))] = Field(
        None, alias="合计口径"
    )
    general_public_budget: AmountField = Field(
        None,
        validation_alias=AliasChoices("一般公共预算财政拨款支出", "一般公共预算财政拨款"),
    )
    government_funds: AmountField = Field(
        None,
        validation_alias=AliasChoices("政府性基金预算财政拨款支出", "政府性基金预算财政拨款"),
    )
    state_capital_operations: AmountField = Field(
        None,
        validation_alias=AliasChoices("国有资本经营预算财政拨款支出", "国有资本经营预算财政拨款"),
    )
    social_insurance_funds: AmountField = Field(
        None, validation_alias=AliasChoices("社会保险基金预算支出", "社会保险基金预算")
    )
    special_account: AmountField = Field(None, alias="财政专户管理资金")
    own_funds: AmountField = Field(None, alias="单位资金")
    carried_in: AmountField = Field(None, alias="上年结转")
    other_funds: AmountField = Field(
        None, validation_alias=AliasChoices("其他资金支出", "其他资金")
    )


class ByNature(AmountBlock):
    """按支出性质: what kind of spending the money was."""

    basis: Annotated[Chosen[TotalBasis] | None, PlainValidator(choice(TotalBasis))] = Field(
        None, alias="合计口径"
    )
    basic: Annotated[Figure | BasicExpenditure | None, PlainValidator(_read_basic)] = Field(
        None, alias="基本支出"
    )
    project: AmountField = Field(None, alias="项目支出")
    business: AmountField = Field(None, alias="经营支出")
    paid_to_superior: AmountField = Field(None, alias="上缴上级支出")
    grants_to_subordinates: AmountField = Field(None, alias="对附属单位补助支出")


class Overview(AmountBlock):
    """整体收支: the department's totals of the year and how they divide."""

    budget_original: AmountField = Field(None, alias="年初预算数")
    budget_adjusted: AmountField = Field(
        None, validation_alias=AliasChoices("全年预算数", "调整预算数")
    )
    executed: AmountField = Field(None, validation_alias=AliasChoices("全年执行数", "决算数"))
    execution_rate: RateField = Field(
        None, validation_alias=AliasChoices("预算完成率", "预算执行率")
    )
    by_source: Maybe[BySource] = Field(None, alias="按资金来源")
    by_nature: Maybe[ByNature] = Field(None, alias="按支出性质")
    deviation_reason: OptionalText = Field(None, alias="偏差原因")

    def total_for(self, basis: Chosen[TotalBasis] | None) -> tuple[str, Figure | None]:
        """The name and figure of the total that a breakdown divides; 全年执行数 unless it says otherwise."""
        wanted = basis.value if basis else TotalBasis.EXECUTED
        figures = {
            TotalBasis.ORIGINAL: self.budget_original,
            TotalBasis.ADJUSTED: self.budget_adjusted,
            TotalBasis.EXECUTED: self.executed,
        }
        figure = figures[wanted]
        return (figure.at.name if figure else wanted.value), figure
