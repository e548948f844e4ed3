"""The catalogue that everything is made from: a real one that CATALOGUE names, else the project's own sample of it."""

from __future__ import annotations

import hashlib
import itertools
import os
from functools import cache
from pathlib import Path
from typing import Any

SAMPLE = Path(__file__).parents[1] / "cms" / "management" / "demonstration" / "procedures.jsonl"
#: Where the whole national catalogue lies beside a checkout, when it was laid there.
BESIDE = Path(__file__).parents[2] / "shared" / "data" / "tthc_procedures.jsonl.gz"
ISSUER = "Ủy ban nhân dân tỉnh"
Row = tuple[int, dict[str, Any]]

_decisions = itertools.count(1)


@cache
def catalogue() -> Path:
    """Return the file that is repeated."""
    named = os.environ.get("CATALOGUE")
    return Path(named) if named else BESIDE if BESIDE.is_file() else SAMPLE


def fingerprint() -> str:
    """Return what tells one catalogue from another."""
    return hashlib.sha256(catalogue().read_bytes()).hexdigest()[:16]


def rows(count: int, a_decision: int) -> list[Row]:
    """Return numbered rows in decisions of `a_decision` procedures each, with codes and symbols that are not there."""
    first = _codes_taken()
    sample = itertools.cycle(_lines())
    begun = f"{first}-{next(_decisions)}"
    symbols = [f"{begun}-{place}/2026/QĐ-UBND" for place in range(-(-count // a_decision))]
    return [
        (place + 1, _renamed(next(sample), first + place + 1, symbols[place // a_decision])) for place in range(count)
    ]


@cache
def _lines() -> list[dict[str, Any]]:
    """The first lines of the sample: what is imported while measuring is the same with any catalogue."""
    from content_models.intake.json_lines import read

    return [row for _, row in read(SAMPLE) if isinstance(row, dict)]


def _codes_taken() -> int:
    """Return the highest number given so far in this database: it is measured more than once."""
    from content_models.catalogue.models import Procedure

    last = Procedure._base_manager.filter(code__startswith="8.").order_by("-code").values_list("code", flat=True)
    return int((last.first() or "8.0")[2:])


def _renamed(row: dict[str, Any], number: int, symbol: str) -> dict[str, Any]:
    return row | {"code": f"8.{number:06}", "decision_no": symbol, "issuing_agency": ISSUER}
