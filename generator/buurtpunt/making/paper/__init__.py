"""The same facts as the site's, on sheets for the copy shop."""
