"""File -> text with lines -> fields -> model, or all problems.

`folder` finds the files, `text` decodes them and takes them apart, `yamltree` finds the fields in them, `file` makes the
records that they are, and `village` puts it all together.
"""
