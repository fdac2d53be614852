"""The guide for staff: every specimen in it can be read as it stands, and no key of the form is missing."""

import re
from pathlib import Path

import pytest

from generator.checks.base import Severity
from generator.checks.run import examine
from generator.model.block import vocabulary
from generator.model.report import Report
from tests.sites import CONTENT
from tests.tiny_content import FILE, read_folder

GUIDE = (CONTENT / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```yaml\n(.*?)^```", GUIDE, re.MULTILINE | re.DOTALL)
WHOLE, FORM = BLOCKS[-2:]
# Other spellings of a key that the guide gives once.
SYNONYMS = frozenset(
    [
        "一般公共预算财政拨款",
        "政府性基金预算财政拨款",
        "国有资本经营预算财政拨款",
        "社会保险基金预算",
        "其他资金支出",
        "调整预算数",
        "总计",
        "预算执行率",
        "因公出国(境)费",
        "因公出国（境）费用",
        "公务用车购置和运行费",
        "公务用车购置及运行维护费",
        "公务用车运行维护费",
        "本年财政拨款",
    ]
)


@pytest.mark.parametrize("specimen", [WHOLE, FORM], ids=["report", "form"])
def test_a_specimen_is_read_and_raises_nothing_that_blocks(specimen: str, tmp_path: Path) -> None:
    examination = examine(
        read_folder(tmp_path, {FILE: WHOLE, "2023/shili/xiangmu.yml": specimen})
        if specimen is FORM
        else read_folder(tmp_path, {FILE: specimen})
    )
    assert [
        (finding.rule.code, finding.message)
        for finding in examination.findings
        if finding.severity is not Severity.NOTICE
    ] == []


@pytest.mark.parametrize("key", sorted(vocabulary(Report) - SYNONYMS))
def test_every_key_of_the_form_stands_in_the_guide(key: str) -> None:
    assert f"{key}:" in GUIDE
