"""Nobody is shown without a yes: what is missing of it, and what to do."""

from __future__ import annotations

from buurtpunt.problems import warning

NO_CONSENT = warning("beeld-zonder-toestemming", in_file=True)
NO_CONSENT_CHILDREN = warning("beeld-kinderen-zonder-toestemming", in_file=True)
FACE_NOT_ASKED = warning("gezicht-zonder-toestemming", in_file=True)
NOT_YET = warning("toestemming-nog-vragen", in_file=True)
UNCLEAR = warning("toestemming-onduidelijk")
UNDATED = warning("toestemming-zonder-dag")
REFUSED = warning("toestemming-geweigerd", in_file=True)
