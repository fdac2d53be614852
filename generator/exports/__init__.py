"""An archive and its findings to files that people and programs take away: the same figures as on the pages."""
