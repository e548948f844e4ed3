"""Whether a legal document is in force on a day, in words and as a condition."""

from __future__ import annotations

import datetime

from django.db.models import Q, QuerySet

from content_models.citations.law import Law

#: Stored values of the filter and the words of Luật Ban hành văn bản quy phạm pháp luật.
VALIDITIES = (("in_force", "Còn hiệu lực"), ("ended", "Hết hiệu lực"), ("coming", "Chưa có hiệu lực"))


def validity_on(law: Law, day: datetime.date) -> str:
    """Return the value that holds on a day."""
    if law.ends_on and law.ends_on <= day:
        return "ended"
    return "coming" if law.begins_on and law.begins_on > day else "in_force"


def ended_by(day: datetime.date, link: str = "") -> Q:
    """The condition that a document is no longer in force on a day; `link` leads to it from another table."""
    return Q(**{f"{link}ends_on__isnull": False, f"{link}ends_on__lte": day})


def keys_with(value: str, day: datetime.date) -> QuerySet[Law, str]:
    """The keys of the documents of a validity: what lists narrow by."""
    ended = ended_by(day)
    coming = Q(begins_on__isnull=False, begins_on__gt=day)
    met = {"ended": ended, "coming": coming & ~ended}.get(value, ~ended & ~coming)
    return Law.objects.filter(met).values_list("key", flat=True)


def in_force_successor(law: Law, day: datetime.date) -> Law | None:
    """The document that stands in a document's place on a day, however many replacements later; None for none."""
    seen, at = {law.pk}, law.successor
    while at is not None and at.pk not in seen and validity_on(at, day) == "ended":
        seen.add(at.pk)
        at = at.successor
    return at if at is not None and at.pk not in seen else None
