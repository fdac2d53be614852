"""Figures in running Chinese text: what they say, in which unit, and which way they point."""
