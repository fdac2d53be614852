"""Pages to a site: Markdown, MkDocs, Pagefind, put in place in one step; the only writer."""
