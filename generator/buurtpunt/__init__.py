"""buurtpunt: a village folder in, a website and sheets to print out."""

__version__ = "0.1.0"
