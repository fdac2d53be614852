"""`disclosure explain`: how a check works, why, and with what tolerance."""

from __future__ import annotations

from itertools import islice

import click

from generator.cli.shared import CannotRun, output, quiet_option


@click.command(name="explain", help="说明一项核对：方法、容差、依据和例子。")
@click.argument("code")
@quiet_option
@click.option("--verbose", is_flag=True, expose_value=False, help="与不写相同：说明总是完整的")
def explain_command(code: str, *, quiet: bool) -> int:
    """Print a rule; quietly, its title alone."""
    from generator.checks.registry import BY_CODE, RESERVED  # slow to load: only where it is needed
    from generator.reports import explain

    rule, reserved = BY_CODE.get(code.upper()), RESERVED.get(code.upper())
    if reserved:
        output.print(f"保留的编号：{code.upper()} {reserved}。需要发布记录，以后的版本再查。")
        return 0
    if rule is None:
        raise CannotRun(f"没有编号为“{code}”的核对。现有：{'、'.join(BY_CODE)}。")
    for line in islice(explain(rule), 1 if quiet else None):
        output.print(line)
    return 0
