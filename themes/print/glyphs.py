"""Which letters the print font has: what it lacks is printed as an empty box, never as nothing and never refused.

The table read is `cmap`, format 4, of the OpenType specification: segments of consecutive letters.
"""

from __future__ import annotations

import struct
import unicodedata
from functools import cache
from pathlib import Path
from typing import Any

BOX = "□"
FONT = Path(__file__).parent / "fonts" / "LiberationSerif-Regular.ttf"


@cache
def letters() -> frozenset[int]:
    """Return the code points that the font has glyphs for."""
    font = FONT.read_bytes()
    table = _unicode_table(font, _place_of(font, b"cmap"))
    twice = struct.unpack_from(">H", font, table + 6)[0]
    ends, starts = (struct.unpack_from(f">{twice // 2}H", font, table + at) for at in (14, 16 + twice))
    return frozenset(
        one for first, last in zip(starts, ends, strict=True) for one in range(first, min(last, 0xFFFE) + 1)
    )


def _place_of(font: bytes, name: bytes) -> int:
    for number in range(struct.unpack_from(">H", font, 4)[0]):
        tag, _, offset, _ = struct.unpack_from(">4sLLL", font, 12 + 16 * number)
        if tag == name:
            return int(offset)
    raise LookupError(name)


def _unicode_table(font: bytes, cmap: int) -> int:
    for number in range(struct.unpack_from(">H", font, cmap + 2)[0]):
        platform, encoding, offset = struct.unpack_from(">HHL", font, cmap + 4 + 8 * number)
        if (platform, encoding) == (3, 1) and struct.unpack_from(">H", font, cmap + offset)[0] == 4:
            return int(cmap + offset)
    raise LookupError("cmap, format 4")


def printable(value: Any) -> Any:
    """Return JSON-ready data with every text composed and every letter without a glyph boxed."""
    if isinstance(value, str):
        composed = unicodedata.normalize("NFC", value)
        return "".join(c if ord(c) in letters() or c == "\n" else BOX for c in composed)
    if isinstance(value, list):
        return [printable(one) for one in value]
    return {name: printable(one) for name, one in value.items()} if isinstance(value, dict) else value
