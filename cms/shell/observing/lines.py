"""One line of JSON for each thing logged. It never holds an address as asked, a message of an error, or a name.

An address may carry a receipt's token, and an error's message what somebody typed; where it happened is enough.
"""

from __future__ import annotations

import json
import logging
import traceback
from datetime import UTC, datetime

from cms.shell.observing.request import request_id

#: Loggers of the framework that put addresses and whom they refused into their messages.
ADDRESSES_IN_WORDS = ("django.request", "django.security", "django.server", "axes")
#: Facts of ours that a record of the log may carry.
FACTS = ("method", "route", "status", "ms")
DEEPEST = 30


class Line(logging.Formatter):
    """Formats a record as one JSON object."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the line: time (UTC), level, logger, what, and the request it belongs to."""
        told = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "says": _said(record),
            "request": request_id.get(),
        }
        told |= {name: getattr(record, name) for name in FACTS if hasattr(record, name)}
        if record.exc_info and record.exc_info[0]:
            told |= _failure(record.exc_info)
        return json.dumps({name: value for name, value in told.items() if value != ""}, ensure_ascii=False)


def _said(record: logging.LogRecord) -> str:
    if record.name.startswith(ADDRESSES_IN_WORDS):
        return str(record.msg).partition(":")[0].partition("%")[0].strip()
    return record.getMessage()


def _failure(exc_info: tuple) -> dict[str, object]:
    frames = traceback.extract_tb(exc_info[2])[-DEEPEST:]
    return {"error": exc_info[0].__qualname__, "at": [f"{one.filename}:{one.lineno} {one.name}" for one in frames]}
