"""Keeps rows on disk, grouped: a decision's procedures stand anywhere in a file, and memory must stay flat."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterator
from typing import Any


class Spool:
    """Rows by group. In memory it holds a number and an offset a row."""

    def __init__(self) -> None:
        self._file = tempfile.TemporaryFile()  # noqa: SIM115 - lives as long as the spool, closed by `close`
        self.groups: dict[str, list[tuple[int, int]]] = {}

    def add(self, group: str, number: int, row: dict[str, Any]) -> None:
        """Keep a row of a group."""
        offset = self._file.seek(0, 2)
        self._file.write(json.dumps(row, ensure_ascii=False).encode() + b"\n")
        self.groups.setdefault(group, []).append((number, offset))

    def rows(self, group: str) -> Iterator[tuple[int, dict[str, Any]]]:
        """Yield the rows of a group with their numbers, in the order they were added."""
        for number, offset in self.groups[group]:
            self._file.seek(offset)
            yield number, json.loads(self._file.readline())

    def close(self) -> None:
        """Give the disk back."""
        self._file.close()
