"""What an account is told that a record is called: its latest title within reach, else only the title on show.

A text may name what its reader does not see: a superior wrote it in, an agency moved, a text waits for its day.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db.models import Exists, OuterRef, Prefetch, QuerySet, Subquery, prefetch_related_objects

from content_models.declaration.case import Case
from content_models.declaration.kind import Kind
from content_models.declaration.record import Record
from content_models.declaration.references import AgencyReference, Reference
from content_models.ledger.reading import listed
from content_models.organisation.rights import visible


def named_for(account: Any, model: type[Record]) -> QuerySet[Any]:
    """All rows of a type, each knowing what this account may be told of it; see `Record.title_told`."""
    on_show = listed(model.type_name()).order_by().filter(key=OuterRef("code" if issubclass(model, Case) else "key"))
    title = on_show.order_by("-version").values("title")[:1]
    within = Exists(visible(account, model).filter(pk=OuterRef("pk")))
    return model._base_manager.annotate(within_reach=within, title_on_show=Subquery(title))


def link_named_for(account: Any, kind: Kind) -> Prefetch:
    """Return how to load what one field of many texts points at: one query."""
    rows = named_for(account, kind.related_model) if isinstance(kind, Reference) else None
    return Prefetch(kind.name, rows)


def name_links(texts: Iterable[Record], account: Any) -> None:
    """Load what texts of one type point at, named for the account: one query a field, however many texts."""
    own = list(texts)
    kinds = [kind for kind in own[0].kinds() if isinstance(kind, (Reference, AgencyReference))] if own else []
    if kinds:
        prefetch_related_objects(own, *(link_named_for(account, kind) for kind in kinds))
