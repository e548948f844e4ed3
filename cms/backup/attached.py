"""Attached files on their way into a backup and out of it. They are named by digest, only added, never changed."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from django.conf import settings

from cms.backup.sums import digest_of
from content_models.organisation import file_store
from content_models.organisation.models import StoredFile

FILES = "files"


def kept() -> list[str]:
    """Return the digests of all files in the store; what is half written has another name there."""
    found = (path.name for path in Path(settings.MEDIA_ROOT).glob("??/??/*"))
    return sorted(name for name in found if file_store.DIGEST.fullmatch(name))


def copy_out(folder: Path, digests: Iterable[str], told: Callable[[int], Any]) -> Iterator[tuple[str, str]]:
    """Copy files into a backup; yield path and digest of each that is whole, and nothing for the others."""
    for digest in digests:
        place = Path(FILES) / digest[:2] / digest[2:4] / digest
        (folder / place).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(file_store.place_of(digest), folder / place)
        if digest_of(folder / place) == digest:
            yield place.as_posix(), digest
        else:
            (folder / place).unlink()
        told(1)


def copy_in(folder: Path, paths: Iterable[str], told: Callable[[int], Any]) -> None:
    """Put the files of a backup into the store; one that lies there spoiled is replaced."""
    for path in paths:
        source = folder / path
        if not file_store.is_whole(source.name):
            file_store.place_of(source.name).unlink(missing_ok=True)
            file_store.store(source.read_bytes())
        told(1)


def listed() -> set[str]:
    """Return the digests that the open database lists."""
    return set(StoredFile.objects.values_list("digest", flat=True))
