"""机构人员: how many posts there are and how many people fill them, as the Hunan form's cover prints it."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, PlainValidator

from generator.model.block import Block
from generator.model.fields import (
    CountField,
    DateField,
    read_count,
)
from generator.model.values import (
    Cell,
    Number,
)


class People(Block):
    """A number of people with its kinds; the kinds may be printed without their 合计."""

    total: CountField = Field(None, alias="合计")
    civil_service: CountField = Field(None, alias="行政")
    managed_as_civil_service: CountField = Field(None, alias="参公")
    institution: CountField = Field(None, alias="事业")
    workers: CountField = Field(None, alias="工勤")
    in_post: CountField = Field(None, alias="在职")
    retired: CountField = Field(None, alias="离退休")
    others: CountField = Field(None, alias="其他")

    def kinds(self) -> tuple[Number, ...]:
        """The kinds that are keys of this block, in the order written; blank ones included."""
        values = (getattr(self, name) for name in type(self).model_fields if name != "total")
        stated = [value for value in values if isinstance(value, Number)]
        return tuple(sorted(stated, key=lambda number: (number.at.line, number.at.column)))


def _read_people(value: object) -> Number | People:
    return read_count(value) if isinstance(value, Cell) else People.model_validate(value)


PeopleField = Annotated[Number | People | None, PlainValidator(_read_people)]


class Staffing(Block):
    """机构人员: offices, posts (编制) and people, in 个 and 人, at the day named by 截至."""

    internal_offices: CountField = Field(None, alias="内设机构数")
    subordinate_units: CountField = Field(None, alias="所属单位数")
    posts: PeopleField = Field(None, alias="编制数")
    headcount: PeopleField = Field(None, alias="实有人数")
    in_post: CountField = Field(None, alias="在职人数")
    retired_veterans: CountField = Field(None, alias="离休人数")
    retired: CountField = Field(None, alias="退休人数")
    all_retired: CountField = Field(None, alias="离退休人数")
    as_of: DateField = Field(None, alias="截至")
