"""Every text a record ever had, newest first, each with what became of it: drafted, submitted, published."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from django.contrib.contenttypes.models import ContentType
from django.utils.translation import gettext

from cms.review.passed import moment
from content_models.declaration.artefact import Artefact
from content_models.ledger.models import PublicRecord
from content_models.moderation.models import Member, Submission

#: So many may be chosen from; older ones are reached by their own address.
MOST = 300


@dataclass(frozen=True)
class Text:
    """One revision with its words: `name` says what became of it, `full` also who wrote it and when."""

    revision: int
    at: datetime.datetime
    by: str
    name: str

    @property
    def full(self) -> str:
        return f"{self.name}, {moment(self.at)}" + (f", {self.by}" if self.by else "")


def texts_of(record: Artefact) -> list[Text]:
    """Return the texts of a record, newest first; three queries."""
    rows = record.revisions.order_by("-created_at", "-pk")[:MOST].values_list(
        "pk", "created_at", "user__full_name", "user__username"
    )
    names = _submitted(record) | _published(record)
    return [Text(pk, at, full or login or "", names.get(pk, gettext("Bản nháp"))) for pk, at, full, login in rows]


def _published(record: Artefact) -> dict[int, str]:
    kept = PublicRecord.objects.filter(type=record.type_name(), key=record.key, withdrawn=False)
    rows = kept.filter(agency=record.agency_id).values_list("revision_id", "version", "shown_until")
    return {revision: _said(version, until is not None) for revision, version, until in rows if revision}


def _said(version: int, taken_down: bool) -> str:
    return gettext("Bản {version} đã công bố").format(version=version) + (
        gettext(", đã gỡ nội dung") if taken_down else ""
    )


def _submitted(record: Artefact) -> dict[int, str]:
    kind = ContentType.objects.get_for_model(type(record))
    rows = Member.objects.filter(content_type=kind, object_id=record.pk).order_by("pk")
    states = dict(Submission.State.choices)
    return {
        revision: gettext("Bản trình, {lower}").format(lower=states[state].lower())
        for revision, state in rows.values_list("revision_id", "submission__state")
    }
