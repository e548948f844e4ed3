"""Search over REST: the same engine, order and words as the page."""

from __future__ import annotations

import dataclasses
from typing import Any

from django.http import HttpResponse
from rest_framework.request import Request

from api.answers import public
from api.parameters import AGENCY, AT, NO_NUL, SEEN, WORD, Parameter, between, limit, moment_of, word, wrong
from api.projection.bodies import address_of, public_kinds
from api.projection.filters import one_of
from api.projection.kinds import TEXT
from api.projection.operation import Operation, ref
from api.v1.paging import next_page
from api.v1.resource import Resource
from content_models.declaration import registry
from search.query import LONGEST_QUESTION, MOST_HITS, Hit, Question, UnknownFilter, search

DEEPEST = 1_000
OWN = {"q", "type", "limit", "after", "at", "seen", "literal"}


def question(typed: str) -> str:
    """Read what a person asked: anything up to a length; an empty question finds nothing."""
    if "\0" in typed or len(typed) > 2_000:
        raise ValueError
    return typed[:LONGEST_QUESTION]


def truth(typed: str) -> bool:
    """Read `true` or `false`."""
    if typed not in ("true", "false"):
        raise ValueError
    return typed == "true"


def facets() -> list[Parameter]:
    """Return a parameter for each facet that any declared type has."""
    declared = {n: k for m in registry.artefacts() for n, k in public_kinds(m).items() if k.facts.facet}
    return [Parameter(n, WORD, kind.label, word) for n, kind in sorted(declared.items()) if n not in OWN]


class Search(Resource):
    """Best answers first; `withdrawn` are records that matched but are no longer in force."""

    def operation(self) -> Operation:
        types = [model.type_name() for model in registry.artefacts()]
        asked = Parameter(
            "q", TEXT | {"maxLength": 2_000, "pattern": NO_NUL}, "What is looked for", question, required=True
        )
        kind = Parameter("type", {"type": "string", "enum": types}, "Only this type", one_of(types))
        place = {"type": "integer", "minimum": 0, "maximum": DEEPEST, "default": 0}
        after = Parameter("after", place, "How many hits to pass over; taken from `next`", between(0, DEEPEST))
        literal = Parameter("literal", {"type": "boolean"}, "Take words as typed: nothing repaired or explained", truth)
        offered = [asked, kind, literal, limit(MOST_HITS, 10), after, AT, SEEN, AGENCY, *facets()]
        return Operation("search", "search", "Tìm kiếm trong văn bản đang có hiệu lực", ref("Found"), offered)

    def get(self, request: Request) -> HttpResponse:
        """Answer the hits with their facets."""
        asked, moment = self.asked, moment_of(self.asked)
        filters = {name: value for name, value in asked.items() if name not in OWN}
        most, place = asked.get("limit", 10), asked.get("after", 0)
        put = Question(
            asked["q"], asked.get("type"), filters, moment.at, moment.seen, most, place, asked.get("literal", False)
        )
        try:
            answer = search(put)
        except UnknownFilter as error:
            name = str(error)
            raise wrong(name, "Loại này không lọc theo trường ấy.", "This type has no such filter.") from error
        further = place + most
        mark = further if further < min(answer.total, DEEPEST) else None
        data = {
            "results": [_shown(hit) for hit in answer.hits],
            "next": next_page(request, mark),
            "total": answer.total,
            "facets": {name: [_count(one) for one in counts] for name, counts in answer.facets.items()},
            "withdrawn": [_shown(hit) for hit in answer.withdrawn],
            "meant": answer.meant,
            "stands_in": answer.stands_in,
        }
        return public(request, data)


def _shown(hit: Hit) -> dict[str, Any]:
    told = dataclasses.asdict(hit)
    told.pop("score")
    return told | {"self": address_of(registry.of_type(hit.type), hit.key)}


def _count(one: Any) -> dict[str, Any]:
    return {"value": one.value, "label": one.label, "count": one.count}
