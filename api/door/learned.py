"""Which headers stand beside stored bytes: learned from Django's own answer to the same kind of request.

So whatever a middleware or a setting adds holds at the door too; only what differs from record to record is left out.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

Headers = list[tuple[str, str]]
Start = Callable[..., Any]

#: Of the record, and of the caller's share.
OWN = frozenset(("ETag", "Record-Version", "In-Force-From", "Link", "Content-Length", "RateLimit", "RateLimit-Policy"))
#: All that Django's headers may depend on.
DEPENDS_ON = (
    "HTTP_HOST",
    "SERVER_NAME",
    "SERVER_PORT",
    "wsgi.url_scheme",
    "HTTP_X_FORWARDED_PROTO",
    "HTTP_ACCEPT_LANGUAGE",
)
#: Browsers say their languages in some hundred ways; a caller that invents more is answered by Django.
MOST = 2_000


class Learned:
    """Remembers header sets by the kind of request that brought them, until the process ends."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, ...], Headers] = {}

    def headers(self, plural: str, environ: dict[str, Any]) -> Headers | None:
        """Return what Django once answered to such a request, None when it was not asked yet."""
        return self._known.get(_kind(plural, environ))

    def listening(self, plural: str, environ: dict[str, Any], start_response: Start) -> Start:
        """Return a `start_response` that remembers the headers of a successful answer."""
        kind = _kind(plural, environ)

        def start(status: str, headers: Headers, *rest: Any) -> Any:
            if status.startswith("200") and len(self._known) < MOST:
                self._known[kind] = [one for one in headers if one[0] not in OWN]
            return start_response(status, headers, *rest)

        return start


def _kind(plural: str, environ: dict[str, Any]) -> tuple[str, ...]:
    return (plural, *(environ.get(name, "") for name in DEPENDS_ON))
