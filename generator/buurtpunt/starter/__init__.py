"""Starting: a new village, a new file or entry in it, and what helps an editor to help whoever types."""
