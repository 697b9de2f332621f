"""Model + theme -> files to write. Nothing here reads a clock or touches a disk's output."""
