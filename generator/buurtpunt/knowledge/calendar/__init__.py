"""What comes back: rules, exceptions, holidays, deadlines and opening hours, as Flemish people say them.

One time zone: Europe/Brussels (`zone`). Nothing here asks what day it is.
"""
