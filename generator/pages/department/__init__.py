"""Departments: the list of them, and each through the years."""
