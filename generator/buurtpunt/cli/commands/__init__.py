"""The commands, a module each: what may be typed behind it, and in which order it asks the other rooms."""
