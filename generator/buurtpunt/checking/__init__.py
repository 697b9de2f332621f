"""Promises across files: addresses, references, links, pictures, and what the law and visitors expect."""
