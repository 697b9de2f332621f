"""The two doors to the disk: what a village wrote is read here, and what is ours is written and removed here."""
