"""Tự lưu: an open form sends what is typed here, learns who else is there and what became of the record meanwhile."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from cms.editing.presence import leave, present, sentences
from cms.projection.posted import refuse_malformed
from cms.projection.typed import based_on, typed_in
from cms.review.access import draft_to_change
from content_models.actions.keeping_text import drop_text, keep_text
from content_models.actions.refusal import Refused
from content_models.declaration import registry
from content_models.declaration.artefact import Artefact
from content_models.organisation.clock.words import wall_clock
from content_models.organisation.clock.zone import local
from content_models.organisation.instant import now
from content_models.organisation.rights import agencies_for


@require_POST
def beat(request: HttpRequest, type_name: str, pk: int) -> HttpResponse:
    """Keep the text a page sends, if it sends one, and answer what its person should know. `pk` 0: not added yet.

    400 with words where the text cannot be kept.
    """
    record = draft_to_change(type_name, pk, request.user) if pk else None
    model = type(record) if record else type_to_add(type_name, request.user)
    session, base = _number(request.POST.get("mb-session", "")), based_on(request.POST, None)
    if "mb-leaving" in request.POST:
        leave(request.user, session)
        return JsonResponse({})
    told: dict[str, Any] = {"at": wall_clock(local(now())), "told": []}
    if request.POST.get("mb-text"):
        refuse_malformed(model, request.POST)
        try:
            keep_text(request.user, model, pk, typed_in(request.POST), base)
        except Refused as refused:
            return JsonResponse({"words": str(refused)}, status=400)
    if record:
        told["session"] = present(record, request.user, session, bool(request.POST.get("mb-editing")))
        told["told"] = list(sentences(record, request.user, told["session"], base))
    return JsonResponse(told)


@require_POST
def forget(request: HttpRequest, type_name: str, pk: int) -> HttpResponse:
    """Drop what the account typed and did not save; its record stays as it is."""
    record = draft_to_change(type_name, pk, request.user) if pk else None
    model = type(record) if record else type_to_add(type_name, request.user)
    drop_text(request.user, model, pk)
    return redirect(screen_of(model, "edit" if pk else "add", *([pk] if pk else [])))


def type_to_add(type_name: str, account: Any) -> type[Artefact]:
    """Return an artefact type of which the account may add records; Http404 otherwise."""
    model = next((one for one in registry.artefacts() if one.type_name() == type_name), None)
    if model is None:
        raise Http404
    if not agencies_for(account, model).exists():
        raise Http404
    return model


def screen_of(model: type[Artefact], name: str, *args: Any) -> str:
    """Return the address of one of a type's derived screens."""
    viewset: Any = model.snippet_viewset  # type: ignore[attr-defined]
    return reverse(viewset.get_url_name(name), args=args)


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 19 else 0
