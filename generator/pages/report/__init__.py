"""The page of a report or a project's form: every part it has, in the official order, with what was concluded of it."""
