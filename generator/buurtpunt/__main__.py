"""`python -m buurtpunt` is the command `buurtpunt`."""

from buurtpunt.cli import main

main()
