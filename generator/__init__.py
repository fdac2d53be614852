"""Reads, checks and publishes departments' yearly disclosures.

A figure enters as characters in a YAML file and leaves as a cell on a page; it goes one way:
money -> source -> model -> checks -> pages -> build -> cli.
"""

__version__ = "0.2.0"
