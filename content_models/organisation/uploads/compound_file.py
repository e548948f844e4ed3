"""The container of old office files (and of encrypted new ones): its directory and the start of its streams."""

import struct
from dataclasses import dataclass
from functools import cached_property

from content_models.organisation.uploads.archive import BROKEN
from content_models.organisation.uploads.refusal import FileRefused

START = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
LAST_SECTOR = 0xFFFFFFFA
ENTRY = 128
MINI_SECTOR = 64
STORAGE, STREAM, ROOT = 1, 2, 5


@dataclass(frozen=True)
class Entry:
    """One line of the directory."""

    name: str
    start: int
    size: int
    sort: int


class CompoundFile:
    """Read only, and only what refusing needs. FileRefused when the structure does not hold."""

    def __init__(self, content: bytes) -> None:
        self.content = content
        try:
            (shift,) = struct.unpack_from("<H", content, 0x1E)
            self.sector = 1 << shift if shift in (9, 12) else 0
            (self.first_directory,) = struct.unpack_from("<I", content, 0x30)
            self.cutoff, self.first_mini, _, self.first_difat = struct.unpack_from("<4I", content, 0x38)
            self.table = self._table()
            self.entries = [entry for entry in self._directory() if entry]
        except (struct.error, IndexError, ZeroDivisionError, UnicodeDecodeError) as error:
            raise FileRefused(BROKEN) from error

    @cached_property
    def names(self) -> set[str]:
        """Names of all storages and streams."""
        return {entry.name for entry in self.entries}

    def start_of(self, name: str, most: int) -> bytes:
        """Return up to `most` first bytes of a stream, empty when there is none of that name."""
        entry = next((one for one in self.entries if one.name == name and one.sort == STREAM), None)
        if entry is None:
            return b""
        most = min(most, entry.size)
        try:
            return self._mini(entry.start, most) if entry.size < self.cutoff else self._read(entry.start, most)
        except (struct.error, IndexError, StopIteration) as error:
            raise FileRefused(BROKEN) from error

    def _table(self) -> list[int]:
        """The chain table, gathered from the sectors that the header and its continuations name."""
        named = list(struct.unpack_from("<109I", self.content, 0x4C))
        following, seen = self.first_difat, 0
        while following < LAST_SECTOR and seen * self.sector <= len(self.content):
            *more, following = self._numbers(self._at(following))
            named, seen = named + more, seen + 1
        return [number for place in named if place < LAST_SECTOR for number in self._numbers(self._at(place))]

    def _at(self, number: int) -> bytes:
        begin = (number + 1) * self.sector
        return self.content[begin : begin + self.sector].ljust(self.sector, b"\0") if begin < len(self.content) else b""

    @staticmethod
    def _numbers(sector: bytes) -> list[int]:
        return list(struct.unpack(f"<{len(sector) // 4}I", sector))

    def _read(self, number: int, most: int) -> bytes:
        """Follow a chain; one that runs in a circle or out of the file ends in IndexError."""
        found = bytearray()
        for _ in range(len(self.table) + 1):
            if number >= LAST_SECTOR or len(found) >= most:
                return bytes(found[:most])
            found += self._at(number)
            number = self.table[number]
        raise IndexError

    def _mini(self, number: int, most: int) -> bytes:
        root = next(entry for entry in self.entries if entry.sort == ROOT)
        small = self._read(root.start, root.size)
        table = self._numbers(self._read(self.first_mini, len(self.content)))
        found = bytearray()
        for _ in range(len(table) + 1):
            if number >= LAST_SECTOR or len(found) >= most:
                return bytes(found[:most])
            found += small[number * MINI_SECTOR : (number + 1) * MINI_SECTOR]
            number = table[number]
        raise IndexError

    def _directory(self) -> list[Entry | None]:
        listing = self._read(self.first_directory, len(self.content))
        return [self._entry(listing[at : at + ENTRY]) for at in range(0, len(listing) - ENTRY + 1, ENTRY)]

    @staticmethod
    def _entry(raw: bytes) -> Entry | None:
        length, sort = struct.unpack_from("<HB", raw, 0x40)
        if sort not in (STORAGE, STREAM, ROOT):
            return None
        start, size = struct.unpack_from("<2I", raw, 0x74)
        return Entry(raw[: max(0, min(length, 64) - 2)].decode("utf-16-le"), start, size, sort)
