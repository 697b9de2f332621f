"""Plain Dutch: what a reader of 14 or 82 may stumble over in a text, and what to write instead.

Text in, findings out. Formulas help and prove nothing, so nothing here is ever more than a tip.
"""
