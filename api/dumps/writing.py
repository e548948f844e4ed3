"""Writes a dump: beside the others under another name, and in its place only once it is whole."""

from __future__ import annotations

import datetime
import json
import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from api.dumps.catalogue import catalogue
from api.dumps.forms import Table, in_force, line_of
from api.dumps.output import Output
from api.dumps.subjects import Subject, subjects
from api.dumps.told import Told, told_of
from content_models.ledger.alone import alone
from content_models.ledger.dumps.folder import MANIFEST, dumps_in
from content_models.ledger.dumps.fresh import drop_unreadable, note_begin
from content_models.ledger.models import FeedEntry
from content_models.organisation.instant import now

UNFINISHED, LOCK = ".dang-ghi", ".khoa"
CATALOGUE = "catalogue.jsonld"


def write_dump(folder: Path, until: int, day: datetime.date) -> tuple[Path, bool]:
    """Write what the feed told up to a position, with tables of what was in force on a day.

    Return where it lies, and whether it was written now: one that is there already has the same bytes.
    Busy when another process is writing there.
    """
    folder.mkdir(parents=True, exist_ok=True)
    place = folder / f"{day}-{until}"
    with alone(folder / LOCK):
        begun = now()
        drop_unreadable(folder)
        if (place / MANIFEST).exists():
            return place, False
        unfinished = folder / UNFINISHED
        shutil.rmtree(unfinished, ignore_errors=True)
        unfinished.mkdir()
        _fill(unfinished, place.name, until, day)
        note_begin(unfinished, begun)
        os.replace(unfinished, place)
        _synced(folder)
    return place, True


def drop_all_but(folder: Path, kept: int) -> list[str]:
    """Remove all but the latest dumps, and return their names."""
    old = [manifest["name"] for manifest in dumps_in(folder)[kept:]]
    for name in old:
        shutil.rmtree(folder / name)
    return old


def _fill(folder: Path, name: str, until: int, day: datetime.date) -> None:
    told = subjects()
    files = [file for subject in told for file in _files_of(folder, subject, until, day)]
    chain = FeedEntry.objects.filter(position=until).values_list("digest", flat=True).first() or ""
    manifest: dict[str, Any] = {"name": name, "day": str(day), "position": until, "feed_digest": chain, "files": files}
    files.append(_whole(folder, CATALOGUE, catalogue(manifest, told)))
    _whole(folder, MANIFEST, manifest)
    _synced(folder)


def _files_of(folder: Path, subject: Subject, until: int, day: datetime.date) -> list[dict[str, Any]]:
    """Both files of a type from one reading of its versions."""
    table = Table(subject.columns)
    with Output(folder, f"{subject.plural}.jsonl") as lines, Output(folder, f"{subject.plural}.csv") as rows:
        rows.write(table.headings(), 0)
        for told in in_force(_written(told_of(subject.type, until), lines), day):
            rows.write(table.row_of(told))
    return [lines.described(), rows.described()]


def _written(versions: Iterator[Told], lines: Output) -> Iterator[Told]:
    for told in versions:
        lines.write(line_of(told))
        yield told


def _whole(folder: Path, name: str, data: Any) -> dict[str, Any]:
    with Output(folder, name) as file:
        file.write(json.dumps(data, ensure_ascii=False, indent=1) + "\n")
    return file.described()


def _synced(folder: Path) -> None:
    """A power cut must not leave a dump whose name is there and whose files are not."""
    handle = os.open(folder, os.O_RDONLY)
    os.fsync(handle)
    os.close(handle)
