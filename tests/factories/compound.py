"""Old office containers for tests: a few streams in sectors of 512 bytes, as old as the format itself."""

import struct

SECTOR = 512
FREE, END, TABLE = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
STORAGE, STREAM, ROOT = 1, 2, 5


def compound(streams: dict[str, bytes], storages: tuple[str, ...] = ()) -> bytes:
    """Return a container: sector 0 holds the chain table, then the directory, then each stream."""
    directory = [_entry("Root Entry", ROOT, END, 0), *(_entry(name, STORAGE, 0, 0) for name in storages)]
    listing = -(-(len(directory) + len(streams)) * 128 // SECTOR)
    sectors: list[bytes] = []
    chains = [TABLE, *_chain(1, listing)]
    for name, content in streams.items():
        padded = content.ljust(4096, b"\0")
        start = 1 + listing + len(sectors)
        count = -(-len(padded) // SECTOR)
        directory.append(_entry(name, STREAM, start, len(padded)))
        chains += _chain(start, count)
        sectors += [padded[n * SECTOR : (n + 1) * SECTOR].ljust(SECTOR, b"\0") for n in range(count)]
    table = struct.pack(f"<{len(chains)}I", *chains).ljust(SECTOR, b"\xff")
    return _header() + table + b"".join(directory).ljust(listing * SECTOR, b"\0") + b"".join(sectors)


def _chain(start: int, count: int) -> list[int]:
    return [*range(start + 1, start + count), END]


def _header() -> bytes:
    fixed = struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6).rjust(26, b"\0")
    counts = struct.pack("<9I", 0, 1, 1, 0, 4096, END, 0, END, 0)
    table = struct.pack("<109I", 0, *[FREE] * 108)
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + fixed + b"\0" * 6 + counts + table


def _entry(name: str, sort: int, start: int, size: int) -> bytes:
    written = name.encode("utf-16-le")
    head = written.ljust(64, b"\0") + struct.pack("<HBB", len(written) + 2, sort, 1)
    return head + struct.pack("<3I", FREE, FREE, FREE) + b"\0" * 36 + struct.pack("<3I", start, size, 0)
