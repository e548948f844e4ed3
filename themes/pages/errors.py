"""Pages for what went wrong, in the look of the site and without a word of the machine."""

import logging
from collections.abc import Callable

from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template import loader

from themes.pages.wrong_address import WrongAddress

log = logging.getLogger("django.request")


def wrong_address(request: HttpRequest, exception: Exception) -> HttpResponse:
    """400: says what is wrong with the address when that was found by a page of ours."""
    reason = str(exception) if isinstance(exception, WrongAddress) else ""
    return render(request, "themes/errors/400.html", {"reason": reason}, status=400)


def refused(request: HttpRequest, exception: Exception) -> HttpResponse:
    """403."""
    return render(request, "themes/errors/403.html", status=403)


def stale_form(request: HttpRequest, reason: str = "") -> HttpResponse:
    """403 for a form sent without the proof that its page was ours; the machine's reason helps nobody."""
    return render(request, "themes/errors/stale.html", status=403)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """404: the same words for all that is not there, whatever the reason."""
    return render(request, "themes/errors/404.html", status=404)


class Paused:
    """Answers 503 for a page whose database does not answer: what stands before us shows its copy then."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        """Only what a later try may mend; every other failure stays one."""
        if not isinstance(error, OperationalError | InterfaceError):
            return None
        log.error("Database: %s", type(error).__name__)
        page = loader.render_to_string("themes/errors/503.html")
        return HttpResponse(page, status=503, headers={"Retry-After": "30", "Cache-Control": "no-store"})


def failed(request: HttpRequest) -> HttpResponse:
    """500: rendered without the request, because what failed may fail again."""
    return HttpResponse(loader.render_to_string("themes/errors/500.html"), status=500)
