"""The page anybody with the code may read: how the dossier stands and why that day; never a person."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from content_models.declaration import registry
from content_models.ledger import reading
from content_models.ledger.models import PublicCard
from themes.pages.answering import public_page
from themes.pages.counting import told
from themes.pages.dossier_code import tidy_code
from themes.pages.dossier_type import dossier_type
from themes.pages.lookup import no_such_dossier
from themes.projection.record import about


def dossier(request: HttpRequest, code: str) -> HttpResponse:
    """Show the bare status. Two queries: the card and the working days."""
    tidy = tidy_code(code)
    if tidy and tidy != code:
        return redirect("themes:dossier", tidy)
    card = reading.card(dossier_type(), tidy) if tidy else None
    if card is None:
        return no_such_dossier(request, code[:60])
    return public_page(request, "themes/dossier.html", dossier_context(card))


def dossier_context(card: PublicCard) -> dict[str, Any]:
    """What both pages of a dossier show of its card."""
    now = timezone.localtime()
    return {
        "here": "ho-so",
        "card": card,
        "about": about(registry.of_type(card.type), card.about),
        "told": told(card, now),
        "now": now,
    }
