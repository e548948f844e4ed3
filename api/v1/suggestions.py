"""Titles suggested while a question is typed: the same engine and words as the search it leads to."""

from __future__ import annotations

from django.http import HttpResponse
from rest_framework.request import Request

from api.answers import public
from api.parameters import NO_NUL, Parameter
from api.projection.bodies import address_of
from api.projection.filters import one_of
from api.projection.kinds import TEXT
from api.projection.operation import Operation, ref
from api.v1.resource import Resource
from api.v1.search import question
from content_models.declaration import registry
from search.query import Hit, suggest


class Suggestions(Resource):
    """At most eight records; fewer than two signs suggest nothing."""

    def operation(self) -> Operation:
        types = [model.type_name() for model in registry.artefacts()]
        schema = TEXT | {"maxLength": 2_000, "pattern": NO_NUL}
        asked = Parameter("q", schema, "What was typed so far", question, required=True)
        kind = Parameter("type", {"type": "string", "enum": types}, "Only this type", one_of(types))
        return Operation("suggest", "search", "Gợi ý trong khi gõ", ref("Suggested"), [asked, kind])

    def get(self, request: Request) -> HttpResponse:
        """Answer the suggestions, the likeliest first."""
        hits = suggest(self.asked["q"], self.asked.get("type"))
        return public(request, {"results": [_shown(hit) for hit in hits]})


def _shown(hit: Hit) -> dict[str, object]:
    pieces = [{"text": piece.text, "matched": piece.matched} for piece in hit.segments]
    own = address_of(registry.of_type(hit.type), hit.key)
    return {"type": hit.type, "key": hit.key, "title": hit.title, "url": hit.url, "self": own, "segments": pieces}
