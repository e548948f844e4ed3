"""The register of a copy: every address met, what was kept of it, and in which night it was last seen.

It lies beside the pages, so a copy that was broken off goes on, and a million addresses take no memory.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

TABLE = """CREATE TABLE IF NOT EXISTS page (
    address TEXT PRIMARY KEY, etag TEXT NOT NULL DEFAULT '', night TEXT NOT NULL, done INTEGER NOT NULL DEFAULT 0
) WITHOUT ROWID"""
WAITING = "CREATE INDEX IF NOT EXISTS waiting ON page (address) WHERE done = 0"


@dataclass(frozen=True)
class Waiting:
    """An address still to be asked for, with the tag of what an earlier run kept of it."""

    address: str
    etag: str


class Register:
    """Addresses of one copy; what an earlier run met and this one does not is gone.

    `met_so_far` counts the addresses met in this run.

    :param night: the name of a new run; a run that was broken off keeps its own.
    """

    def __init__(self, file: Path, night: str) -> None:
        self.rows = sqlite3.connect(file, isolation_level=None)
        self.rows.execute("PRAGMA journal_mode=WAL")
        self.rows.execute("PRAGMA synchronous=OFF")  # lost with a power cut, it is made anew by the next run
        self.rows.execute(TABLE)
        self.rows.execute(WAITING)
        broken_off = self.rows.execute("SELECT max(night) FROM page WHERE done = 0").fetchone()[0]
        self.night, self.met_so_far = broken_off or night, 0

    def met(self, addresses: Iterable[str]) -> None:
        """Put down addresses that some page leads to; each waits once in a run."""
        self.rows.execute("BEGIN")
        new = self.rows.executemany(
            "INSERT INTO page (address, night) VALUES (?, ?) ON CONFLICT (address)"
            " DO UPDATE SET night = excluded.night, done = 0 WHERE night <> excluded.night",
            ((address, self.night) for address in addresses),
        )
        self.rows.execute("COMMIT")
        self.met_so_far += new.rowcount

    def waiting(self) -> Waiting | None:
        """Return an address that still has to be asked for in this run."""
        asked = "SELECT address, etag FROM page WHERE done = 0 AND night = ? ORDER BY address LIMIT 1"
        found = self.rows.execute(asked, (self.night,)).fetchone()
        return found and Waiting(*found)

    def done(self, address: str, etag: str) -> None:
        """Put down that an address was answered, with the tag of what is kept."""
        self.rows.execute("UPDATE page SET done = 1, etag = ? WHERE address = ?", (etag, address))

    def gone(self) -> Iterator[str]:
        """Yield, and forget, the addresses that no page leads to any more."""
        for (address,) in self.rows.execute("SELECT address FROM page WHERE night <> ?", (self.night,)).fetchall():
            yield address
        self.rows.execute("DELETE FROM page WHERE night <> ?", (self.night,))

    def close(self) -> None:
        """Let go of the file."""
        self.rows.close()
