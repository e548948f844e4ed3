"""The page anybody with the code may read: how the case stands and why that day; never a person."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from content_models.declaration.case import Case
from content_models.ledger import reading
from content_models.ledger.models import PublicCard
from themes.front import here_of
from themes.pages.answering import public_page
from themes.pages.case_code import tidy_code
from themes.pages.counting import told
from themes.pages.lookup import no_such_case
from themes.projection.record import about
from themes.wording.case_words import case_words


def case(request: HttpRequest, model: type[Case], code: str) -> HttpResponse:
    """Show the bare status. Two queries: the card and the working days."""
    tidy = tidy_code(code)
    if tidy and tidy != code:
        return redirect("themes:case", model.public_slug(), tidy)
    card = reading.card(model.type_name(), tidy) if tidy else None
    if card is None:
        return no_such_case(request, model, code[:60])
    return public_page(request, "themes/case.html", case_context(model, card))


def case_context(model: type[Case], card: PublicCard) -> dict[str, Any]:
    """What both pages of a case show of its card."""
    now = timezone.localtime()
    return {
        "here": here_of(model),
        "case": case_words(model),
        "card": card,
        "about": about(model, card.about),
        "told": told(model, card, now),
        "now": now,
    }
