"""The address in the QR code: exchanged at once for the short proof, so that it never stays in the address bar."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect

from content_models.declaration import registry
from content_models.declaration.case import Case
from content_models.ledger.holder_key import exchange_token
from themes.front import front_case
from themes.pages.answering import unkept
from themes.pages.holder_cookie import remember
from themes.pages.lookup import no_such_case

LENGTH = 32  # hexadecimal signs of 128 bits


def token(request: HttpRequest, token: str, model: type[Case] | None = None) -> HttpResponse:
    """Open the case of a scanned receipt, whatever its type and under whichever slug the address stands.

    An unknown or replaced token gets the answer of an unknown code.
    """
    type_name, code = (exchange_token(token) if len(token) == LENGTH else None) or ("", "")
    found = next((case for case in registry.shown_cases() if case.type_name() == type_name), None)
    if found:
        opened = redirect("themes:holder", found.public_slug(), code)
        return unkept(remember(opened, found, code, request.is_secure()))
    shown = model or front_case()
    if shown is None:
        raise Http404("Trang này không nhận tra cứu hồ sơ.")
    return unkept(no_such_case(request, shown, ""))
