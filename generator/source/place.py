"""Where something stands in a content file, and what is wrong there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


# Made for every value of every file: Final costs nothing when one is made, frozen costs more than all the rest.
@dataclass(slots=True, unsafe_hash=True)
class Place:
    """A spot in a file: line and column from 1, columns in characters, the byte-order mark not counted.

    `parent` and `key` make up the path by which people name the spot; `label` is the 名称 (or 三级指标) of a list element.
    """

    file: Final[str]
    line: Final[int] = 1
    column: Final[int] = 1
    parent: Final[Place | None] = None
    key: Final[str | int] = ""
    label: Final[str] = ""

    @property
    def path(self) -> str:
        """The spot as 已知差异 names it: 基本情况.整体收支, 重点工作任务「物业管理费」, 问题与改进[2]."""
        return self._path(numbered=False)

    @property
    def numbered_path(self) -> str:
        """The same with list elements by number: 重点工作任务[1].执行率."""
        return self._path(numbered=True)

    def _path(self, *, numbered: bool) -> str:
        before = self.parent._path(numbered=numbered) if self.parent else ""
        if isinstance(self.key, int):
            element = f"「{self.label}」" if self.label and not numbered else f"[{self.key}]"
            return before + element
        return f"{before}.{self.key}" if before and self.key else before + self.key

    @property
    def name(self) -> str:
        """The last word of the path: the key, or the label of a list element."""
        return self.label or str(self.key)


@dataclass(frozen=True, slots=True)
class Fault:
    """Something in a file that cannot be read: the code of family F, the spot, and the words for a clerk."""

    code: str
    at: Place
    message: str
