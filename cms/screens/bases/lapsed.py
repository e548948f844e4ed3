"""The lapsed citations within an account's reach: by document, by record, and in the declarations themselves."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Q, QuerySet

from content_models.actions.lapsing import lapsed_citations
from content_models.citations.citation import Citation
from content_models.citations.cited import cites
from content_models.citations.law import Law
from content_models.citations.validity import ended_by
from content_models.declaration import registry
from content_models.declaration.artefact import Artefact
from content_models.declaration.record import Record
from content_models.declaration.rights import roles_for
from content_models.declaration.symbols import symbol_key
from content_models.organisation.held import held_by
from content_models.organisation.rights import visible


@dataclass(frozen=True)
class Asked:
    """What the address of the screen narrows by: a type, a document by its symbol, an agency's records."""

    type_name: str = ""
    symbol: str = ""
    successor: str = ""


def citing_types(account: Any) -> list[type[Artefact]]:
    """The types that cite documents and that some role of the account reads."""
    held = {one.role for one in held_by(account)}
    readable = (model for model in registry.artefacts() if held & {str(role) for role in roles_for(model, "view")})
    return [model for model in readable if cites(model)]


def lapsed_for(account: Any, asked: Asked, at: datetime.datetime) -> QuerySet[Citation]:
    """The lapsed citations of the records that exist for an account, as asked."""
    within = Q(pk__in=[])
    for model in citing_types(account):
        if asked.type_name in ("", model.type_name()):
            within |= Q(type=model.type_name(), object_id__in=visible(account, model).values("pk"))
    rows = lapsed_citations(at).filter(within)
    if asked.symbol.strip():
        rows = rows.filter(symbol_key=symbol_key(asked.symbol) or "-")
    if asked.successor:
        rows = rows.filter(law__successor__isnull=asked.successor == "khong")
    return rows


def by_document(rows: QuerySet[Citation], most: int) -> list[dict[str, Any]]:
    """The documents cited most, each with the number of records. Two queries."""
    counted = rows.values("law").annotate(records=Count(("object_id"), distinct=True)).order_by("-records", "law")
    found = list(counted[:most])
    laws = Law.objects.select_related("successor").in_bulk([one["law"] for one in found])
    return [{"law": laws[one["law"]], "records": one["records"]} for one in found]


def records_of(rows: QuerySet[Citation]) -> QuerySet[Any]:
    """The records behind citations, those that cite most ended documents first."""
    return (
        rows.values("type", "object_id")
        .annotate(documents=Count("law", distinct=True))
        .order_by("-documents", "type", "object_id")
    )


def types_on_ended_law(account: Any, day: datetime.date) -> list[tuple[type[Record], str]]:
    """Declared types whose own legal basis is no longer in force, each with the citation. One query."""
    held = {one.role for one in held_by(account)}
    told = [
        (model, cited)
        for model in registry.types()
        if held & {str(role) for role in roles_for(model, "view")}
        for cited in model.basis
    ]
    keys = {symbol_key(cited.symbol) for _, cited in told}
    ended = set(Law.objects.filter(ended_by(day), symbol_key__in=keys).values_list("symbol_key", flat=True))
    return [(m, str(cited)) for m, cited in told if symbol_key(cited.symbol) in ended or not cited.in_force(day)]
