"""What every answer shares in the OpenAPI: its headers, and the refusals, each stated once."""

from __future__ import annotations

from typing import Any

from api.errors import MEDIA_TYPE
from api.problems import KINDS

PROBLEM = {"$ref": "#/components/schemas/Problem"}
TEXT = {"type": "string"}
HEADERS: dict[str, Any] = {
    "ETag": {"description": "SHA-256 of the answer; send it back as If-None-Match", "schema": TEXT},
    "RateLimit": {"description": "Calls that are left (r), whole again after seconds (t)", "schema": TEXT},
    "RateLimit-Policy": {"description": "Calls (q) in a window of seconds (w)", "schema": TEXT},
    "Retry-After": {"description": "Seconds", "schema": {"type": "integer"}},
}


def headers(*names: str) -> dict[str, Any]:
    """Return pointers to headers that every answer explains alike."""
    return {name: {"$ref": f"#/components/headers/{name}"} for name in names}


def refusal(status: int) -> dict[str, str]:
    """Return a pointer to the refusal of a status."""
    return {"$ref": f"#/components/responses/Refused{status}"}


def refusals() -> dict[str, Any]:
    """Return every refusal by its name in the OpenAPI."""
    return {f"Refused{status}": _described(status) for status in sorted({kind.status for kind in KINDS.values()})}


def _described(status: int) -> dict[str, Any]:
    names = ", ".join(name for name, kind in KINDS.items() if kind.status == status)
    told = ("RateLimit", "RateLimit-Policy") + (("Retry-After",) if status == 429 else ())
    return {"description": names, "headers": headers(*told), "content": {MEDIA_TYPE: {"schema": PROBLEM}}}
