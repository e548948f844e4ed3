"""Health and figures are asked for by machines beside the platform: by number, without https, knowing no name of it.

Only these addresses: what people ask for by a name that is not ours is refused as ever.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from django.conf import settings

HEALTH = "/health/"


class AskedByNumber:
    """A WSGI application around another one."""

    def __init__(self, inner: Callable[..., Iterable[bytes]]) -> None:
        self.inner = inner

    def __call__(self, environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        if environ.get("PATH_INFO", "").startswith(HEALTH):
            name = settings.ALLOWED_HOSTS[0].lstrip(".*") if settings.ALLOWED_HOSTS else ""
            environ.update({"HTTP_HOST": name or "localhost", "HTTP_X_FORWARDED_PROTO": "https"})
        return self.inner(environ, start_response)
