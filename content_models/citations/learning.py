"""Takes published legal documents into the graph: their dates, what they do to others, and who cites them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from django.db.models import Q, QuerySet

from content_models.citations.citation import Citation
from content_models.citations.ending import settle_ends
from content_models.citations.law import Law
from content_models.citations.law_link import LawLink
from content_models.citations.legal_text import LegalText, SaidLink
from content_models.citations.resolving import resolve_citations, resolve_links
from content_models.declaration.artefact import Artefact
from content_models.declaration.symbols import symbol_key
from content_models.ledger.public_record import PublicRecord

KEPT = ("version", "symbol", "symbol_key", "title", "place", "begins_on", "states_end")


def learn(texts: Sequence[LegalText]) -> None:
    """Bring the graph up to these versions; older versions of what it knows already change nothing.

    Runs inside the transaction of its caller. The number of statements does not grow with the texts.
    """
    newest = {(text.record.type, text.record.key): text for text in sorted(texts, key=lambda t: t.record.version)}
    known = {(law.type, law.key): law for law in _laws(newest)}
    fresh = [text for place, text in newest.items() if _is_newer(text, known.get(place))]
    if not fresh:
        return
    laws = Law.objects.bulk_create(
        [_law(text) for text in fresh],
        update_conflicts=True,
        unique_fields=("type", "key"),
        update_fields=KEPT,
        batch_size=500,
    )
    LawLink.objects.filter(said_by__in=laws).delete()
    links = [_link(law, said) for law, text in zip(laws, fresh, strict=True) for said in text.links]
    links = [link for link in links if link.newer_key and link.older_key]
    if links:
        LawLink.objects.bulk_create(links, batch_size=500)
    keys = {law.symbol_key for law in laws} | {law.symbol_key for law in known.values()}
    resolve_links(keys | {key for link in links for key in (link.newer_key, link.older_key)})
    resolve_citations(Citation.objects.filter(symbol_key__in=keys - {""}))
    settle_ends(keys | {link.older_key for link in links})


def forget_titles(model: type[Artefact], records: Sequence[PublicRecord]) -> None:
    """Call documents whose text was taken down by their symbol alone."""
    if not hasattr(model, "as_law"):
        return
    for record in records:
        Law.objects.filter(type=record.type, key=record.key, version=record.version).update(title="")


def _is_newer(text: LegalText, law: Law | None) -> bool:
    return law is None or law.version <= text.record.version


def _laws(places: Iterable[tuple[str, str]]) -> QuerySet[Law]:
    by_type: dict[str, list[str]] = {}
    for type_name, key in places:
        by_type.setdefault(type_name, []).append(key)
    asked = Q(pk__in=[])
    for type_name, keys in by_type.items():
        asked |= Q(type=type_name, key__in=keys)
    return Law.objects.filter(asked)


def _law(text: LegalText) -> Law:
    return Law(
        type=text.record.type,
        key=text.record.key,
        version=text.record.version,
        symbol=text.symbol,
        symbol_key=symbol_key(text.symbol),
        title="" if text.record.taken_down else text.title,
        place=text.place[:300],
        begins_on=text.begins_on,
        states_end=text.ends_on,
    )


def _link(law: Law, said: SaidLink) -> LawLink:
    return LawLink(
        said_by=law,
        relation=said.relation,
        newer_symbol=said.newer,
        newer_key=symbol_key(said.newer),
        older_symbol=said.older,
        older_key=symbol_key(said.older),
        on=said.on,
    )
