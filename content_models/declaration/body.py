"""The public form of a record: canonical JSON of what is declared, and its digest."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING, Any

from django.core.serializers.json import DjangoJSONEncoder

from content_models.declaration.exposure import PUBLIC, Exposure
from content_models.declaration.fold import words_of

if TYPE_CHECKING:
    from content_models.declaration.record import Record


def fields_of(record: Record, *exposures: Exposure) -> dict[str, Any]:
    """Return the JSON-ready values of the fields declared with one of the exposures."""
    shown = [kind for kind in record.kinds() if kind.facts.exposure in exposures]
    return {kind.name: kind.plain(getattr(record, kind.name)) for kind in shown}


def body_of(record: Record, **head: Any) -> dict[str, Any]:
    """Return the public body: a head (version, withdrawn…), then what is declared PUBLIC and nothing else."""
    agency = {"code": record.agency.code, "name": record.agency.name}
    return {"type": record.type_name(), "agency": agency, **head, **fields_of(record, PUBLIC)}


def canonical(value: Any) -> str:
    """Return JSON that is the same text for the same value, so that digests hold."""
    return json.dumps(value, cls=DjangoJSONEncoder, sort_keys=True, ensure_ascii=False, separators=(",", ":"))


def digest(text: str) -> str:
    """Return the SHA-256 of a text, in hexadecimal."""
    return hashlib.sha256(text.encode()).hexdigest()


def digest_of(value: Any) -> str:
    """Return the digest of a JSON-ready value."""
    return digest(canonical(value))


def folded_of(record: Record) -> str:
    """Return the folded words that staff lists search: columns and searchable fields, nothing personal."""
    kinds = [k for k in record.kinds() if (k.facts.search or k.facts.column) and not k.facts.personal]
    texts = [kind.text(kind.plain(getattr(record, kind.name))) for kind in kinds]
    return " ".join(dict.fromkeys(words_of(" ".join([getattr(record, "key", "") or "", *texts]))))
