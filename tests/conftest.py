"""Property tests read the same examples in every run: a gate may not hang on chance.

``HYPOTHESIS_PROFILE=explore`` looks for new ones (`make fuzz`); what it finds becomes an example of its own.
"""

from __future__ import annotations

import os

from hypothesis import settings

settings.register_profile("same", derandomize=True, deadline=None, print_blob=True)
settings.register_profile("explore", deadline=None, print_blob=True)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "same"))
