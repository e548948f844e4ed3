"""What the ledger says of one key at a moment: the version that answers, the one before, the one to come."""

from dataclasses import dataclass

from content_models.ledger import reading
from content_models.ledger.models import PublicRecord
from content_models.ledger.reading import Moment

DEEPEST = 50  # versions of one key that a page can tell of


@dataclass(frozen=True)
class History:
    """`record` answers at the moment; `in_force` is False for what is announced and still to come."""

    record: PublicRecord
    in_force: bool
    before: PublicRecord | None
    coming: PublicRecord | None
    older: list[int]


def history(type_name: str, key: str, moment: Moment, version: int | None = None) -> History | None:
    """Return the history of a key, None when nothing was on show; with `version`, of that version. One query."""
    if "\0" in key:  # PostgreSQL cannot hold the sign, so no key does
        return None
    rows = list(reading.versions(type_name, key, moment).select_related("agency")[:DEEPEST])
    if not rows:
        return None
    now = next((row for row in rows if reading.is_in_force(row, moment)), None)
    record = (now or rows[-1]) if version is None else next((r for r in rows if r.version == version), None)
    if record is None:
        return None
    before = next((row for row in rows if row.version < record.version), None)
    coming = next((row for row in reversed(rows) if row.version > record.version), None) if record is now else None
    older = [row.version for row in rows if row.version < record.version]
    return History(record, record is now, before, coming, older)
