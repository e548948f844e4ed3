"""One field, one button: the code of a case, then its page."""

from typing import Any

from django.http import HttpRequest, HttpResponse

from content_models.declaration import registry
from content_models.declaration.case import Case
from themes.front import here_of
from themes.pages.answering import public_page
from themes.pages.bearer import to_case
from themes.pages.case_code import tidy_code
from themes.wording.case_words import case_words


def lookup(request: HttpRequest, model: type[Case]) -> HttpResponse:
    """Send a typed code to its page; without one show the field, with the reason when nothing usable was typed."""
    typed = request.GET.get("ma")
    code = tidy_code(typed or "")
    if code:
        return to_case(code, model)
    return public_page(request, "themes/lookup.html", _asking(model) | {"missing": typed is not None})


def no_such_case(request: HttpRequest, model: type[Case], code: str) -> HttpResponse:
    """The same answer for a malformed code and for one that no case bears."""
    return public_page(request, "themes/no_case.html", _asking(model) | {"code": code}, status=404)


def _asking(model: type[Case]) -> dict[str, Any]:
    """What a page with the field needs: the words of this case, and the look-ups of the others."""
    others = [case_words(other) for other in registry.shown_cases() if other is not model]
    return {"here": here_of(model), "case": case_words(model), "others": others}
