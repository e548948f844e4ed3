"""Đối chiếu: what I typed beside the draft somebody saved meanwhile. Nothing is written until each field is chosen."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext

from cms.editing.copying import COPIED
from cms.editing.keeping import screen_of
from cms.editing.two_texts import Difference, differences, merged
from cms.projection.conversing import REASON
from cms.projection.typed import text_of
from cms.projection.words import lazily
from cms.review.access import draft_to_change
from cms.review.crumbs import trail
from cms.review.passed import moment
from content_models.actions.copying import copy_as_new
from content_models.actions.drafting import draft
from content_models.actions.editing_below import is_below
from content_models.actions.keeping_text import drop_text, kept_text
from content_models.actions.overtaking import Overtaken
from content_models.actions.refusal import Refused
from content_models.declaration.artefact import Artefact
from content_models.ledger.named_for import name_links
from content_models.moderation.models import KeptText

PREFIX = "chon-"
UNREADABLE = lazily("Nội dung bạn gõ có chỗ chưa hợp lệ: hãy sửa rồi bấm Lưu nháp.")


def reconcile(request: HttpRequest, type_name: str, pk: int) -> HttpResponse:
    """Show both texts; a POST saves the chosen fields, or mine as a record of its own."""
    record = draft_to_change(type_name, pk, request.user)
    kept = kept_text(request.user, type(record), pk)
    edit = screen_of(type(record), "edit", pk)
    if kept is None:
        return redirect(edit)
    theirs, mine = _latest(record), text_of(_latest(record), kept.fields, request.user)
    if mine is None:
        messages.error(request, UNREADABLE)
        return redirect(f"{edit}?lay-lai=1")
    if request.method == "POST" and "ban-sao" in request.POST:
        return _as_copy(request, record, mine)
    seen = request.POST.get("kia") == str(record.latest_revision_id)
    choices = {name.removeprefix(PREFIX): value for name, value in request.POST.items()} if seen else {}
    base = _text(record, kept.based_on)
    name_links([one for one in (base, theirs, mine) if one], request.user)
    found = differences(base, theirs, mine, choices)
    if request.method == "GET" and all(one.chosen == "kia" for one in found):
        return _nothing_of_mine(request, record)
    if request.method == "POST" and seen and all(one.chosen for one in found):
        answer = _save(request, merged(theirs, mine, found), request.POST.get(REASON, ""))
        if answer:
            return answer
    why = request.POST.get(REASON, (kept.fields.get(REASON) or [""])[0])
    below = {"edits_below": is_below(request.user, record), "reason_typed": why}
    context = _context(record, kept, found, request.method == "POST") | below
    return render(request, "cms/editing/reconcile.html", context)


def _latest(record: Artefact) -> Artefact:
    return record.get_latest_revision_as_object()


def _text(record: Artefact, revision: int | None) -> Artefact | None:
    """The draft both began with; None when its page did not say."""
    found = record.revisions.filter(pk=revision).first() if revision else None
    return found.as_object() if found else None


def _save(request: HttpRequest, text: Artefact, reason: str) -> HttpResponse | None:
    try:
        draft([text], request.user, reason)
    except Overtaken:
        messages.error(request, gettext("Vừa có thêm một bản nháp mới: hãy xem lại."))
        return redirect(request.path)
    except (Refused, ValidationError) as error:
        messages.error(request, "; ".join(error.messages) if isinstance(error, ValidationError) else str(error))
        return None
    drop_text(request.user, type(text), text.pk)
    messages.success(request, gettext("Đã lưu nháp: {text}.").format(text=text))
    return redirect(screen_of(type(text), "edit", text.pk))


def _as_copy(request: HttpRequest, record: Artefact, mine: Artefact) -> HttpResponse:
    try:
        copy = copy_as_new(mine, request.user)
    except (Refused, ValidationError) as error:
        messages.error(request, "; ".join(error.messages) if isinstance(error, ValidationError) else str(error))
        return redirect(request.path)
    drop_text(request.user, type(record), record.pk)
    messages.success(request, COPIED.format(record))
    return redirect(screen_of(type(copy), "edit", copy.pk))


def _nothing_of_mine(request: HttpRequest, record: Artefact) -> HttpResponse:
    """Everything typed stands in the saved draft already."""
    drop_text(request.user, type(record), record.pk)
    messages.info(request, gettext("Bạn chưa sửa gì khác bản nháp mới nhất, trang đã tải bản đó."))
    return redirect(screen_of(type(record), "edit", record.pk))


def _context(record: Artefact, kept: KeptText, found: list[Difference], asked: bool) -> dict[str, Any]:
    latest = record.latest_revision
    return {
        "crumbs": trail((str(record), screen_of(type(record), "inspect", record.pk)), gettext("Đối chiếu")),
        "record": record,
        "found": found,
        "open": [one for one in found if not one.chosen] if asked else [],
        "typed_at": moment(kept.at),
        "saved_at": moment(latest.created_at) if latest else "",
        "saved_by": latest.user if latest else None,
        "same_names": len(record.kinds()) - len(found),
    }
