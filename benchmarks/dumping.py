"""The nightly dump: JSON Lines and CSV of everything public, in a process of its own, so that its memory is its own."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from benchmarks.database import bare_connection
from benchmarks.figure import Figure, rate

#: Megabytes that the process may hold at any size; what it holds at first is most of it.
MOST_MEMORY, READ_AT_ONCE = 300, 500
BARE = "SELECT body FROM ledger_publicrecord WHERE type = 'procedure' ORDER BY key, version"

SIZE = """
    SELECT count(*) * (SELECT avg(octet_length(body)) FROM (SELECT body FROM ledger_publicrecord LIMIT 1000) few)
    FROM ledger_publicrecord
"""


def measure(size: int) -> Iterator[Figure]:
    """Measure it in another process, beside reading the bodies in the same order and writing them to one file."""
    own = _elsewhere(size)
    speed, bare = own["rows"] / own["seconds"], own["rows"] / own["bare"]
    room = "" if own["whole"] else ", files begun anew each 256 MB: no room"
    yield Figure(f"dump, JSON Lines and CSV, records{room}", rate(speed), floor=rate(bare), share=speed / bare)
    yield Figure("   bytes of it, seconds", f"{own['bytes'] / 2**20:.0f} MB", f"{own['seconds']:.0f} s")
    flat = f"≤ {MOST_MEMORY} MB at any size"
    yield Figure("   peak memory", f"{own['memory']:.0f} MB", budget=flat, kept=own["memory"] <= MOST_MEMORY)
    yield Figure("   SHA-256 of the procedures, told and counted", own["sha256"][:8], kept=own["true"])


def _elsewhere(size: int) -> dict[str, Any]:
    command = [sys.executable, "-m", "benchmarks", "dump", str(size)]
    return json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout)


def dump() -> dict[str, Any]:
    """Write a dump of the open database and say what it was like."""
    from api.dumps import writing
    from benchmarks.intake import peak
    from benchmarks.narrow import Narrow
    from content_models.organisation.instant import now
    from search.index.cursor import newest

    with tempfile.TemporaryDirectory(dir=Path(__file__).parents[1] / ".local") as folder:
        has_room = shutil.disk_usage(folder).free > 3 * _bytes()
        if not has_room:
            writing.Output = Narrow  # type: ignore[misc]
        began = time.perf_counter()
        place, _ = writing.write_dump(Path(folder) / "dumps", newest(), now().date())
        seconds, memory = time.perf_counter() - began, peak()
        told = json.loads((place / "dump.json").read_text(encoding="utf-8"))["files"]
        own = next(one for one in told if one["name"] == "procedures.jsonl")
        true = not has_room or own["sha256"] == _sha256(place / "procedures.jsonl")
    facts = {"rows": own["rows"], "bytes": sum(one["bytes"] for one in told), "seconds": seconds, "memory": memory}
    return facts | {"sha256": own["sha256"], "true": true, "whole": has_room, "bare": _bare()}


def _bytes() -> int:
    with bare_connection().cursor() as cursor:
        cursor.execute(SIZE)
        return int(cursor.fetchone()[0])


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _bare() -> float:
    """Seconds to read the same bodies by a cursor of the server and to write them down with a digest."""
    connection = bare_connection()
    connection.autocommit = False
    began, digest = time.perf_counter(), hashlib.sha256()
    with connection.cursor("bare") as cursor, Path(os.devnull).open("wb") as file:
        cursor.itersize = READ_AT_ONCE
        cursor.execute(BARE)
        for (body,) in cursor:
            data = body.encode()
            digest.update(data)
            file.write(data)
    connection.close()
    return time.perf_counter() - began
