"""The two ways to high contrast, the button's and the system's, are one palette."""

import re

from generator.build.folders import TEMPLATES

STATIC = TEMPLATES / "theme" / "static"
MODES = (STATIC / "modes.css").read_text(encoding="utf-8")
SITE = (STATIC / "site.css").read_text(encoding="utf-8")


def palette(selector: str) -> dict[str, str]:
    """The custom properties that a rule of modes.css sets."""
    body = MODES.split(selector + " {", 1)[1].split("}", 1)[0]
    return dict(re.findall(r"(--[a-z0-9-]+): ([^;]+);", body))


def test_the_system_and_the_button_ask_for_the_same_palette() -> None:
    by_button = palette('html[data-contrast="high"]')
    assert by_button == palette('html:not([data-contrast="normal"])')


def test_every_colour_of_the_site_has_its_strong_one() -> None:
    colours = set(re.findall(r"(--[a-z0-9-]+): #", SITE))
    assert colours - set(palette('html[data-contrast="high"]')) == set()
