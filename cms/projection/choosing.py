"""What a reference may point at: drafts within reach, and for everybody what is published and in force."""

from __future__ import annotations

from typing import Any

from django.db.models import Q, QuerySet

from cms.projection.finding import found
from cms.projection.public_words import with_public_words
from content_models.declaration.artefact import Artefact
from content_models.declaration.record import Record
from content_models.ledger.named_for import named_for
from content_models.ledger.reading import listed
from content_models.organisation.rights import visible


def is_id(asked: Any) -> bool:
    """Whether something sent may be the id of a row: digits, no more than a column holds."""
    return str(asked).isascii() and str(asked).isdecimal() and len(str(asked)) < 19


def choosable(account: Any, model: type[Record], present: Any = None) -> QuerySet[Any]:
    """The rows that a reference field of this account offers and accepts; choosing widens no right.

    `present` is the id that a record names already: it may stay, whatever became of it.
    """
    if not issubclass(model, Artefact):
        return visible(account, model)
    in_force = listed(model.type_name()).order_by()
    within = visible(account, model)
    offered = Q(pk__in=within.values("pk")) | Q(key__in=in_force.values("key")) | Q(pk=present)
    return named_for(account, model).filter(offered)


def found_choices(rows: QuerySet[Any], typed: str) -> QuerySet[Any]:
    """Return the rows of `choosable` that the words typed find: drafts by all their words, others as shown."""
    matching = found(rows, typed)
    if "within_reach" not in rows.query.annotations or not typed.strip():
        return matching
    told, said = with_public_words(matching, "title_on_show", typed)
    return told.filter(Q(within_reach=True) | said)


def shown_title(choice: Any) -> str:
    """Return the words for a row of `choosable`: of one out of reach only the title in force may be shown."""
    return choice.title_told()
