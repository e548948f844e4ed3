"""The request that a line of the log belongs to: an id of ours, the same in all its lines and in the answer."""

from __future__ import annotations

import re
from collections.abc import Callable
from contextvars import ContextVar
from typing import Any
from uuid import uuid4

from django.http import HttpRequest, HttpResponse

from content_models.ports import ROUTE

request_id: ContextVar[str] = ContextVar("request_id", default="")
#: What a proxy of ours may give; anything else is replaced.
GIVEN = re.compile(r"[0-9A-Za-z-]{8,64}")


def named(environ: dict[str, Any]) -> str:
    """Return the id of a request: as the proxy before us gave it, else a new one; and hold it for the log."""
    given = environ.get("HTTP_X_REQUEST_ID", "")
    name = given if GIVEN.fullmatch(given) else uuid4().hex[:16]
    request_id.set(name)
    return name


class Routed:
    """Notes in the request's environment which pattern of addresses answers: figures count patterns, not addresses."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, *view: Any) -> None:
        """The pattern is known once a view is found."""
        if request.resolver_match:
            request.META[ROUTE] = request.resolver_match.route
