"""How an answer leaves: its bytes, its tag, and who may keep it for how long."""

from __future__ import annotations

import hashlib
import json
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder
from django.http import HttpResponse
from django.utils.cache import get_conditional_response
from rest_framework.request import Request

JSON = "application/json"
A_MINUTE = "public, max-age=60"
OWN = "private, max-age=60"
NEVER = "no-store, private"


def public(request: Request, data: Any) -> HttpResponse:
    """Answer with public data; whoever has the same bytes already gets 304."""
    return public_text(request, as_json(data))


def public_text(request: Request, text: str) -> HttpResponse:
    """The same for what is JSON already."""
    return kept(request, text, hashlib.sha256(text.encode()).hexdigest())


def kept(request: Request, text: str, digest: str, headers: dict[str, str] | None = None) -> HttpResponse:
    """Answer with a stored text under its own digest, byte for byte; 304 when the caller has it."""
    tag = f'"{digest}"'
    whole = HttpResponse(text, content_type=JSON)
    response = get_conditional_response(request, etag=tag, response=whole) or whole
    response["ETag"] = tag
    response["Cache-Control"] = OWN if request.auth else A_MINUTE
    for name, value in (headers or {}).items():
        response[name] = value
    return response


def private(request: Request, data: Any) -> HttpResponse:
    """Answer one caller only: nothing between keeps it, but whoever says that it has these bytes gets 304."""
    text = as_json(data)
    return private_text(request, text, hashlib.sha256(text.encode()).hexdigest())


def private_text(request: Request, text: str, tag: str) -> HttpResponse:
    """The same for what is JSON already, under a tag of its own."""
    response = kept(request, text, tag)
    response["Cache-Control"] = NEVER
    return response


def as_json(data: Any) -> str:
    """Return JSON with Vietnamese letters as they are."""
    return json.dumps(data, cls=DjangoJSONEncoder, ensure_ascii=False, separators=(",", ":"))
