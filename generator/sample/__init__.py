"""A fictional district of any size, for trials and pictures; every page of it says 示例数据."""
