"""What `doctor` finds of one part."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Finding:
    """One part looked at; `cure` says what to do when it is not well."""

    part: str
    well: bool
    says: str
    cure: str = ""
