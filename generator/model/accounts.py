"""收支: income and spending line by line and office by office, where a report prints them."""

from __future__ import annotations

from pydantic import AliasChoices, Field

from generator.model.block import Many, Maybe
from generator.model.fields import (
    AmountField,
    RequiredText,
)
from generator.model.overview import AmountBlock


class SubLine(AmountBlock):
    """One line below another."""

    name: RequiredText = Field(alias="名称")
    amount: AmountField = Field(None, alias="金额")


class Line(SubLine):
    """One line: 明细 divide it completely, 其中 name some of it."""

    parts: Many[SubLine] = Field((), alias="明细")
    among: Many[SubLine] = Field((), alias="其中")


class Side(AmountBlock):
    """收入 or 支出: the total and its lines."""

    total: AmountField = Field(None, validation_alias=AliasChoices("合计", "总计"))
    lines: Many[Line] = Field((), alias="明细")


class Office(AmountBlock):
    """The income, spending and balances of one office (机构)."""

    name: RequiredText = Field(alias="名称")
    carried_in: AmountField = Field(None, alias="上年结转")
    income: AmountField = Field(None, alias="收入")
    spending: AmountField = Field(None, alias="支出")
    balance: AmountField = Field(None, alias="当年结余")
    carried_out: AmountField = Field(None, alias="累计结余")


class Accounts(AmountBlock):
    """收支: both sides, the balances between years, and the offices they add up from."""

    carried_in: AmountField = Field(None, alias="上年结转")
    income: Maybe[Side] = Field(None, alias="收入")
    spending: Maybe[Side] = Field(None, alias="支出")
    balance: AmountField = Field(None, alias="当年结余")
    carried_out: AmountField = Field(None, alias="累计结余")
    offices: Many[Office] = Field((), alias="分机构")
