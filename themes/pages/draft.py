"""A text before its publication, on the page it would have: the staff's own door asks for it, no address here does."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from content_models.declaration.artefact import Artefact
from content_models.ledger.models import PublicRecord
from content_models.ledger.reading import Moment
from themes.pages.answering import unkept
from themes.pages.history import History
from themes.pages.promises import promises
from themes.pages.record import templates_of
from themes.pages.record_context import record_context
from themes.pages.withdrawn import withdrawn_draft


def draft_page(
    request: HttpRequest, model: type[Artefact], version: PublicRecord, before: PublicRecord | None
) -> HttpResponse:
    """Answer as `record` would for this version, marked as a draft, for no cache and no index."""
    older = list(range(before.version, 0, -1)) if before else []
    found = History(version, True, before, None, older)
    if version.withdrawn:
        return _marked(withdrawn_draft(request, model, found, Moment.present()))
    context = record_context(model, found)
    promised = promises(model, version, timezone.localtime())
    response = render(request, templates_of(model), context | {"draft": True, "promised": promised})
    return _marked(response)


def _marked(response: HttpResponse) -> HttpResponse:
    """For no index and no cache."""
    response["X-Robots-Tag"] = "noindex, nofollow, noarchive"
    return unkept(response)
