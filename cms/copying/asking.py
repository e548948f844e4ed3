"""Asks the platform for a page as a reader would, without a socket; the page is told that it becomes a copy."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from urllib.parse import unquote_to_bytes, urlsplit
from wsgiref.util import setup_testing_defaults

from content_models.ports import COPIED_AT


@dataclass(frozen=True)
class Answer:
    """What came back: the status, the tag by which a copy asks again, the bytes."""

    status: int
    etag: str
    body: bytes


class Platform:
    """The platform, asked by one who has neither a cookie nor a key.

    :param application: its WSGI application.
    :param host: a name that it answers to.
    :param at: the instant that the pages say they were copied.
    """

    def __init__(self, application: Callable[..., Any], host: str, at: datetime) -> None:
        self.application, self.host, self.at = application, host, at

    def ask(self, address: str, etag: str = "") -> Answer:
        """Return the answer to GET `address`; with `etag`, 304 when the page still bears that tag."""
        told: list[Any] = []
        chunks = self.application(self._environ(address, etag), lambda *said: told.append(said))
        try:
            body = b"".join(chunks)
        finally:
            getattr(chunks, "close", bool)()
        status, given = told[-1][:2]
        tags = [value for name, value in given if name.lower() == "etag"]
        return Answer(int(status[:3]), tags[0] if tags else "", body)

    def _environ(self, address: str, etag: str) -> dict[str, Any]:
        parts = urlsplit(address)
        environ: dict[str, Any] = {
            "HTTP_HOST": self.host,
            "PATH_INFO": unquote_to_bytes(parts.path).decode("latin-1"),
            "QUERY_STRING": parts.query,
            "REMOTE_ADDR": "127.0.0.1",
            "wsgi.url_scheme": "https",
            "HTTP_X_FORWARDED_PROTO": "https",
            COPIED_AT: self.at,
        }
        if etag:
            environ["HTTP_IF_NONE_MATCH"] = etag
        setup_testing_defaults(environ)
        return environ
