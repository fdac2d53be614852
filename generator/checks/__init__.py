"""The checks: one file each, one ordered tuple of all in `registry`."""
