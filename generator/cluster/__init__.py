"""A build by the machines of a Dask cluster, with content and site anywhere that fsspec reaches; no disk is shared."""
