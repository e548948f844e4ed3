"""How a page leaves the house: what may be kept by others and for how long, and what must not be kept at all."""

import hashlib
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template import engines
from django.utils.cache import get_conditional_response

A_MINUTE = "public, max-age=60"
NEVER = "no-store, private"
Context = dict[str, Any] | Callable[[], dict[str, Any]]


def public_page(
    request: HttpRequest, template: str | list[str], context: Context, status: int = 200, etag: str = ""
) -> HttpResponse:
    """Answer anybody: the page may be kept for a minute; with `etag` an unchanged page costs no rendering.

    A context that is a function is asked only for a page that is sent.
    """
    kept = get_conditional_response(request, etag=etag) if etag and status == 200 else None
    response = kept or render(request, template, context() if callable(context) else context, status=status)
    response["Cache-Control"] = A_MINUTE
    response["Content-Language"] = "vi"
    if etag:
        response["ETag"] = etag
    return response


def private_page(request: HttpRequest, template: str, context: dict[str, Any], status: int = 200) -> HttpResponse:
    """Answer one holder: kept nowhere, and no address of ours goes out with the next click."""
    response = render(request, template, context, status=status)
    return unkept(response)


def unkept(response: HttpResponse) -> HttpResponse:
    """Mark an answer as the business of one holder."""
    response["Cache-Control"] = NEVER
    response["Referrer-Policy"] = "no-referrer"
    return response


def etag_of(*parts: object) -> str:
    """A weak tag over everything that decides what the page says, its templates too."""
    return f'W/"{hashlib.sha256(repr((look(), parts)).encode()).hexdigest()[:32]}"'


@cache
def look() -> str:
    """A digest of the skins' templates: after a release no kept page points at styles that are gone."""
    files = sorted(path for folder in engines["django"].dirs for path in Path(folder).rglob("*.html"))
    return hashlib.sha256(b"".join(path.read_bytes() for path in files)).hexdigest()
