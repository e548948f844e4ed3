"""Thay căn cứ: a draft in which documents that have ended give way to those that stand in their place."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from content_models.actions.drafting import draft
from content_models.actions.refusal import refuse_unless
from content_models.citations.law import Law
from content_models.citations.noting import of_records
from content_models.citations.validity import in_force_successor, validity_on
from content_models.declaration.artefact import Artefact
from content_models.declaration.kind import Kind, kinds_of
from content_models.declaration.rows import Rows
from content_models.declaration.symbols import Symbol, symbol_in, symbol_key
from content_models.organisation.instant import day_of, now

#: The field of a row that holds the name of the document beside its symbol.
NAMED = "title"


def successors_for(record: Artefact) -> dict[str, Law]:
    """By symbol key: for each document that a record's latest text cites and that has ended, its successor in force."""
    today = day_of(now())
    rows = of_records(type(record), [record.pk]).filter(public=not record.has_unpublished_changes)
    cited = rows.exclude(law=None).select_related("law__successor")
    ended = {row.symbol_key: row.law for row in cited if validity_on(row.law, today) == "ended"}
    found = {key: in_force_successor(law, today) for key, law in ended.items()}
    return {key: heir for key, heir in found.items() if heir is not None}


def renew_bases(record: Artefact, account: Any) -> Artefact:
    """Save a draft of the record with each ended citation changed to its successor; a person checks and submits it.

    Refused when nothing has a successor in force, and for all that refuses a draft.
    """
    heirs = successors_for(record)
    refuse_unless(heirs, "Chưa có văn bản thay thế nào đang có hiệu lực: hãy sửa căn cứ bằng tay.")
    text = record.get_latest_revision_as_object()
    for kind in text.kinds():
        plain = kind.plain(getattr(text, kind.name))
        changed = _renewed(kind, plain, heirs)
        if changed != plain:
            setattr(text, kind.name, kind.to_python(kind.stored(changed)))
    symbols = ", ".join(sorted({heir.symbol for heir in heirs.values()}))
    return draft([text], account, reason=f"Thay căn cứ đã hết hiệu lực bằng {symbols}")[0]


def _renewed(kind: Kind, plain: Any, heirs: Mapping[str, Law]) -> Any:
    """The plain value with its citations changed, rows in their order and no document named twice in a list."""
    if isinstance(kind, Symbol) and kind.cites:
        heir = heirs.get(symbol_key(plain or ""))
        return heir.symbol if heir else plain
    if not isinstance(kind, Rows):
        return plain
    rows = [_renewed_row(kind, row, heirs) for row in plain or []]
    return _once_each(kind, plain or [], rows)


def _renewed_row(kind: Rows, row: dict[str, Any], heirs: Mapping[str, Law]) -> dict[str, Any]:
    kinds = kinds_of(kind.of)
    changed = row | {name: _renewed(part, row.get(name), heirs) for name, part in kinds.items()}
    own = next((name for name, part in kinds.items() if isinstance(part, Symbol) and part.cites), "")
    key = symbol_key(row.get(own) or "") or symbol_in(row.get(NAMED) or "") if own else ""
    if key in heirs:
        changed |= {own: heirs[key].symbol, **({NAMED: heirs[key].title} if NAMED in kinds else {})}
    return changed


def _once_each(kind: Rows, before: list[Any], rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """A changed row that now says what another row says already is left out."""
    own = next((name for name, part in kinds_of(kind.of).items() if isinstance(part, Symbol) and part.cites), "")
    if not own:
        return rows
    seen = {symbol_key(old[own] or "") for old, new in zip(before, rows, strict=True) if old == new}
    kept = []
    for old, new in zip(before, rows, strict=True):
        key = symbol_key(new[own] or "")
        if old == new or key not in seen:
            kept.append(new)
            seen.add(key)
    return kept
