"""The list of a backup's files with their digests, in the form that `sha256sum --check` reads too."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from cms.backup.refusal import BackupRefused

SUMS = "SHA256SUMS"


def digest_of(path: Path) -> str:
    """Return the SHA-256 digest of a file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def write(folder: Path, listed: dict[str, str]) -> str:
    """Write the list of paths and their digests; return the digest of the list."""
    lines = (f"{digest}  {path}\n" for path, digest in listed.items())
    (folder / SUMS).write_text("".join(lines), encoding="utf-8")
    return digest_of(folder / SUMS)


def read(folder: Path, digest: str) -> dict[str, str]:
    """Return the listed paths and their digests; BackupRefused when the list has not the digest that is told of it."""
    if not (folder / SUMS).is_file() or digest_of(folder / SUMS) != digest:
        raise BackupRefused(f"Bản sao lưu hỏng: {SUMS} mất hoặc không còn như lúc ghi.")
    lines = (folder / SUMS).read_text(encoding="utf-8").splitlines()
    return {line[66:]: line[:64] for line in lines}


def check(folder: Path, listed: dict[str, str], told: Callable[[int], Any]) -> None:
    """Read every listed file again; *told* is called with 1 after each.

    :raises BackupRefused: naming what is missing or is not what was written.
    """
    if bad := list(_altered(folder, listed, told)):
        shown = "\n".join(bad[:20])
        raise BackupRefused(f"Bản sao lưu hỏng: {len(bad)} tệp mất hoặc không còn như lúc ghi.\n{shown}")


def _altered(folder: Path, listed: dict[str, str], told: Callable[[int], Any]) -> Iterator[str]:
    for path, digest in listed.items():
        if not (folder / path).is_file() or digest_of(folder / path) != digest:
            yield path
        told(1)
