"""A report or form as a Word document by GB/T 9704-2012 (党政机关公文格式).

python-docx makes the frame once: page, styles, headers, footers, settings. What the report says is written into it
as WordprocessingML of our own, for looking up styles and cells for every paragraph costs ten times as much.
"""
