"""Compiles `locale/*/LC_MESSAGES/*.po` to `.mo` with nothing but Python: the servers have no gettext.

The compiled files are committed. `python -m tests.words` writes them; a test says when they are behind.
"""

from __future__ import annotations

import ast
import re
import struct
from pathlib import Path

LOCALE = Path(__file__).resolve().parents[1] / "locale"
PART = re.compile(r'(msgctxt|msgid_plural|msgid|msgstr)(?:\[\d\])? (".*")')
MAGIC, HEADER = 0x950412DE, 28


def messages(source: str) -> dict[str, str]:
    """Return the translations of a catalogue by the key that gettext looks them up under."""
    found = {}
    for entry in re.split(r"\n\s*\n", source):
        parts = _parts(entry)
        if "msgid" in parts and parts.get("msgstr"):
            context = f"{parts['msgctxt']}\x04" if "msgctxt" in parts else ""
            plural = f"\x00{parts['msgid_plural']}" if "msgid_plural" in parts else ""
            found[context + parts["msgid"] + plural] = parts["msgstr"]
    return found


def _parts(entry: str) -> dict[str, str]:
    parts: dict[str, str] = {}
    name = ""
    for line in entry.splitlines():
        if begun := PART.match(line):
            name, parts[begun[1]] = begun[1], ast.literal_eval(begun[2])
        elif line.startswith('"') and name:
            parts[name] += ast.literal_eval(line)
    return parts


def compiled(source: str) -> bytes:
    """Return a catalogue in the binary form of gettext: two tables of lengths and places, then the texts."""
    pairs = sorted((key.encode(), words.encode()) for key, words in messages(source).items())
    keys, words = [key for key, _ in pairs], [word for _, word in pairs]
    begins = HEADER + 16 * len(pairs)
    tables = b""
    for texts in (keys, words):
        for text in texts:
            tables += struct.pack("<II", len(text), begins)
            begins += len(text) + 1
    head = struct.pack("<IIIIIII", MAGIC, 0, len(pairs), HEADER, HEADER + 8 * len(pairs), 0, 0)
    return head + tables + b"".join(text + b"\0" for text in keys + words)


def main() -> None:
    """Write every compiled catalogue beside its source."""
    for source in LOCALE.rglob("*.po"):
        source.with_suffix(".mo").write_bytes(compiled(source.read_text(encoding="utf-8")))


if __name__ == "__main__":
    main()
