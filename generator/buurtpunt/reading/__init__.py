"""File -> text with lines -> fields -> model, or all problems.

`folder` finds the files, `text` decodes them, `yamltree` and `frontmatter` find the fields in them, `records` types
the fields, and `village` puts it all together.
"""
