"""Pictures of figures, drawn while the site is built; no script is needed to see them.

How they come into the page: as **inline SVG written by our own templates**, not as `<img>`. A picture in the page
follows the page's font, its large type, its high contrast, forced colours and print; an image file does none of that.
pygal's own SVG cannot be put there: its style elements, style attributes and scripts are what the site's policy forbids,
and it carries random ids and the day's date. So pygal (LGPL, pure Python, maintained, 3 ms a chart) does what a charting
library is for, the scale and the geometry, and `drawing` reads that off its element tree. Everything else is a small
frozen view that `_charts.md.j2` prints, escaped like every other text, and `charts.css` dresses.

Across the page lengths are per cent of the picture, down the page they are `em`: text keeps its size on a phone, where
a viewBox would shrink it to half, and grows with large type.
"""
