"""What the same work costs without us: the bare WSGI function, the bare statements, the bare UPDATE."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable
from typing import Any
from wsgiref.util import setup_testing_defaults

from benchmarks.database import bare_connection
from benchmarks.timing import Statement

BY_ID = "SELECT body, digest FROM ledger_publicrecord WHERE id = %s"
Application = Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]


def ask(application: Application, address: str, **headers: str) -> tuple[str, dict[str, str], bytes]:
    """Call a WSGI application in process and return status, headers and bytes."""
    path, _, query = address.partition("?")
    environ: dict[str, Any] = {"PATH_INFO": path, "QUERY_STRING": query, "wsgi.input": io.BytesIO(), **headers}
    setup_testing_defaults(environ)
    answered: list[Any] = []
    body = application(environ, lambda status, told, *_: answered.extend((status, dict(told))))
    try:
        sent = b"".join(body)
    finally:
        if hasattr(body, "close"):
            body.close()
    return answered[0], answered[1], sent


def answered(application: Application, address: str, status: str, **headers: str) -> dict[str, str]:
    """Ask and return the headers; RuntimeError when the answer is another than the one to be measured."""
    found, told, _ = ask(application, address, **headers)
    if not found.startswith(status):
        raise RuntimeError(f"{address}: {found} instead of {status}")
    return told


def bare_look_up() -> Application:
    """Return a WSGI function that reads the stored bytes of a record by primary key and does nothing else."""
    cursor = bare_connection().cursor()

    def application(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        cursor.execute(BY_ID, (int(environ["PATH_INFO"].strip("/")),))
        body, digest = cursor.fetchone()
        sent = body.encode()
        headers = [("Content-Type", "application/json"), ("ETag", f'"{digest}"'), ("Content-Length", str(len(sent)))]
        start_response("200 OK", headers)
        return [sent]

    return application


def replay(statements: list[Statement]) -> Callable[[int], None]:
    """Return a call that sends the same statements raw and fetches their rows."""
    cursor = bare_connection().cursor()

    def again(_: int) -> None:
        for sql, params in statements:
            cursor.execute(sql, params)
            if cursor.description:
                cursor.fetchall()

    return again
