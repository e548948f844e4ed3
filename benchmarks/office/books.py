"""What the tables say after the day: whether each line that a person was told is saved can be read."""

from __future__ import annotations

from benchmarks.office.people import Editor
from content_models.catalogue.models import Procedure


def lost_lines(editors: list[Editor]) -> list[str]:
    """Return the lines that were acknowledged and are not in the latest text of their record."""
    latest = {record.pk: record.latest_revision.content["note"].splitlines() for record in _touched(editors)}
    return [
        f"{record}: {line}"
        for one in editors
        for record, own in one.kept.items()
        for line in own
        if line not in latest[record]
    ]


def _touched(editors: list[Editor]) -> list[Procedure]:
    pks = {record for one in editors for record in one.kept}
    return list(Procedure._base_manager.filter(pk__in=pks).select_related("latest_revision"))
