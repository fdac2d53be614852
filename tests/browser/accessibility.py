"""What axe objects to on a page as it stands."""

from __future__ import annotations

from axe_playwright_python.base import AXE_SCRIPT  # type: ignore[import-untyped]
from playwright.sync_api import Page

# Nothing is told that is not asked for: what passes, or a selector for each element that axe has looked at.
_ONLY = {"resultTypes": ["violations"], "selectors": False}
_ASK = """
(options) => axe.run(document, options).then(({ violations }) =>
  violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]))
"""


def violations(page: Page, **options: object) -> list[list[str]]:
    """Each rule that is broken, with the elements that break it; the `options` are axe's own."""
    # Once for a page: a reader that stays is asked again and again.
    if page.evaluate("() => typeof axe") == "undefined":
        page.evaluate(AXE_SCRIPT)
    found: list[list[str]] = page.evaluate(_ASK, {**_ONLY, **options})
    return found
