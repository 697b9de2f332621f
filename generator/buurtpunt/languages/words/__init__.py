"""The catalogues: the words of the public site by their key, a module for each language."""
