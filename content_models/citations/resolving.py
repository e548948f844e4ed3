"""Which document a symbol means. Local bodies number each for itself, so the place decides where there is a choice."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import Case, F, IntegerField, OuterRef, Q, QuerySet, Subquery, Value, When
from django.db.models.functions import StrIndex

from content_models.citations.citation import Citation
from content_models.citations.law import Law
from content_models.citations.law_link import LawLink

#: What shows that the words beside a symbol name a place.
NAMES_A_PLACE = r"\y(tinh|thanh pho|tp)\y"


def resolve_citations(rows: QuerySet[Citation]) -> None:
    """Point citations at the document each means, or at none. One statement."""
    named = Case(
        When(place="", then=Value(1)), default=StrIndex(OuterRef("words"), F("place")), output_field=IntegerField()
    )
    meant = Law.objects.filter(symbol_key=OuterRef("symbol_key")).annotate(named=named)
    best = meant.order_by("-named", "-begins_on").values("pk")[:1]
    there = meant.filter(named__gt=0).order_by("-named", "-begins_on").values("pk")[:1]
    rows.update(law=Case(When(words__iregex=NAMES_A_PLACE, then=Subquery(there)), default=Subquery(best)))


def resolve_links(keys: Iterable[str]) -> None:
    """Point the links that name these symbols at the documents. One statement."""
    asked = set(keys) - {""}
    meant = {
        end: Subquery(Law.objects.filter(symbol_key=OuterRef(f"{end}_key")).order_by("-begins_on").values("pk")[:1])
        for end in ("newer", "older")
    }
    LawLink.objects.filter(Q(newer_key__in=asked) | Q(older_key__in=asked)).update(**meant)
