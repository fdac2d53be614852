"""Lists that are too long for one page: cut by 地区 and by letter into parts, each a page of its own."""
