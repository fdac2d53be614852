"""The static JSON API below `api/v1/`: files only, no server; described by `openapi.json`."""
