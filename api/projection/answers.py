"""The schemas of what does not belong to one type: agencies, the feed of changes, search, the table of contents."""

from __future__ import annotations

from api.projection.bodies import ADDRESS, DAY, DIGEST, INSTANT, SUCCESSOR
from api.projection.kinds import TEXT, WHOLE, Schema, or_null, whole_object
from api.projection.operation import ref
from content_models.declaration.curated import curated
from content_models.organisation.agency import Agency


def listed(schema: Schema) -> Schema:
    """Return the schema of a list of such things."""
    return {"type": "array", "items": schema}


def schemas() -> dict[str, Schema]:
    """Return the named schemas of the answers."""
    return _agencies() | _changes() | _dumps() | _search() | _contents()


def _agencies() -> dict[str, Schema]:
    succession = whole_object(code=TEXT, name=TEXT, on=DAY)
    agency = whole_object(
        code=TEXT,
        name=TEXT,
        short_name=TEXT,
        kind=TEXT,
        tier=TEXT,
        parent=or_null(ref("AgencyName")),
        starts_on=or_null(DAY),
        ends_on=or_null(DAY),
        successors=listed(succession),
        continued_by=listed(ref("AgencyName")),
        version=WHOLE,
        url=ADDRESS,
        self=ADDRESS,
    )
    page = whole_object(results=listed(ref("Agency")), next=or_null(ADDRESS))
    return {"Agency": agency | {"examples": [curated(Agency)]}, "AgencyPage": page}


def _changes() -> dict[str, Schema]:
    change = whole_object(
        position=WHOLE,
        type=TEXT,
        key=TEXT,
        version=or_null(WHOLE),
        verb=TEXT | {"description": "publish, withdraw, take_down; of cases: open, move; of agencies: found_agency…"},
        at=INSTANT,
        digest=TEXT,
        url=or_null(ADDRESS),
        self=or_null(ADDRESS),
    )
    page = whole_object(results=listed(ref("Change")), next=or_null(ADDRESS), position=WHOLE)
    return {"Change": change, "ChangePage": page}


def _dumps() -> dict[str, Schema]:
    file = whole_object(name=TEXT, media_type=TEXT, rows=WHOLE, bytes=WHOLE, sha256=DIGEST, self=ADDRESS)
    dump = whole_object(name=TEXT, day=DAY, position=WHOLE, feed_digest=TEXT, files=listed(file))
    return {"Dumps": whole_object(results=listed(dump))}


def _search() -> dict[str, Schema]:
    segment = whole_object(text=TEXT, matched={"type": "boolean"})
    hit = whole_object(
        type=TEXT,
        key=TEXT,
        version=WHOLE,
        title=TEXT,
        url=ADDRESS,
        self=ADDRESS,
        agency=ref("AgencyName"),
        exact={"type": "boolean"},
        summary={"type": "object", "additionalProperties": listed(TEXT)},
        segments=listed(segment),
        successor=or_null(SUCCESSOR),
    )
    facet = whole_object(value=TEXT, label=TEXT, count=WHOLE)
    found = whole_object(
        results=listed(ref("Hit")),
        next=or_null(ADDRESS),
        total=WHOLE,
        facets={"type": "object", "additionalProperties": listed(facet)},
        withdrawn=listed(ref("Hit")),
        meant=TEXT,
        stands_in={"type": "boolean"},
    )
    own = whole_object(type=TEXT, key=TEXT, title=TEXT, url=ADDRESS, self=ADDRESS, segments=listed(segment))
    return {"Hit": hit, "Found": found, "Suggested": whole_object(results=listed(own))}


def _contents() -> dict[str, Schema]:
    entry = whole_object(type=TEXT, label=TEXT, self=ADDRESS, url=ADDRESS, key_needed={"type": "boolean"})
    contents = whole_object(
        types=listed(entry),
        agencies=ADDRESS,
        changes=ADDRESS,
        dumps=ADDRESS,
        search=ADDRESS,
        schemas=ADDRESS,
        openapi=ADDRESS,
        docs=ADDRESS,
        problems=ADDRESS,
    )
    schema = whole_object(type=TEXT, self=ADDRESS)
    return {"Contents": contents, "SchemaList": whole_object(results=listed(schema))}
