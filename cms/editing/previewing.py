"""Xem trước: the public page a text would have, rendered by the public site, for who may read the record."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from cms.review.access import reachable_submission, record_to_read
from content_models import ports
from content_models.actions.previewing import foresee
from content_models.actions.submission_rules import frozen_text
from content_models.declaration.artefact import Artefact
from content_models.moderation.member import Act, Member

#: It stands in a frame of our own pages and nowhere else; nothing in it runs, sends or is kept.
FRAMED = (
    "default-src 'self'; img-src 'self' data:; script-src 'none'; object-src 'none'; base-uri 'self'; "
    "form-action 'none'; frame-ancestors 'self'"
)


@require_safe
def preview(request: HttpRequest, type_name: str, pk: int) -> HttpResponse:
    """Show the latest draft of a record as its page would be."""
    record = record_to_read(type_name, pk, request.user)
    if record.latest_revision is None:
        raise Http404
    return _page(request, record, record.latest_revision.content)


@require_safe
def preview_member(request: HttpRequest, pk: int, position: int) -> HttpResponse:
    """Show a member of a submission, exactly as it was frozen; Http404 for one that ends a record."""
    submission = reachable_submission(pk, request.user)
    member = submission.members.select_related("revision").filter(position=position).first()
    if member is None or Act(member.act).ends:
        raise Http404
    model: Any = member.content_type.model_class()
    row = model._base_manager.select_related("agency").get(pk=member.object_id)
    return _page(request, row, member.revision.content, member)


def _page(request: HttpRequest, row: Artefact, content: dict[str, Any], member: Member | None = None) -> HttpResponse:
    """Http404 for a text that stays inside: there will be no page of it."""
    text = frozen_text(row, content)
    if not text.is_for_the_public():
        raise Http404
    foreseen = foresee(text, member)
    response = ports.page_of_draft(request, type(row), foreseen.version, foreseen.before)
    response["X-Frame-Options"] = "SAMEORIGIN"
    response["Content-Security-Policy"] = FRAMED
    return response
