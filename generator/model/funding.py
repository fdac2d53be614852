"""资金明细: the first table of the national 绩效自评表 (财预〔2020〕10号), rows by where the money came from."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import AliasChoices, Field

from generator.model.block import Maybe
from generator.model.fields import (
    AmountField,
    OptionalText,
    QuantityField,
    RateField,
)
from generator.model.overview import AmountBlock


class FundingRow(AmountBlock):
    """One row: the budget in its three phases, and the score for carrying it out."""

    budget_original: AmountField = Field(None, alias="年初预算数")
    budget_adjusted: AmountField = Field(None, alias="全年预算数")
    executed: AmountField = Field(None, alias="全年执行数")
    weight: QuantityField = Field(None, alias="分值")
    execution_rate: RateField = Field(None, validation_alias=AliasChoices("执行率", "预算执行率"))
    score: QuantityField = Field(None, alias="得分")


class Funding(AmountBlock):
    """资金明细: the year's total and the funds it is made of."""

    total: Maybe[FundingRow] = Field(None, alias="年度资金总额")
    grants: Maybe[FundingRow] = Field(
        None, validation_alias=AliasChoices("当年财政拨款", "本年财政拨款")
    )
    carried_in: Maybe[FundingRow] = Field(None, alias="上年结转资金")
    others: Maybe[FundingRow] = Field(None, alias="其他资金")
    deviation_reason: OptionalText = Field(None, alias="偏差原因")

    def parts(self) -> Iterator[FundingRow]:
        """The rows that make up the total, in the order of the form."""
        return (row for row in (self.grants, self.carried_in, self.others) if row is not None)

    def rows(self) -> Iterator[FundingRow]:
        """The total's row first, then its parts."""
        if self.total is not None:
            yield self.total
        yield from self.parts()
