"""Reads JSON Lines a line at a time, plain or gzipped, so that a file of any length needs the same memory."""

from __future__ import annotations

import gzip
import json
import unicodedata
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from content_models.intake.problem import Problem

#: A line longer than this is no record; the longest real one has 170 kB.
LONGEST = 5_000_000
#: Control characters no database or page takes; line breaks and tabs stay.
_UNWANTED = {code: None for code in [*range(32), 0x7F, 0x200B, 0xFEFF] if chr(code) not in "\n\t"}


def read(path: Path) -> Iterator[tuple[int, dict[str, Any] | Problem]]:
    """Yield each line's number, from 1, with its record, or with what is wrong with it. Empty lines are left out."""
    opener: Any = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rb") as lines:
        number = 0
        while True:
            number += 1
            try:
                line = lines.readline(LONGEST + 1)
            except (EOFError, OSError, zlib.error) as error:
                yield number, Problem(number, "", f"Tệp hỏng từ đây, không đọc tiếp được ({error}).")
                return
            if not line:
                return
            if line.strip():
                yield number, record_of(number, line)
            if len(line) > LONGEST:
                return


def record_of(number: int, line: bytes) -> dict[str, Any] | Problem:
    """Return the record on a line with clean text, or what is wrong with it."""
    if len(line) > LONGEST:
        return Problem(number, "", f"Dòng dài quá {LONGEST:,} byte, dừng đọc tại đây.".replace(",", "."))
    try:
        found = json.loads(line.decode("utf-8-sig"))
    except UnicodeDecodeError:
        return Problem(number, "", "Không phải chữ UTF-8.")
    except (json.JSONDecodeError, RecursionError):
        return Problem(number, "", "Không phải JSON.")
    return clean(found) if isinstance(found, dict) else Problem(number, "", "Không phải một đối tượng JSON.")


def clean(value: Any) -> Any:
    """Return the value with every text in NFC, trimmed, without control characters."""
    if isinstance(value, str):
        return unicodedata.normalize("NFC", value).translate(_UNWANTED).strip()
    if isinstance(value, list):
        return [clean(one) for one in value]
    if isinstance(value, dict):
        return {key: clean(one) for key, one in value.items()}
    return value
