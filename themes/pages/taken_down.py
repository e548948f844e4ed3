"""A version that was taken down: gone (410), with the day and the ground, and where to read on. Not a word of it."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from content_models.declaration.artefact import Artefact
from content_models.ledger.reading import Moment, current
from themes.front import here_of
from themes.pages.answering import public_page
from themes.pages.history import History
from themes.pages.record_context import version_address
from themes.pages.withdrawn import GONE, successor_of
from themes.projection.judging import said_of


def taken_down_page(request: HttpRequest, model: type[Artefact], found: History, moment: Moment) -> HttpResponse:
    """Answer for what is shown no longer. One query more for what is in force instead, or continues it."""
    record, slug = found.record, model.public_slug()
    others = [found.coming.version] if found.coming else []
    context: dict[str, Any] = {
        "here": here_of(model),
        "record": record,
        "order": record.take_down,
        "noun": said_of(model),
        "crumbs": [{"label": str(model._meta.verbose_name), "address": reverse("themes:list", args=[slug])}],
        "successor": successor_of(record, moment),
        "present": _present(model, found, moment),
        "others": [{"number": n, "address": version_address(slug, record.key, n)} for n in [*others, *found.older]],
    }
    return public_page(request, "themes/taken_down.html", context, status=GONE)


def _present(model: type[Artefact], found: History, moment: Moment) -> dict[str, str] | None:
    """Where the version that answers now is, when that is another one."""
    if found.in_force or found.record.withdrawn:
        return None
    now = current(model.type_name(), found.record.key, moment)
    if now is None or now.withdrawn:
        return None
    return {"title": now.title, "address": reverse("themes:record", args=[model.public_slug(), now.key])}
