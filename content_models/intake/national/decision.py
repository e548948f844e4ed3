"""The announcing decision a row names: symbol, issuer, and the year when the symbol states one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from content_models.declaration.fold import ascii_key

#: "44/2026/QĐ-UBND": a year stands between two slashes; "2072/QĐ-BYT" is number 2072 and states none.
STATED = re.compile(r"/((?:19|20)\d\d)/")
NO_ISSUER = "Không ghi cơ quan ban hành"


@dataclass(frozen=True)
class Named:
    """A decision as a row names it; `year` None when the symbol states none."""

    symbol: str
    issuer: str
    year: int | None

    @property
    def group(self) -> str:
        """What spellings of one decision share: "3713/QD-BTP" and "3713/QĐ-BTP" are one."""
        return f"{ascii_key(self.symbol)}-{ascii_key(self.issuer)}-{self.year or ''}"


def decision_of(row: dict[str, Any]) -> Named:
    """Return the decision of a row."""
    symbol = row["decision_no"].rstrip(" .")
    stated = STATED.search(symbol)
    return Named(symbol, row.get("issuing_agency") or NO_ISSUER, int(stated[1]) if stated else None)
