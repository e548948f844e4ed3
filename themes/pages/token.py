"""The address in the QR code: exchanged at once for the short proof, so that it never stays in the address bar."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from content_models.ledger.holder_key import exchange_token
from themes.pages.answering import unkept
from themes.pages.dossier_type import dossier_type
from themes.pages.holder_cookie import remember
from themes.pages.lookup import no_such_dossier

LENGTH = 32  # hexadecimal signs of 128 bits


def token(request: HttpRequest, token: str) -> HttpResponse:
    """Open the dossier of a scanned receipt; an unknown or replaced token gets the answer of an unknown code."""
    found = exchange_token(token) if len(token) == LENGTH else None
    if found is None or found[0] != dossier_type():
        return unkept(no_such_dossier(request, ""))
    return unkept(remember(redirect("themes:holder", found[1]), found[1], request.is_secure()))
