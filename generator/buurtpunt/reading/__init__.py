"""File -> text with lines -> fields -> model, or all problems.

`folder` finds the files, `text` decodes them and takes them apart, `yamltree` finds the fields in them, `records` types the
fields, and `village` puts it all together.
"""
