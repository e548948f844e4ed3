"""One field, one button: the code of a dossier, then its page."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from themes.pages.answering import public_page
from themes.pages.dossier_code import tidy_code


def lookup(request: HttpRequest) -> HttpResponse:
    """Send a typed code to its page; without one show the field, with the reason when nothing usable was typed."""
    typed = request.GET.get("ma")
    code = tidy_code(typed or "")
    if code:
        return redirect("themes:dossier", code)
    context = {"here": "ho-so", "code": "", "missing": typed is not None}
    return public_page(request, "themes/lookup.html", context)


def no_such_dossier(request: HttpRequest, code: str) -> HttpResponse:
    """The same answer for a malformed code and for one that no dossier bears."""
    return public_page(request, "themes/no_dossier.html", {"here": "ho-so", "code": code}, status=404)
