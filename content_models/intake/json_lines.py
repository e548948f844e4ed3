"""Reads JSON Lines a line at a time, plain or gzipped, so that a file of any length needs the same memory."""

from __future__ import annotations

import gzip
import json
import math
import unicodedata
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from content_models.intake.problem import CutOff, Problem

#: A line longer than this is no record; the longest real one has 170 kB.
LONGEST = 5_000_000
#: Bytes of all lines together, unpacked: the whole national catalogue has a quarter of this.
MOST_BYTES = 200_000_000
#: Objects within objects; a real line has three.
DEEPEST = 20
#: Control characters no database or page takes; line breaks and tabs stay.
_UNWANTED = {code: None for code in [*range(32), 0x7F, 0x200B, 0xFEFF] if chr(code) not in "\n\t"}


def read(path: Path, packed: bool | None = None) -> Iterator[tuple[int, dict[str, Any] | Problem]]:
    """Yield each line's number, from 1, with its record, or with what is wrong with it. Empty lines are left out.

    `packed` says whether the file is gzipped; None: its name says so.
    """
    opener: Any = gzip.open if (path.suffix == ".gz" if packed is None else packed) else open
    with opener(path, "rb") as lines:
        number = read_bytes = 0
        while True:
            number += 1
            try:
                line = lines.readline(LONGEST + 1)
            except (EOFError, OSError, zlib.error) as error:
                yield number, CutOff(number, "", f"Tệp hỏng từ đây, không đọc tiếp được ({error}).")
                return
            if not line:
                return
            read_bytes += len(line)
            if read_bytes > MOST_BYTES:
                yield number, CutOff(number, "", "Tệp bung ra quá lớn, dừng đọc tại đây: hãy chia thành nhiều tệp.")
                return
            if line.strip():
                yield number, record_of(number, line)
            if len(line) > LONGEST:
                return


def record_of(number: int, line: bytes) -> dict[str, Any] | Problem:
    """Return the record on a line with clean text, or what is wrong with it."""
    if len(line) > LONGEST:
        return CutOff(number, "", f"Dòng dài quá {LONGEST:,} byte, dừng đọc tại đây.".replace(",", "."))
    try:
        found = json.loads(line.decode("utf-8-sig"), object_pairs_hook=_once, parse_constant=_no_number)
        _check_depth(found)
    except UnicodeDecodeError:
        return Problem(number, "", "Không phải chữ UTF-8.")
    except _Refused as refused:
        return Problem(number, "", str(refused))
    except (json.JSONDecodeError, RecursionError):
        return Problem(number, "", "Không phải JSON.")
    except ValueError:
        return Problem(number, "", "Có số quá dài.")
    return clean(found) if isinstance(found, dict) else Problem(number, "", "Không phải một đối tượng JSON.")


class _Refused(ValueError):
    """JSON that two readers would understand differently."""


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        names = [name for name, _ in pairs]
        raise _Refused(f"Tên “{next(n for n in names if names.count(n) > 1)[:60]}” ghi hai lần trong một đối tượng.")
    return found


def _no_number(words: str) -> Any:
    raise _Refused(f"{words} không phải một số của JSON.")


def _check_depth(value: Any, depth: int = 0) -> None:
    if depth > DEEPEST:
        raise _Refused(f"Lồng nhau quá {DEEPEST} lớp.")
    for one in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        _check_depth(one, depth + 1)
    if isinstance(value, float) and not math.isfinite(value):
        raise _Refused("Có số quá lớn.")


def clean(value: Any) -> Any:
    """Return the value with every text in NFC, trimmed, without control characters."""
    if isinstance(value, str):
        return unicodedata.normalize("NFC", value).translate(_UNWANTED).strip()
    if isinstance(value, list):
        return [clean(one) for one in value]
    if isinstance(value, dict):
        return {key: clean(one) for key, one in value.items()}
    return value
