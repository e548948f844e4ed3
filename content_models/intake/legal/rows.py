"""One row of a list of legal documents as simple values: nothing dropped, nothing guessed."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from typing import Any

#: What happened to a document, in the words of the codification; all of them are told article by article.
SAID = {
    "được sửa đổi": "amended_by",
    "được bổ sung": "amended_by",
    "có nội dung bị bãi bỏ": "part_abolished_by",
    "bị bãi bỏ": "part_abolished_by",
    "được thay thế": "replaced_by",
    "bị thay thế": "replaced_by",
    "hết hiệu lực": "abolished_by",
}


def document_of(
    row: Mapping[str, str], types: Mapping[str, str], changes: Sequence[Mapping[str, str]]
) -> dict[str, Any]:
    """Return the simple values of a legal document. `types` maps words to values; `changes` are its amendments.

    A day that is none and a type without a value stay as words in the internal note.
    """
    kept: list[str] = []
    days = {name: _day(row.get(source, ""), kept) for name, source in DAYS.items()}
    type_words = " ".join(row.get("doc_type", "").split())
    if type_words and type_words.casefold() not in types:
        kept.append(f"Loại văn bản ghi trong nguồn: {type_words}")
    found = days | {
        "symbol": " ".join(row["symbol"].split()).rstrip("."),
        "title": " ".join(row["title"].split()) or row["symbol"],
        "document_type": types.get(type_words.casefold(), ""),
        "issuer": " ".join(row["issuing_body"].split()),
        "year": int(days["issued_on"][:4]) if days["issued_on"] else None,
        "relations": [_relation(change) for change in changes if change["relation"] in SAID],
    }
    if days["issued_on"] and days["effective_on"] and days["effective_on"] < days["issued_on"]:
        kept.append("Nguồn ghi ngày có hiệu lực trước ngày ban hành.")
    return found | {"note": "\n".join(kept)}


DAYS = {"issued_on": "issued_date", "effective_on": "effective_date", "expires_on": "expired_date"}


def _day(words: str, kept: list[str]) -> str | None:
    if not words.strip():
        return None
    try:
        return datetime.date.fromisoformat(words.strip()).isoformat()
    except ValueError:
        kept.append(f"Ngày ghi trong nguồn: {words.strip()}")
        return None


def _relation(change: Mapping[str, str]) -> dict[str, Any]:
    day = _day(change.get("by_effective_date", ""), [])
    return {"relation": SAID[change["relation"]], "symbol": change["by_symbol"], "title": "", "on": day}
