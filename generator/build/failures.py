"""What keeps a site from being made; apart from what makes it, which takes long to load."""

from __future__ import annotations


class NotBuilt(Exception):
    """A step failed, the last site stays as it was; the text says what happened."""


