"""`python -m buurtpunt` is the command `buurtpunt`."""

from buurtpunt.door import main

main()
