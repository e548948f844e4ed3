"""What the graph takes from a published legal document; the domain that declares such documents hands it over."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

from content_models.declaration.fold import fold, words_of
from content_models.ledger.public_record import PublicRecord

#: Words of an issuer's name that say what kind of body it is, not where.
BODIES = {"uy", "ban", "nhan", "dan", "hoi", "dong", "tinh", "thanh", "pho", "chu", "tich"}


@dataclass(frozen=True)
class SaidLink:
    """One relation as a document states it: `newer` does it to `older`; the day when one is stated."""

    relation: str
    newer: str
    older: str
    on: datetime.date | None = None


@dataclass(frozen=True)
class LegalText:
    """One version of one document. `ended_by` is the symbol or key of what continues a withdrawn one."""

    record: PublicRecord
    symbol: str
    title: str
    issuer: str
    begins_on: datetime.date | None
    ends_on: datetime.date | None
    links: Sequence[SaidLink] = ()

    @property
    def place(self) -> str:
        """The place whose people's committee or council issued it, folded; empty for central bodies."""
        if not fold(self.issuer).startswith(("uy ban nhan dan", "hoi dong nhan dan", "ubnd", "hdnd", "chu tich u")):
            return ""
        return " ".join(word for word in words_of(self.issuer) if word not in BODIES | {"ubnd", "hdnd"})
