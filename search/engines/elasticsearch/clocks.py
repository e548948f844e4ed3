"""The two clocks in the node: copied from the ledger, and the ledger's condition said of the copies."""

from __future__ import annotations

import datetime

from elasticsearch.dsl import Q
from elasticsearch.dsl.query import Query

from content_models.ledger.public_record import PublicRecord
from content_models.ledger.reading import Moment

CLOCKS = ("shown_from", "in_force_from", *PublicRecord.FILLED_LATER)
#: Instants are kept to the microsecond, which the node counts from here.
_EPOCH = datetime.datetime(1970, 1, 1, tzinfo=datetime.UTC)


def clocks_of(record: PublicRecord) -> dict[str, str]:
    """Return the clocks of a ledger row, those that are set."""
    told = {name: getattr(record, name) for name in CLOCKS}
    return {name: _plain(value) for name, value in told.items() if value is not None}


def _plain(value: datetime.date) -> str:
    return (value.astimezone(datetime.UTC) if isinstance(value, datetime.datetime) else value).isoformat()


def not_at(moment: Moment) -> list[Query]:
    """Return what a version must not be to be shown at `seen` and in force on `at`.

    Said by what is excluded, because an empty clock excludes nothing.
    """
    seen, at = max(moment.seen, _EPOCH).isoformat(), moment.at.isoformat()
    replaced = Q("range", clocks__superseded_on={"lte": at})
    unknown_then = Q("range", clocks__superseded_known={"gt": seen})
    return [
        Q("range", clocks__shown_from={"gt": seen}),
        Q("exists", field="clocks.shown_until"),
        Q("range", clocks__in_force_from={"gt": at}),
        Q("bool", filter=[replaced], must_not=[unknown_then]),
    ]
