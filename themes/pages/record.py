"""The page of a published record: what is in force, or was on the day the address asks for."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from content_models.declaration.artefact import Artefact
from themes.pages.answering import etag_of, public_page
from themes.pages.declared_type import artefact_at
from themes.pages.history import History, history
from themes.pages.moment import Asked, asked_moment
from themes.pages.promises import counted_by, promises
from themes.pages.record_context import record_context
from themes.pages.taken_down import taken_down_page
from themes.pages.withdrawn import withdrawn_page


def record(request: HttpRequest, slug: str, key: str) -> HttpResponse:
    """Show the record that answers at the asked moment; 410 with the successor when it is withdrawn."""
    model, asked = artefact_at(slug), asked_moment(request)
    beside = {} if asked.words else counted_by(model, timezone.localtime())
    found = history(model.type_name(), key, asked.moment, beside=beside)
    if found is None:
        return _elsewhere(model, key)
    if found.record.taken_down:
        return taken_down_page(request, model, found, asked.moment)
    if found.record.withdrawn and found.in_force:
        return withdrawn_page(request, model, found, asked.moment)
    return record_answer(request, model, found, asked)


def record_answer(request: HttpRequest, model: type[Artefact], found: History, asked: Asked) -> HttpResponse:
    """Answer with the template of the type, or with the derived one."""
    row, coming = found.record, found.coming
    promised = promises(model, row, timezone.localtime()) if found.in_force and not asked.words else None
    told = (row.digest, row.version, found.in_force, coming and coming.digest)
    facts = (*told, found.older, [gone.version for gone in found.gone], asked.words)
    # Whether a document is in force changes as days pass and as others are published: no tag of this text says it.
    tag = "" if model.by_clock else etag_of(*facts, promised and promised.facts)
    return public_page(
        request,
        templates_of(model),
        lambda: (
            record_context(model, found)
            | {"asked": asked.words, "not_yet": not found.in_force, "promised": promised}
            | ({"coming": None} if asked.words else {})
        ),
        etag=tag,
    )


def templates_of(model: type[Artefact]) -> list[str]:
    """The template of the type, else the derived one."""
    return [f"themes/{model.type_name()}.html", "themes/record.html"]


def _elsewhere(model: type[Artefact], key: str) -> HttpResponse:
    """Lead a key that readers bring from elsewhere to the one it is answered under; Http404 for any other."""
    canonical = model.canonical_key(key)
    if canonical != key:
        return redirect("themes:record", model.public_slug(), canonical, permanent=True)
    raise Http404("Không có văn bản nào mang mã này.")
