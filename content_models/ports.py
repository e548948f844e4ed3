"""What the law book asks others to do for it. A province names who does it; nobody here knows how."""

from __future__ import annotations

from dataclasses import dataclass

from django.conf import settings
from django.utils.module_loading import import_string


@dataclass(frozen=True)
class Verdict:
    """What a scanner says of a file: clean, or the name of what it found."""

    clean: bool
    finding: str = ""


def scan(content: bytes) -> Verdict:
    """Ask the scanner named by `UPLOAD_SCANNER` (a dotted path of a function of the bytes) about a file.

    Without one, what passed the content check is clean. A scanner that cannot answer raises OSError, and the
    file is refused.
    """
    scanner = getattr(settings, "UPLOAD_SCANNER", "")
    return import_string(scanner)(content) if scanner else Verdict(clean=True)
