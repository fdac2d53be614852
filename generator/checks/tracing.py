"""How a conclusion was reached: what was looked at, the calculation, and what came of it.

Most conclusions agree and nobody asks how; a check therefore gives a function for its trace, which is worked out only
when a reader wants it. The function is one of a module with its arguments bound, so that it can be pickled.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, TypeAlias

from generator.money import Printed, Rate
from generator.source.place import Place


# What is made for every claim of every report is `Final` to the type checker and not frozen at run time, which costs
# four times as much.
@dataclass(slots=True, unsafe_hash=True)
class Term:
    """A piece of a working: an operator, or a figure that is printed or computed by us."""

    text: Final[str]
    computed: Final[bool] = False


Line: TypeAlias = tuple[Term, ...]
# What came of it, after its name: 相差, 0.05 万元.
Result: TypeAlias = tuple[str, Term]


@dataclass(slots=True, unsafe_hash=True)
class Related:
    """A spot a conclusion speaks of, and what stands there; `figure` where that is a number, None where it is blank."""

    at: Final[Place]
    message: Final[str]
    figure: Final[Printed | Rate | None] = None


@dataclass(slots=True, unsafe_hash=True)
class Trace:
    """What was `checked`, what was looked at `beside` it, the working line by line, and the results by name.

    The results say what differs and what rounding can explain. `listed`: a finding names what was checked
    among the spots it relates; not where that stands at the very spot of the conclusion.
    """

    checked: Final[Related | None] = None
    beside: Final[tuple[Related, ...]] = ()
    working: Final[tuple[Line, ...]] = ()
    results: Final[tuple[Result, ...]] = ()
    listed: Final[bool] = False

    @property
    def figures(self) -> tuple[Related, ...]:
        """All that was looked at, what was checked first."""
        return (*((self.checked,) if self.checked else ()), *self.beside)

    @property
    def related(self) -> tuple[Related, ...]:
        """The other spots that a finding names."""
        return self.figures if self.listed else self.beside


NOT_TRACED = Trace()

Traced: TypeAlias = Trace | Callable[[], Trace]
