"""Xem trước: the public page a text would have, rendered by the public site, for who may read the record."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.utils import translation
from django.views.decorators.http import require_safe

from cms.review.access import draft_to_change, reachable_submission, record_to_read
from content_models import ports
from content_models.actions.gathering import planned
from content_models.actions.previewing import Foreseen, foresee, foresee_end
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
    """Show a member of a submission: its text exactly as it was frozen, or the page that says it ends."""
    submission = reachable_submission(pk, request.user)
    member = submission.members.select_related("revision").filter(position=position).first()
    if member is None:
        raise Http404
    model: Any = member.content_type.model_class()
    row = model._base_manager.select_related("agency").get(pk=member.object_id)
    if Act(member.act).ends:
        return end_page(request, row, member)
    return _page(request, row, member.revision.content, member)


@require_safe
def preview_planned(request: HttpRequest, type_name: str, pk: int, value: str) -> HttpResponse:
    """Show the page of a record that the plan of a decision, as it was kept last, would end; `value` names it."""
    lead = draft_to_change(type_name, pk, request.user)
    if not lead.leads:
        raise Http404
    one = next((one for one in planned(lead, request.user) if one.value == value and one.act.ends), None)
    if one is None:
        raise Http404
    said = {"act": one.act, "in_force_from": one.in_force_from, "reason": one.reason, "basis": one.basis}
    return end_page(request, one.record, Member(**said, **named_successor(one.record, one.successor_key)))


def named_successor(row: Artefact, key: str) -> dict[str, str]:
    """Return what a member says of its successor; a record is followed by one of its own type."""
    return {"successor_type": row.type_name(), "successor_key": key} if key else {}


def end_page(request: HttpRequest, row: Artefact, member: Member) -> HttpResponse:
    """Answer with the page that would say that a record ends; Http404 where the public reads none of it."""
    foreseen = foresee_end(row, member)
    if foreseen is None:
        raise Http404
    return _framed(request, type(row), foreseen)


def _page(request: HttpRequest, row: Artefact, content: dict[str, Any], member: Member | None = None) -> HttpResponse:
    """Http404 for a text that stays inside: there will be no page of it."""
    text = frozen_text(row, content)
    if not text.is_for_the_public():
        raise Http404
    foreseen = foresee(text, member)
    return _framed(request, type(row), foreseen)


def _framed(request: HttpRequest, model: type[Artefact], foreseen: Foreseen) -> HttpResponse:
    """The public site speaks one language, whatever the reader of the staff house chose."""
    with translation.override("vi"):
        response = ports.page_of_draft(request, model, foreseen.version, foreseen.before)
    response["Content-Language"] = "vi"
    response["X-Frame-Options"] = "SAMEORIGIN"
    response["Content-Security-Policy"] = FRAMED
    return response
