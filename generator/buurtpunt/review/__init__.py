"""Looks at a village once more, for what is not wrong and could be better: `buurtpunt check`."""
