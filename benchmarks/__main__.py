"""`python -m benchmarks`: what `make bench` runs. ROWS=100000 says how many records the large tables hold."""

import os

from benchmarks.database import measuring_database


def main() -> None:
    """Make the database, measure everything, print, drop the database."""
    with measuring_database():
        from benchmarks.run import run  # models can be imported from here on

        run(int(os.environ.get("ROWS", "100000")))


if __name__ == "__main__":
    main()
