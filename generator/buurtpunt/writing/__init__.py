"""From what was made to what lies on disk: all of it at once, or nothing."""
