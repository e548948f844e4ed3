"""One published version as a search document, made from the public body alone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from content_models.declaration import registry
from content_models.declaration.artefact import Artefact
from content_models.declaration.kinds import Code
from content_models.ledger.public_record import PublicRecord
from search.language.syllables import Syllable, syllables
from search.projection.codes import is_code, squeezed
from search.projection.facets import Facet, facets_of
from search.projection.fields import Searched, is_listed, searched, text_of
from search.projection.priors import cut, is_later, prior_of

#: A field longer than this says no more about what the record is.
MOST_SYLLABLES = 20_000


@dataclass(frozen=True)
class SearchDocument:
    """What an engine indexes of one version. `record` is the ledger's row: identity and clocks are read from it."""

    record: PublicRecord
    agency: dict[str, str]
    words: dict[Searched, list[Syllable]]
    codes: list[str]
    facets: list[Facet]
    prior: float
    later: bool


def document_of(record: PublicRecord) -> SearchDocument | None:
    """Return the search document of a ledger row, None when nobody finds it.

    That is a row whose type is not declared or not listed, one by which a text stopped being for the public
    (searching would tell its title still), and one that was taken down.
    """
    model = _model(record.type)
    if model is None or record.withheld or record.taken_down:
        return None
    body = record.data()
    return SearchDocument(
        record=record,
        agency=body.get("agency") or {"code": "", "name": ""},
        words=_words(model, body),
        codes=_codes(model, record, body),
        facets=facets_of(model, body),
        prior=prior_of(model, body),
        later=is_later(model, record.title),
    )


def _model(type_name: str) -> type[Artefact] | None:
    try:
        model = registry.of_type(type_name)
    except LookupError:
        return None
    return model if issubclass(model, Artefact) and is_listed(model) else None


def _words(model: type[Artefact], body: dict[str, Any]) -> dict[Searched, list[Syllable]]:
    texts = {field: text_of(field.kind, body.get(field.kind.name)) for field in searched(model)}
    words = {field: syllables(text)[:MOST_SYLLABLES] for field, text in texts.items() if text}
    return {field: cut(model, parts) if field.exact else parts for field, parts in words.items()}


def _codes(model: type[Artefact], record: PublicRecord, body: dict[str, Any]) -> list[str]:
    titles = [record.title] if is_code(record.title) else []
    declared = [body.get(kind.name) for kind in model.kinds() if isinstance(kind, Code) and kind.is_public]
    return list(dict.fromkeys(squeezed(str(code)) for code in [record.key, *titles, *declared] if code))
