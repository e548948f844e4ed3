"""The material beside the repository: real files that are too large or not ours to keep here."""

import os
from pathlib import Path

import pytest

FOLDER = Path(os.environ.get("MINH_BACH_SHARED") or Path(__file__).resolve().parents[2] / "shared")


def shared_file(name: str) -> Path:
    """Return a file of the shared folder; skip the test loudly when it is not there."""
    path = FOLDER / name
    if not path.exists():
        pytest.skip(f"{name} is not there; to run it: MINH_BACH_SHARED=<folder> make test")
    return path
