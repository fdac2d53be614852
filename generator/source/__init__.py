"""YAML text to nodes that know where they stand; every reading trap is caught here."""
