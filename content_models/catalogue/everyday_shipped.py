"""The everyday words that ship with the platform, so that a province's first question is understood."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

EVERYDAY, ABBREVIATION = "everyday", "abbreviation"
USES = ((EVERYDAY, "Từ thường ngày"), (ABBREVIATION, "Viết tắt"))
FILE = Path(__file__).parent / "everyday_terms.csv"


@cache
def shipped() -> tuple[dict[str, Any], ...]:
    """Return the shipped terms as bodies of EverydayTerm. Facts of common speech, written for this project."""
    return tuple(_bodies())


def _bodies() -> Iterator[dict[str, Any]]:
    with FILE.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            first, *others = (words.strip() for words in row["words"].split("|"))
            rows = [{"id": str(place), "words": words} for place, words in enumerate(others)]
            yield {"title": first, "others": rows, "meaning": row["meaning"], "use": {"value": row["use"]}}
