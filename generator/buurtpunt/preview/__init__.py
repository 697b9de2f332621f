"""The preview: a village in the browser while somebody works on it. Nothing that is shown is ever written in `output/`."""
