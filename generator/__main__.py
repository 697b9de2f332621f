"""`python3 generator build`: everything that `buurtpunt build` does, on a machine that has nothing but Python.

What comes after `generator` is for buurtpunt, which runs in the folder where you stand, in an environment of its own.
`python3 generator install` puts the command itself on this computer: from then on it is `buurtpunt`, wherever you stand.
"""

import os
import shutil
import sys

# This comes first: an older Python does not get through the rest.
if sys.version_info < (3, 11):
    sys.exit("Hiervoor is Python 3.11 of nieuwer nodig. / This needs Python 3.11 or newer.")

from environment import Unable, become, install, ready

INSTALLED = """\
Klaar! Open een nieuw venster. Daar heet de opdracht voortaan `buurtpunt`, in elke map.
Bestaat ze daar niet? Zet dan deze map in je PATH: {folder}

Done! In a new window the command is `buurtpunt`, in any folder. Is it not found there? Then add the folder above to your PATH.
"""

if __name__ == "__main__":
    try:
        if sys.argv[1:] in (["install"], ["installeer"]):
            sys.stdout.write(INSTALLED.format(folder=install()))
            sys.exit()
        python = ready()
    except Unable as reason:
        sys.exit(str(reason))
    # What a villager is told to type next must be what works here.
    if not shutil.which("buurtpunt"):
        os.environ["BUURTPUNT_OPDRACHT"] = f"{'py' if os.name == 'nt' else 'python3'} {sys.argv[0]}"
    sys.exit(become(str(python), "-m", "buurtpunt", *sys.argv[1:]))
