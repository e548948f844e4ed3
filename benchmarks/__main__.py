"""`python -m benchmarks`: what `make bench` runs. `drop` forgets what it keeps between runs; see README.md."""

from __future__ import annotations

import json
import os
import subprocess
import sys

from benchmarks.database import drop_databases, open_database
from benchmarks.node import drop_indexes, running
from benchmarks.table import beside, forget

SIZES = "10000 100000 1000000"


def main() -> None:
    """Run what the command line names; the parts of a run are processes of their own, so that none warms another."""
    match sys.argv[1:]:
        case []:
            _whole([int(size) for size in os.environ.get("ROWS", SIZES).replace(",", " ").split()])
        case ["seed"]:
            from benchmarks.making.seeding import seed

            seed()
        case ["prepare", size]:
            from benchmarks.making.preparing import prepare

            prepare(int(size))
        case ["measure", size]:
            open_database(size)
            from benchmarks.measuring import measure

            measure(int(size))
        case ["dump", size]:
            open_database(size)
            from benchmarks.dumping import dump

            print(json.dumps(dump()))
        case ["drop"]:
            drop_indexes()
            print("\n".join(drop_databases()))


def _whole(sizes: list[int]) -> None:
    with running():
        _part("seed")
        for size in sizes:
            forget(size)
            _part("prepare", str(size))
            _part("measure", str(size))
    beside(sizes)


def _part(*what: str) -> None:
    subprocess.run([sys.executable, "-m", "benchmarks", *what], check=True)


if __name__ == "__main__":
    main()
