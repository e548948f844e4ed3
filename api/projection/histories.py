"""The schemas of what became of a text: its versions, the difference between two, its end."""

from __future__ import annotations

from api.projection.answers import listed
from api.projection.bodies import ADDRESS, DAY, DIGEST, INSTANT, LINKED_SUCCESSOR
from api.projection.components import paged
from api.projection.kinds import TEXT, WHOLE, Schema, or_null, whole_object
from api.projection.operation import ref
from content_models.ledger.take_down import Ground


def schemas() -> dict[str, Schema]:
    """Return the named schemas of the answers."""
    return _versions() | _comparison() | _withdrawal()


def _versions() -> dict[str, Schema]:
    version = whole_object(
        version=WHOLE,
        digest=DIGEST,
        shown_from=INSTANT,
        in_force_from=or_null(DAY),
        in_force_until=or_null(DAY),
        withdrawn={"type": "boolean"},
        reason=TEXT,
        decided_at=or_null(INSTANT),
        decided_as=TEXT,
        taken_down=or_null(ref("TakeDown")),
        self=ADDRESS,
    )
    order = whole_object(at=INSTANT, ground={"type": "string", "enum": Ground.values}, reason=TEXT, ordered_as=TEXT)
    return {"Version": version, "VersionPage": paged("Version"), "TakeDown": order}


def _comparison() -> dict[str, Schema]:
    """Paragraphs that changed, in pieces: what was taken out of the old side, what was put into the new."""
    piece = whole_object(text=TEXT, mark={"type": "string", "enum": ["", "del", "ins"]})
    sides = {"old": listed(listed(piece)), "new": listed(listed(piece)), "same_paragraphs": WHOLE}
    what = {"type": "string", "enum": ["added", "edited", "removed"]}
    row = whole_object(what=what, words=TEXT, name=TEXT, cells=listed(whole_object(label=TEXT, **sides)))
    rows = {"rows": listed(row), "same_rows": WHOLE, "notes": listed(TEXT)}
    change = whole_object(field=TEXT, label=TEXT, **sides, **rows)
    versions = {"from": ref("Version"), "to": ref("Version")}
    return {"Comparison": whole_object(**versions, changes=listed(change), same=listed(TEXT))}


def _withdrawal() -> dict[str, Schema]:
    ended = whole_object(
        key=TEXT,
        withdrawn_from=or_null(DAY),
        reason=TEXT,
        successor=or_null(LINKED_SUCCESSOR),
        versions=ADDRESS,
    )
    return {"Withdrawal": ended}
