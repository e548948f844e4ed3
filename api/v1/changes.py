"""The feed of changes: who keeps a copy reads on from the last position and misses nothing."""

from __future__ import annotations

from typing import Any

from django.db.models import Q
from django.http import HttpResponse
from django.utils import timezone
from rest_framework.request import Request

from api.answers import private, public
from api.auth import client_with
from api.parameters import Parameter, between, limit
from api.projection.bodies import address_of, page_of
from api.projection.filters import one_of
from api.projection.operation import Operation, ref
from api.v1.cases import reached_by, scope_of
from api.v1.paging import next_page
from api.v1.resource import Resource
from content_models.declaration import registry
from content_models.declaration.case import Case
from content_models.ledger.agency_versions import AGENCY_TYPE
from content_models.ledger.models import FeedEntry
from content_models.ledger.sequencer import sequence

FURTHEST = 2**63 - 1
POSITION = {"type": "integer", "minimum": 0, "maximum": FURTHEST, "default": 0}
AFTER = Parameter("after", POSITION, "The position read last", between(0, FURTHEST))
CASE_ACTIONS = ("minhbach.open", "minhbach.move")


class Changes(Resource):
    """What was published and withdrawn, in an order that never changes; a key may ask for its cases besides."""

    def operation(self) -> Operation:
        plurals = [model.public_plural() for model in registry.shown_cases()]
        told = "Cases of the key's agencies too; needs the scope `<this>:read`"
        include = Parameter("include", {"type": "string", "enum": plurals}, told, one_of(plurals))
        offered = [AFTER, limit(500, 100), include]
        title = "Các thay đổi, theo thứ tự không đổi"
        return Operation("list-changes", "changes", title, ref("ChangePage"), offered, refuses=[403])

    def get(self, request: Request) -> HttpResponse:
        """Answer the entries after a position. What waits is given its place first, so that nothing lags."""
        wanted = Q(event__public=True)
        included = self.asked.get("include")
        if included:
            wanted |= _own_cases(request, included)
        sequence()
        after, most = self.asked.get("after", 0), self.asked.get("limit", 100)
        rows = FeedEntry.objects.filter(wanted, position__gt=after).select_related("event").order_by("position")
        found = list(rows[: most + 1])
        sent = found[:most]
        last = sent[-1].position if sent else after
        more = next_page(request, last) if len(found) > most else None
        data = {"results": [_change(entry) for entry in sent], "next": more, "position": last}
        return private(request, data) if included else public(request, data)


def _own_cases(request: Request, plural: str) -> Q:
    model: Any = registry.of_plural(plural)
    client = client_with(request, scope_of(model))
    return Q(event__type=model.type_name(), event__action__in=CASE_ACTIONS, event__agency__in=reached_by(client))


def _change(entry: FeedEntry) -> dict[str, Any]:
    event = entry.event
    of_agency = event.type == AGENCY_TYPE
    model = next((m for m in registry.types() if m.type_name() == event.type), None)
    known = model is not None and bool(event.key)
    return {
        "position": entry.position,
        "type": event.type,
        "key": event.key,
        "version": event.version,
        "verb": event.action.removeprefix("minhbach."),
        "at": timezone.localtime(event.visible_from or event.timestamp),
        "digest": event.digest,
        "url": f"/co-quan/{event.key}/" if of_agency else page_of(model, event.key) if known else None,
        "self": f"/api/v1/agencies/{event.key}/" if of_agency else _version_of(model, event) if known else None,
    }


def _version_of(model: Any, event: Any) -> str:
    """A text's change points at the very version; a case has only its present card."""
    own = address_of(model, event.key)
    return own if issubclass(model, Case) or not event.version else f"{own}versions/{event.version}/"
