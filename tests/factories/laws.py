"""Legal documents in force, ended and replaced, and procedures that stand on them."""

from __future__ import annotations

import datetime
from typing import Any

from content_models.catalogue.models import Procedure
from content_models.documents.models import LegalDocument
from content_models.organisation.clock.zone import ZONE
from tests.factories.texts import published

TODAY = datetime.datetime.now(ZONE).date()
A_DAY = datetime.timedelta(days=1)


def law(symbol: str = "61/2018/NĐ-CP", at: str = "H99.02", **values: Any) -> LegalDocument:
    """Return a published legal document, in force since 2018 unless said otherwise."""
    facts = {"symbol": symbol, "title": f"Văn bản {symbol}", "issuer": "Chính phủ", "document_type": "decree"}
    facts |= {"issued_on": datetime.date(2018, 4, 23), "effective_on": datetime.date(2018, 6, 21), "expires_on": None}
    facts["relations"] = relations(*values.pop("relations", ()))
    return published(LegalDocument, at, **facts | values)


def relations(*said: tuple[str, str]) -> Any:
    """Return rows of relations: pairs of relation and symbol."""
    kind = LegalDocument.kind("relations")
    plain = [{"relation": {"value": r}, "symbol": s, "title": "", "on": None} for r, s in said]
    return kind.to_python(kind.stored(plain))


def bases(*symbols: str, title: str = "Về thực hiện cơ chế một cửa") -> Any:
    """Return the legal bases of a procedure."""
    kind = Procedure.kind("bases")
    return kind.to_python(kind.stored([{"symbol": symbol, "title": title} for symbol in symbols]))


def standing_on(*symbols: str, at: str = "H99.02", named: str = "Về cơ chế một cửa", **values: Any) -> Procedure:
    """Return a published procedure that cites documents under a name."""
    return published(Procedure, at, bases=bases(*symbols, title=named), **values)


def replacement(old: str = "61/2018/NĐ-CP", new: str = "118/2025/NĐ-CP", **values: Any) -> LegalDocument:
    """Return a published document in force since yesterday that replaces another."""
    began = {"issued_on": TODAY - 30 * A_DAY, "effective_on": TODAY - A_DAY}
    return law(new, relations=[("replaces", old)], **began | values)
