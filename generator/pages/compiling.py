"""The Python that Jinja makes of our templates, without what they have no use for.

A page prints three thousand values through a thousand macros, and most of what Jinja does for each is to ask questions
whose answers are known: whether to escape (`finalize` has), whether a value is a mapping (views have attributes),
whether a callable wants the context (none does), which macro arguments have names (none has).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from keyword import iskeyword
from types import CodeType

from jinja2 import BytecodeCache, nodes
from jinja2.bccache import Bucket
from jinja2.compiler import CodeGenerator, Frame, MacroRef
from jinja2.utils import missing
from markupsafe import Markup

Called = Callable[..., Markup]


def markup_of(parts: Iterable[str]) -> Markup:
    """The pieces of a macro or page in one: each is a template's own or escaped already."""
    return str.__new__(Markup, "".join(parts))


def with_defaults(macro: Called, count: int) -> Called:
    """The function of a macro, to be called with `count` arguments or fewer: it sees to those left out itself."""
    macro.__defaults__ = (missing,) * count
    return macro


class Compiled(BytecodeCache):
    """The templates that this process compiled, for as long as their text stays the same."""

    def __init__(self) -> None:
        """None yet."""
        self._codes: dict[str, tuple[str, CodeType | None]] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give the bucket what was made of its template, if it was."""
        checksum, code = self._codes.get(bucket.key, ("", None))
        if checksum == bucket.checksum:
            bucket.code = code

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what was made of the bucket's template."""
        self._codes[bucket.key] = (bucket.checksum, bucket.code)


class Compiler(CodeGenerator):
    """Attributes are read, functions called and values written without a detour.

    A call with named arguments or a block goes Jinja's own way, and so does a macro that asks for its caller, or an
    import with the context.
    """

    def write_commons(self) -> None:
        """The names that the functions of a template share."""
        super().write_commons()
        self.writeline("finalize = environment.finalize")

    def macro_def(self, macro_ref: MacroRef, frame: Frame) -> None:
        """A macro of plain arguments is its function."""
        if macro_ref.accesses_caller or macro_ref.accesses_kwargs or macro_ref.accesses_varargs:
            super().macro_def(macro_ref, frame)
        else:
            self.write(f"environment.with_defaults(macro, {len(macro_ref.node.args)})")

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:  # noqa: N802
        """`one.text` is that attribute, which a view has."""
        if iskeyword(node.attr):
            super().visit_Getattr(node, frame)
            return
        self.visit(node.node, frame)
        self.write(f".{node.attr}")

    def visit_Call(  # noqa: N802
        self, node: nodes.Call, frame: Frame, forward_caller: bool = False
    ) -> None:
        """A function is called with its arguments and nothing else."""
        if forward_caller or node.kwargs or node.dyn_args or node.dyn_kwargs:
            super().visit_Call(node, frame, forward_caller=forward_caller)
            return
        self.visit(node.node, frame)
        self.write("(")
        for argument in node.args:
            self.visit(argument, frame)
            self.write(", ")
        self.write(")")

    def _import_common(self, node: nodes.Import | nodes.FromImport, frame: Frame) -> None:
        """What is imported sees the same names wherever it is imported."""
        if node.with_context:
            super()._import_common(node, frame)
            return
        self.write("environment.get_template(")
        self.visit(node.template, frame)
        self.write(").module")

    def _output_child_pre(self, *_: object) -> None:
        self.write("finalize(")

    def _output_child_post(self, *_: object) -> None:
        self.write(")")
