"""An archive and its findings to pages as Markdown text; the only place that knows Jinja2."""
