"""Stands in front of the whole platform and answers plain look-ups itself.

What it cannot answer in the plainest way (a question, a key, a cookie, a condition beyond "has this version changed",
a record that is not in force, a caller who asks too often) goes on to Django untouched, which answers as ever.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Any

from django.conf import settings

from api.door.learned import Headers, Learned
from api.door.stored import Stored, in_force
from api.projection.bodies import told_beside
from api.shares import Share, headers_of
from api.throttles import CallsAMinute, share_of
from content_models.declaration import registry
from content_models.declaration.artefact import Artefact
from content_models.organisation.client_address import client_address, counted_address
from content_models.ports import ROUTE

Environ = dict[str, Any]
Start = Callable[..., Any]
Application = Callable[[Environ, Start], Iterable[bytes]]

LOOK_UP = re.compile(r"/api/v1/([a-z-]+)/([0-9A-Za-z][0-9A-Za-z._-]{0,119})/")
#: How figures name what is answered here.
DOOR = "api/v1/… (door)"
#: A request that says any of these asks for more than stored bytes.
NOT_PLAIN = ("QUERY_STRING", "SCRIPT_NAME")
#: Nor is one plain that sends any of these, be it empty: an empty key is a wrong key.
NEVER_SENT = ("HTTP_AUTHORIZATION", "HTTP_COOKIE", "HTTP_IF_MATCH", "HTTP_IF_UNMODIFIED_SINCE")


class Door:
    """A WSGI application around another one."""

    def __init__(self, inner: Application) -> None:
        self.inner = inner
        self.models = {model.public_plural(): model for model in registry.artefacts()}
        self.learned = Learned()

    def __call__(self, environ: Environ, start_response: Start) -> Iterable[bytes]:
        asked = self._asked(environ)
        if asked is None:
            return self.inner(environ, start_response)
        model, key = asked
        headers = self.learned.headers(model.public_plural(), environ)
        if headers is None:
            return self.inner(environ, self.learned.listening(model.public_plural(), environ, start_response))
        stored = in_force(model.type_name(), key)
        if stored is None or not _same_or_none(environ, stored):
            return self.inner(environ, start_response)
        share = _share(environ)
        if share and share.spent:
            return self.inner(environ, start_response)
        own = _own_headers(model, key, stored, share)
        environ[ROUTE] = DOOR
        return _answer(environ, start_response, stored, [*headers, *own])

    def _asked(self, environ: Environ) -> tuple[type[Artefact], str] | None:
        if environ["REQUEST_METHOD"] not in ("GET", "HEAD") or any(environ.get(name) for name in NOT_PLAIN):
            return None
        if any(name in environ for name in NEVER_SENT):
            return None
        found = LOOK_UP.fullmatch(environ.get("PATH_INFO", ""))
        model = self.models.get(found[1]) if found else None
        return (model, found[2]) if found and model else None


def _same_or_none(environ: Environ, stored: Stored) -> bool:
    """Whether the caller has nothing, or says in one word that it has this very version."""
    return environ.get("HTTP_IF_NONE_MATCH", stored.tag) == stored.tag


def _share(environ: Environ) -> Share | None:
    return share_of(CallsAMinute.name, settings.API_CALLS_A_MINUTE, counted_address(client_address(environ)))


def _own_headers(model: type[Artefact], key: str, stored: Stored, share: Share | None) -> Headers:
    beside = told_beside(model, key, stored.version, stored.in_force_from)
    limits = headers_of([share] if share else [])
    return [("ETag", stored.tag), *beside.items(), *limits.items()]


def _answer(environ: Environ, start_response: Start, stored: Stored, headers: Headers) -> Iterable[bytes]:
    if environ.get("HTTP_IF_NONE_MATCH"):
        without_type = [(name, value) for name, value in headers if name != "Content-Type"]
        start_response("304 Not Modified", [*without_type, ("Content-Length", "0")])
        return iter(())  # granian drops the length that stands beside an empty list, and keeps it beside this
    body = stored.body.encode()
    start_response("200 OK", [*headers, ("Content-Length", str(len(body)))])
    return [body]
