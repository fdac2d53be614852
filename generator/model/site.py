"""Who publishes, which departments there are, and what the words mean."""

from __future__ import annotations

from enum import Enum
from typing import Annotated

from pydantic import Field, PlainValidator

from generator.model.block import Block, Many, Maybe
from generator.model.fields import (
    AddressField,
    OptionalText,
    RequiredText,
    SpanField,
    choice,
    required,
)
from generator.model.values import (
    Chosen,
)

_SAMPLE_NOTICE = "示例数据：本站内容是虚构的，仅供演示，不是任何部门公开的信息。"


class YesNo(Enum):
    """是 or 否."""

    YES = "是"
    NO = "否"


class Column(Block):
    """栏目: the portal column the pages belong to (国办发〔2017〕47号: ColumnName and its companions)."""

    name: OptionalText = Field(None, alias="名称")
    description: OptionalText = Field(None, alias="描述")
    keywords: OptionalText = Field(None, alias="关键词")
    kind: OptionalText = Field(None, alias="类型")


class Site(Block):
    """site.yml: the publisher's marks; what is unset is not shown."""

    name: RequiredText = Field(alias="网站名称")
    tagline: OptionalText = Field(None, alias="副题")
    introduction: OptionalText = Field(None, alias="简介")
    address: AddressField = Field(None, alias="网址")
    region: OptionalText = Field(None, alias="地区")
    host: OptionalText = Field(None, alias="主办单位")
    contact: OptionalText = Field(None, alias="联系方式")
    site_code: OptionalText = Field(None, alias="网站标识码")
    icp_number: OptionalText = Field(None, alias="ICP备案号")
    police_number: OptionalText = Field(None, alias="公安备案号")
    column: Maybe[Column] = Field(None, alias="栏目")
    fictional: Annotated[Chosen[YesNo] | None, PlainValidator(choice(YesNo))] = Field(
        None, alias="示例数据"
    )

    @property
    def sample(self) -> bool:
        """Whether all of this is made up; then every page and every file says so."""
        return self.fictional is not None and self.fictional.value is YesNo.YES

    @property
    def sample_notice(self) -> str:
        """What every page and file of made-up content says; empty for real content."""
        return _SAMPLE_NOTICE if self.sample else ""


class Duty(Block):
    """应公开: whether the department must publish, and by what rule."""

    answer: Annotated[Chosen[YesNo], PlainValidator(required(choice(YesNo)))] = Field(alias="是否")
    basis: OptionalText = Field(None, alias="依据")


class Department(Block):
    """One entry of departments.yml."""

    name: RequiredText = Field(alias="名称")
    short_name: OptionalText = Field(None, alias="简称")
    former_names: Many[RequiredText] = Field((), alias="曾用名")
    category: OptionalText = Field(None, alias="类别")
    region: OptionalText = Field(None, alias="地区")
    superior: OptionalText = Field(None, alias="主管部门")
    years: SpanField = Field(None, alias="起止年度")
    merged_into: OptionalText = Field(None, alias="并入")
    duty: Maybe[Duty] = Field(None, alias="应公开")

    def active_in(self, year: int) -> bool:
        """Whether the department existed in that year, as far as 起止年度 says."""
        return self.years is None or year in self.years

    @property
    def shown_name(self) -> str:
        """The short name where there is one."""
        return self.short_name or self.name


class Term(Block):
    """One entry of glossary.yml: the meaning in plain words, and where it comes from."""

    meaning: RequiredText = Field(alias="解释")
    source: OptionalText = Field(None, alias="出处")
