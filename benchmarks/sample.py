"""The project's own sample of the national catalogue, repeated with other codes and decisions: input for imports."""

from __future__ import annotations

import itertools
import json
from pathlib import Path
from typing import Any

SAMPLE = Path(__file__).parents[1] / "cms" / "management" / "demonstration" / "procedures.jsonl"
ISSUER = "Ủy ban nhân dân tỉnh"
Row = tuple[int, dict[str, Any]]

_codes = itertools.count(1)
_decisions = itertools.count(1)


def rows(count: int, a_decision: int) -> list[Row]:
    """Return numbered rows in decisions of `a_decision` procedures each, with codes and symbols no other call gets."""
    with SAMPLE.open(encoding="utf-8") as lines:
        sample = itertools.cycle([json.loads(line) for line in lines])
    symbols = [f"{next(_decisions)}/2026/QĐ-UBND" for _ in range(-(-count // a_decision))]
    return [(place + 1, _renamed(next(sample), symbols[place // a_decision])) for place in range(count)]


def _renamed(row: dict[str, Any], symbol: str) -> dict[str, Any]:
    return row | {"code": f"8.{next(_codes):06}", "decision_no": symbol, "issuing_agency": ISSUER}
