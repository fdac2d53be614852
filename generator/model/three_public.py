"""“三公”经费: travel abroad, official cars and receptions, by the table departments publish every year."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import AliasChoices, Field

from generator.model.block import Maybe
from generator.model.fields import (
    AmountField,
    CountField,
    RateField,
)
from generator.model.overview import AmountBlock


class ExpenseRow(AmountBlock):
    """One row: budget, outturn, their rate, last year's outturn, and what the money was for."""

    budget: AmountField = Field(None, alias="预算数")
    final: AmountField = Field(None, alias="决算数")
    rate: RateField = Field(None, alias="完成率")
    last_year: AmountField = Field(None, alias="上年决算数")
    groups: CountField = Field(None, alias="团组")
    batches: CountField = Field(None, alias="批次")
    persons: CountField = Field(None, alias="人次")
    bought: CountField = Field(None, alias="购置数")
    kept: CountField = Field(None, alias="保有量")


class ThreePublic(AmountBlock):
    """三公经费: the total, its three kinds, and the two kinds of spending on cars."""

    total: Maybe[ExpenseRow] = Field(None, alias="合计")
    abroad: Maybe[ExpenseRow] = Field(
        None,
        validation_alias=AliasChoices("因公出国（境）费", "因公出国(境)费", "因公出国（境）费用"),
    )
    cars: Maybe[ExpenseRow] = Field(
        None,
        validation_alias=AliasChoices(
            "公务用车购置及运行费", "公务用车购置及运行维护费", "公务用车购置和运行费"
        ),
    )
    cars_bought: Maybe[ExpenseRow] = Field(None, alias="公务用车购置费")
    cars_run: Maybe[ExpenseRow] = Field(
        None, validation_alias=AliasChoices("公务用车运行费", "公务用车运行维护费")
    )
    receptions: Maybe[ExpenseRow] = Field(None, alias="公务接待费")

    def rows(self) -> Iterator[ExpenseRow]:
        """The rows that are there, in the order of the form."""
        rows = (
            self.total, self.abroad, self.cars, self.cars_bought, self.cars_run, self.receptions,
        )  # fmt: skip
        return (row for row in rows if row is not None)
