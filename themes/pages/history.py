"""What the ledger says of one key at a moment: the version that answers, the one before, the one to come."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from content_models.ledger.models import PublicRecord
from content_models.ledger.reading import Moment, is_in_force
from content_models.ledger.telling import told


@dataclass(frozen=True)
class History:
    """`record` answers at the moment; `in_force` is False for what is announced and still to come.

    Only `record` may have been taken down and be bare; `gone` are the other versions that were.
    """

    record: PublicRecord
    in_force: bool
    before: PublicRecord | None
    coming: PublicRecord | None
    older: list[int]
    gone: Sequence[PublicRecord] = ()


def history(
    type_name: str, key: str, moment: Moment, version: int | None = None, beside: Mapping[str, Any] | None = None
) -> History | None:
    """Return the history of a key, None when nothing was on show; with `version`, of that version. One query.

    `beside`: expressions that its rows bring along.
    """
    if "\0" in key:  # PostgreSQL cannot hold the sign, so no key does
        return None
    rows = told(type_name, key, moment, beside=beside)
    if not rows:
        return None
    now = next((row for row in rows if is_in_force(row, moment)), None)
    record = (now or rows[-1]) if version is None else next((r for r in rows if r.version == version), None)
    if record is None:
        return None
    kept = [row for row in rows if not row.taken_down]
    before = next((row for row in kept if row.version < record.version), None)
    coming = next((row for row in reversed(kept) if row.version > record.version), None) if record is now else None
    older = [row.version for row in kept if row.version < record.version]
    gone = [row for row in rows if row.taken_down and row is not record]
    return History(record, record is now, before, coming, older, gone)
