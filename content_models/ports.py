"""What the law book asks others to do for it. A province names who does it; nobody here knows how."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.utils.module_loading import import_string

#: Where the nightly copy tells a request, in its environment, at which instant the page becomes a file. No reader
#: can say so: what a reader sends arrives under names that begin with HTTP_.
COPIED_AT = "minh_bach.copied_at"
#: Where whoever answers a request notes which pattern of addresses it belongs to; figures are counted by it.
ROUTE = "minh_bach.route"


@dataclass(frozen=True)
class Verdict:
    """What a scanner says of a file: clean, or the name of what it found."""

    clean: bool
    finding: str = ""


@dataclass(frozen=True)
class Letter:
    """A letter to one address. It names no person and nothing of a record but its type and its time."""

    to: str
    subject: str
    text: str


def letters_go_out() -> bool:
    """Whether a province has named who sends letters (`LETTER_SENDER`, a dotted path of a function of one)."""
    return bool(getattr(settings, "LETTER_SENDER", ""))


def send(letter: Letter) -> None:
    """Send a letter; OSError when it cannot be sent now. Never called inside a request's transaction."""
    import_string(settings.LETTER_SENDER)(letter)


def scan(content: bytes) -> Verdict:
    """Ask the scanner named by `UPLOAD_SCANNER` (a dotted path of a function of the bytes) about a file.

    Without one, what passed the content check is clean. A scanner that cannot answer raises OSError, and the
    file is refused.
    """
    scanner = getattr(settings, "UPLOAD_SCANNER", "")
    return import_string(scanner)(content) if scanner else Verdict(clean=True)


def page_of_draft(request: Any, record_type: Any, version: Any, before: Any) -> Any:
    """Ask the public site for the page that a version to be, a text or an end, would have after `before`.

    `DRAFT_PAGE` names a function of these four that returns a response. Who may see it is the caller's business.
    """
    return import_string(settings.DRAFT_PAGE)(request, record_type, version, before)


def printed(form: str, data: dict[str, Any], at: datetime.datetime) -> bytes:
    """Return a form set as PDF/A by the printer that `PRINTER` names (a dotted path of a function like this one).

    `data` is JSON-ready, `at` the instant the file states. LookupError for a form the printer does not have;
    ImproperlyConfigured when there is no printer.
    """
    printer = getattr(settings, "PRINTER", "")
    if not printer:
        raise ImproperlyConfigured("PRINTER names no printer")
    return import_string(printer)(form, data, at)
