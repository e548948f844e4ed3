"""Reads the files of the demonstration province into plain lists, so that no other module knows their form."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent
PROCEDURES = FOLDER / "procedures.jsonl"


def procedures() -> list[dict[str, Any]]:
    """Return the procedures, one dictionary each, in the form of the national catalogue's crawl."""
    with PROCEDURES.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def owners() -> dict[str, str]:
    """Return the code of the agency that keeps each procedure, by procedure code."""
    return {row["procedure_code"]: row["agency_code"] for row in _table("owners")}


def agencies() -> list[dict[str, str]]:
    """Return the agencies, a superior always before those below it; empty cells are empty strings."""
    return _table("agencies")


def successions() -> list[dict[str, str]]:
    """Return which agency continues which, and from which day."""
    return _table("successions")


def accounts() -> list[dict[str, str]]:
    """Return the logins: one role each, held at one agency; `role` is a name of `Role`."""
    return _table("accounts")


def calendar(year: int) -> dict[str, Any]:
    """Return the holidays, swapped days and hours of a year. Raises FileNotFoundError for a year not kept."""
    return _document(f"calendar_{year}")


def policies() -> list[dict[str, Any]]:
    """Return the quality policies, one for each agency and year."""
    return _document("policies")


def quality() -> dict[str, list[dict[str, Any]]]:
    """Return the texts of the quality system, `published` in this order, and those whose units are `consulted`."""
    return _document("quality")


def dossiers() -> dict[str, Any]:
    """Return the words of the script (`states`, `moves`, `clocks`) and its `dossiers`."""
    return _document("dossiers")


def _table(name: str) -> list[dict[str, str]]:
    with (FOLDER / f"{name}.csv").open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def _document(name: str) -> Any:
    return json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8"))
