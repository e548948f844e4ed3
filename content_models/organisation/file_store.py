"""The bytes of files, each under its own SHA-256 digest: written once, whole or not at all, never over another."""

from __future__ import annotations

import contextlib
import hashlib
import os
import re
import tempfile
from pathlib import Path
from typing import BinaryIO

from django.conf import settings

DIGEST = re.compile(r"[0-9a-f]{64}")


def store(content: bytes) -> str:
    """Keep the bytes and return their digest; bytes kept before stay as they are. OSError when the disk refuses."""
    digest = hashlib.sha256(content).hexdigest()
    place = place_of(digest)
    if not place.exists():
        place.parent.mkdir(parents=True, exist_ok=True)
        _write_whole(place, content)
    return digest


def opened(digest: str) -> BinaryIO:
    """Return the kept bytes as an open file; FileNotFoundError when nothing is kept under the digest."""
    return place_of(digest).open("rb")


def place_of(digest: str) -> Path:
    """Return where a digest is kept: two levels of folders, so that none grows beyond a few thousand entries."""
    if not DIGEST.fullmatch(digest):
        raise FileNotFoundError(digest)
    return Path(settings.MEDIA_ROOT) / digest[:2] / digest[2:4] / digest


def is_whole(digest: str) -> bool:
    """Tell whether what is kept under a digest still has it."""
    try:
        with opened(digest) as kept:
            return hashlib.file_digest(kept, "sha256").hexdigest() == digest
    except FileNotFoundError:
        return False


def _write_whole(place: Path, content: bytes) -> None:
    """Write aside, bring to disk, then give it its name: a link never replaces what bears the name already."""
    handle, aside = tempfile.mkstemp(dir=place.parent, prefix=".")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fchmod(file.fileno(), 0o440)
            os.fsync(file.fileno())
        with contextlib.suppress(FileExistsError):
            os.link(aside, place)
        _sync_folder(place.parent)
    finally:
        os.unlink(aside)


def _sync_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
