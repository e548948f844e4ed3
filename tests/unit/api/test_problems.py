"""Refusals are RFC 9457 in the reader's language and say nothing of the machine."""

import json

import pytest
from django.core.exceptions import PermissionDenied, SuspiciousOperation
from django.http import Http404
from django.utils import translation
from rest_framework.exceptions import MethodNotAllowed, NotAuthenticated, Throttled

from api.errors import problem_of, response_of
from api.problems import KINDS, Problem


@pytest.mark.parametrize("name", KINDS)
def test_every_kind_speaks_both_languages(name: str) -> None:
    told = {}
    for language in ("vi", "en"):
        with translation.override(language):
            answer = response_of(Problem(name, "Vì thế.", "So it is."))
        told[language] = json.loads(answer.content)
        assert answer["Content-Type"] == "application/problem+json"
        assert told[language]["status"] == answer.status_code == KINDS[name].status
    assert told["vi"]["title"] != told["en"]["title"]
    assert told["en"]["detail"] == "So it is."
    assert told["vi"]["type"] == told["en"]["type"] == f"/api/v1/problems/{name}/"


@pytest.mark.parametrize(
    ("error", "status"),
    [
        (Http404("bảng x"), 404),
        (PermissionDenied("vì sao"), 403),
        (SuspiciousOperation("x"), 400),
        (NotAuthenticated(), 401),
        (MethodNotAllowed("POST"), 405),
        (Throttled(7), 429),
        (ZeroDivisionError("bí mật của máy"), 500),
    ],
)
def test_what_the_framework_raises_becomes_a_problem(error: Exception, status: int) -> None:
    answer = response_of(problem_of(error))
    assert answer.status_code == status
    assert "bí mật" not in answer.content.decode()
    assert answer["Cache-Control"] == "no-store"


def test_who_calls_too_often_is_told_how_long_to_wait() -> None:
    assert response_of(problem_of(Throttled(7)))["Retry-After"] == "7"


def test_who_sends_no_key_is_told_which_scheme() -> None:
    assert response_of(Problem("key-needed"))["WWW-Authenticate"].startswith("Bearer")
