"""`python3 handboek`: make the handbook, in `output/handboek/site`.

What comes after `handboek` is for the build: `python3 handboek --base-url https://handboek.example`.
"""

import sys
from pathlib import Path

# This comes first: an older Python does not get through the rest.
if sys.version_info < (3, 11):
    sys.exit("Hiervoor is Python 3.11 of nieuwer nodig. / This needs Python 3.11 or newer.")

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "generator"))

from environment import Unable, become, ready

if __name__ == "__main__":
    try:
        python = ready()
    except Unable as reason:
        sys.exit(str(reason))
    sys.exit(become(str(python), str(HERE / "binding.py"), *sys.argv[1:]))
