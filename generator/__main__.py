"""`python3 generator build`: everything that `buurtpunt build` does, on a machine that has nothing but Python.

What comes after `generator` is for buurtpunt, which runs in the folder where you stand, in an environment of its own.
"""

import os
import sys

# This comes first: an older Python does not get through the rest.
if sys.version_info < (3, 11):
    sys.exit("Hiervoor is Python 3.11 of nieuwer nodig. / This needs Python 3.11 or newer.")

from environment import Unable, become, ready

if __name__ == "__main__":
    try:
        python = ready()
    except Unable as reason:
        sys.exit(str(reason))
    # What a villager is told to type next must be what works here.
    os.environ["BUURTPUNT_OPDRACHT"] = f"{'py' if os.name == 'nt' else 'python3'} {sys.argv[0]}"
    sys.exit(become(str(python), "-m", "buurtpunt", *sys.argv[1:]))
