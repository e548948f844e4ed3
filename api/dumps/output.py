"""A file that is measured while it is written: lines, bytes and SHA-256 in one pass, nothing kept in memory."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path
from typing import Any

from content_models.ledger.dumps.folder import media_of


class Output:
    """One file of a dump; what it holds is known once it is closed."""

    def __init__(self, folder: Path, name: str) -> None:
        self.name, self.rows, self.bytes = name, 0, 0
        self._digest, self._file = hashlib.sha256(), (folder / name).open("xb")

    def __enter__(self) -> Output:
        return self

    def __exit__(self, *_: Any) -> None:
        self._file.flush()
        os.fsync(self._file.fileno())
        self._file.close()

    def write(self, text: str, rows: int = 1) -> None:
        """Write a piece of the file that holds so many records."""
        data = text.encode()
        self._digest.update(data)
        self._file.write(data)
        self.rows, self.bytes = self.rows + rows, self.bytes + len(data)

    def described(self) -> dict[str, Any]:
        """Return what the dump says of the file."""
        own = {"name": self.name, "media_type": media_of(self.name), "rows": self.rows}
        return own | {"bytes": self.bytes, "sha256": self._digest.hexdigest()}
