"""A withdrawn record: gone (410), its successor in the first screen, its text kept for reference."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from content_models.declaration import registry
from content_models.declaration.artefact import Artefact
from content_models.declaration.kinds import Code
from content_models.ledger import reading
from content_models.ledger.models import PublicRecord
from content_models.ledger.reading import Moment
from themes.pages.answering import public_page
from themes.pages.history import History
from themes.pages.record_context import record_context
from themes.projection.changes import Change, changes
from themes.projection.judging import judged_by, said_of
from themes.projection.own_pages import OWN_PAGES
from themes.wording.case_words import case_words

GONE = 410
TEMPLATE = "themes/withdrawn.html"


def withdrawn_page(request: HttpRequest, model: type[Artefact], found: History, moment: Moment) -> HttpResponse:
    """Answer for what is no longer in force. One query more when it names a successor."""
    return public_page(request, TEMPLATE, _context(model, found, moment), status=GONE)


def withdrawn_draft(request: HttpRequest, model: type[Artefact], found: History, moment: Moment) -> HttpResponse:
    """The same page before it is true, marked as a draft; it answers 200, for nothing is gone yet."""
    return render(request, TEMPLATE, _context(model, found, moment) | {"draft": True})


def _context(model: type[Artefact], found: History, moment: Moment) -> dict[str, Any]:
    context = record_context(model, found)
    successor = successor_of(found.record, moment)
    context |= {"noun": said_of(model), "filed": [case_words(case) for case in judged_by(model)]}
    context |= {"successor": successor, "kept": context["older"][:1], "old": found.before or found.record}
    if successor and successor["same_type"]:
        context["compared"] = _compared(model, context["old"], successor["record"])
    return context


def successor_of(record: PublicRecord, moment: Moment) -> dict[str, Any] | None:
    """The record that continues this one, None when none is named or none is published."""
    if not record.successor_key:
        return None
    try:
        registry.of_type(record.successor_type or record.type)
    except LookupError:
        return None
    found = reading.current(record.successor_type or record.type, record.successor_key, moment)
    if found is None:
        return None
    return {
        "record": found,
        "reference": {"type": found.type, "key": found.key},
        "same_type": found.type == record.type,
        "own": OWN_PAGES[found.type](found.data()) if found.type in OWN_PAGES else None,
    }


def _compared(model: type[Artefact], old: PublicRecord, new: PublicRecord) -> list[Change]:
    """What differs between two records; that their codes differ is no news."""
    found = changes(model, old.data(), new.data())
    codes = {kind.label for kind in model.kinds() if isinstance(kind, Code)}
    return [change for change in found if change.label not in codes]
