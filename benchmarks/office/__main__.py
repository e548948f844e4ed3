"""`python -m benchmarks.office`: what `make office` runs.

MINUTES=10; ROWS=100000 in the staff lists; READERS=6 outside, beside ten editors and three moderators.
"""

import os
import sys

from benchmarks.once import measuring_database


def main() -> None:
    """Make the database, open the office, print, drop the database; fail when anything was lost or broke."""
    with measuring_database("office"):
        from benchmarks.office.run import run  # models can be imported from here on

        minutes, drafts = float(os.environ.get("MINUTES", "10")), int(os.environ.get("ROWS", "100000"))
        faults = run(minutes, drafts, int(os.environ.get("READERS", "6")))
    sys.exit(bool(faults))


if __name__ == "__main__":
    main()
