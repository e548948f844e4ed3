"""Asks a WSGI application in this process, as a server would."""

from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit
from wsgiref.util import setup_testing_defaults


def ask(application: Callable[..., Any], address: str, method: str = "GET", **environ: str) -> tuple[int, dict, bytes]:
    """Return status, headers and body of an answer."""
    parts, told = urlsplit(address), []
    asked = {"REQUEST_METHOD": method, "PATH_INFO": parts.path, "QUERY_STRING": parts.query, "HTTP_HOST": "localhost"}
    asked |= environ
    setup_testing_defaults(asked)
    chunks = application(asked, lambda *said: told.append(said))
    body = b"".join(chunks)
    getattr(chunks, "close", bool)()
    status, headers = told[-1][:2]
    return int(status[:3]), dict(headers), body
