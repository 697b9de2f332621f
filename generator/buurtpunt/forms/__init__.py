"""Writes in the browser: the model makes the forms, what is filled in goes through the same reader, and only its lines change."""
