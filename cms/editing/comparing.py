"""So sánh: any two texts of a record, field by field; the same marks as on the page where it is decided."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext
from django.views.decorators.http import require_safe

from cms.editing.texts import Text, texts_of
from cms.projection.words import said
from cms.review.access import record_to_read
from cms.review.crumbs import trail
from content_models.actions.submission_rules import frozen_text
from content_models.declaration.artefact import Artefact
from content_models.declaration.body import fields_of
from content_models.declaration.exposure import HOLDER, INTERNAL, PUBLIC
from content_models.ledger.comparing.changes import Comparison
from content_models.ledger.named_for import name_links


@require_safe
def compare(request: HttpRequest, type_name: str, pk: int) -> HttpResponse:
    """Compare the texts named in the address; without names, the latest with what is public or came before it."""
    record = record_to_read(type_name, pk, request.user)
    texts = texts_of(record)
    new = _asked(request, "moi") or (texts[0].revision if texts else 0)
    old = _asked(request, "cu") or _before(record, texts, new)
    context = {
        "crumbs": trail((str(record), reverse(_screen(record, "inspect"), args=[record.pk])), gettext("So sánh")),
        "record": record,
        "type_label": said(record._meta.verbose_name),
        "texts": texts,
        "old": old,
        "new": new,
        "one": _compared(record, texts, old, new, request.user) if old and new else None,
    }
    return render(request, "cms/editing/compare.html", context)


def _screen(record: Artefact, name: str) -> str:
    viewset: Any = record.snippet_viewset  # type: ignore[attr-defined]
    return viewset.get_url_name(name)


def _asked(request: HttpRequest, name: str) -> int:
    value = request.GET.get(name, "")
    if value and not (value.isascii() and value.isdigit() and len(value) < 19):
        raise Http404
    return int(value or 0)


def _before(record: Artefact, texts: list[Text], new: int) -> int:
    """What a text is compared with first: the public one, else the one before it."""
    if record.live_revision_id and record.live_revision_id != new:
        return record.live_revision_id
    older = [text.revision for text in texts if text.revision < new]
    return max(older, default=0)


def _compared(record: Artefact, texts: list[Text], old: int, new: int, account: Any) -> Comparison:
    """Http404 for a revision of another record; one query for both texts, one for each field that points elsewhere."""
    contents = dict(record.revisions.filter(pk__in={old, new}).values_list("pk", "content"))
    if {old, new} - contents.keys():
        raise Http404
    sides = [frozen_text(record, contents[pk]) for pk in (old, new)]
    name_links(sides, account)
    names = {text.revision: text.name for text in texts}
    before, after = (fields_of(side, PUBLIC, HOLDER, INTERNAL) for side in sides)
    return Comparison.of(
        record.kinds(), before, after, names.get(old, gettext("Bản cũ")), names.get(new, gettext("Bản mới"))
    )
