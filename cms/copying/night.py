"""One run of the copy: opens folder and register, allows no second run beside it, ends with the page for the rest."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

from django.template.loader import render_to_string

from cms.copying.asking import Platform
from cms.copying.copying import Count, copy
from cms.copying.files import Folder
from cms.copying.register import Register
from content_models.ledger.alone import alone

#: Beside the pages, and never served: names that begin with a dot are refused by the web server.
REGISTER, LOCK = ".register", ".lock"
#: What a web server shows for whatever the copy does not have.
MISSING = "tam-dung.html"


def run(
    root: Path, application: Callable[..., Any], host: str, at: datetime, told: Callable[[Count, int], None]
) -> Count:
    """Copy the public site into *root*; a run that was broken off is gone on with.

    :raises Busy: when another run holds the folder.
    :raises NoRoom: when the disk is nearly full.
    :raises Unwell: when the platform fails.
    """
    folder = Folder(root)
    with alone(root / LOCK):
        register = Register(root / REGISTER, at.isoformat())
        try:
            count = copy(Platform(application, host, at), folder, register, told)
        finally:
            register.close()
        folder.write(root / MISSING, render_to_string("themes/errors/503.html").encode())
    return count
