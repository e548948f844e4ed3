"""Turns whatever went wrong into a problem; nothing of the machine is told."""

from __future__ import annotations

import logging
from typing import Any

from django.core.exceptions import BadRequest, PermissionDenied, SuspiciousOperation
from django.core.signals import got_request_exception
from django.db import InterfaceError, OperationalError
from django.http import Http404, HttpResponse
from django.utils.translation import get_language
from rest_framework.exceptions import APIException, Throttled

from api.answers import as_json
from api.problems import OF_STATUS, Problem, body_of

MEDIA_TYPE = "application/problem+json"
log = logging.getLogger("django.request")


def answer_error(error: Exception, context: dict[str, Any]) -> HttpResponse:
    """Answer an exception of a view: the framework's hook."""
    problem = problem_of(error)
    if problem.status_code >= 500:
        request = context["request"]
        log.error("API: %s", request.path, exc_info=error)
        got_request_exception.send(sender=type(context["view"]), request=request._request)
    return response_of(problem)


def response_of(problem: Problem) -> HttpResponse:
    """Return the answer that states a problem; kept nowhere."""
    text = as_json(body_of(problem, get_language() or "vi"))
    response = HttpResponse(text, status=problem.status_code, content_type=MEDIA_TYPE)
    response["Cache-Control"] = "no-store"
    if problem.status_code == 401:
        response["WWW-Authenticate"] = 'Bearer realm="api"'
    if problem.wait is not None:
        response["Retry-After"] = str(problem.wait)
    return response


def problem_of(error: Exception) -> Problem:
    """Return the problem that an exception amounts to."""
    if isinstance(error, Problem):
        return error
    if isinstance(error, Throttled):
        return too_many(int(error.wait or 60))
    if isinstance(error, BadRequest | SuspiciousOperation):
        return Problem("request-refused")
    known = {Http404: 404, PermissionDenied: 403}
    if isinstance(error, OperationalError | InterfaceError):  # a later try may find the database answering
        return Problem("unavailable", wait=30)
    own = error.status_code if isinstance(error, APIException) else 500
    status = next((number for kind, number in known.items() if isinstance(error, kind)), own)
    return Problem(OF_STATUS.get(status) or ("failed" if status >= 500 else "request-refused"))


def too_many(seconds: int) -> Problem:
    """The answer to who calls too often, with the seconds that are left to wait."""
    vi, en = f"Hãy gọi lại sau {seconds} giây.", f"Call again in {seconds} seconds."
    return Problem("too-many-requests", vi, en, wait=seconds)
