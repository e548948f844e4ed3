"""Where a page lies in the folder of a copy, and how it gets there: whole, or not at all."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from urllib.parse import unquote

from cms.copying.links import is_page

#: Bytes of the longest name a file system takes.
LONGEST = 240


class Folder:
    """The folder of a copy; the web server reads it while it is written."""

    def __init__(self, root: Path) -> None:
        self.root = root
        root.mkdir(parents=True, exist_ok=True)

    def place(self, address: str, number: int = 1) -> Path | None:
        """Return where page `number` of an address lies; None for what cannot be a file of this folder."""
        parts = unquote(address).strip("/").split("/") if address != "/" else []
        if any(part in ("", ".", "..") or "\0" in part or len(part.encode()) > LONGEST for part in parts):
            return None
        if not is_page(address):
            return self.root.joinpath(*parts)
        return self.root.joinpath(*parts, f"index@{number}.html" if number > 1 else "index.html")

    def write(self, place: Path, body: bytes) -> None:
        """Put a page in its place in one step."""
        place.parent.mkdir(parents=True, exist_ok=True)
        draft = place.with_name(f".{place.name[:100]}.{os.getpid()}")
        draft.write_bytes(body)
        draft.replace(place)

    def forget(self, address: str) -> None:
        """Take an address out, with all its numbered pages."""
        place = self.place(address)
        if place is None:
            return
        if is_page(address):
            for page in place.parent.glob("index*.html"):
                page.unlink()
        else:
            place.unlink(missing_ok=True)

    def forget_from(self, address: str, number: int) -> None:
        """Take out the pages of a list from `number` on: the list has become shorter."""
        while (place := self.place(address, number)) and place.exists():
            place.unlink()
            number += 1

    def free(self) -> int:
        """Return how many bytes the disk still has."""
        return shutil.disk_usage(self.root).free
