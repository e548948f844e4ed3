"""The table of contents of the interface, and what each kind of problem means."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from rest_framework.request import Request

from api.answers import public
from api.problems import KINDS, Problem
from api.projection.kinds import TEXT
from api.projection.operation import Operation, ref
from api.v1.resource import Resource
from content_models.declaration import registry
from content_models.declaration.case import LISTED, Case
from content_models.declaration.record import Record

ROOT = "/api/v1/"
PARTS = {
    "agencies": "agencies/",
    "changes": "changes/",
    "dumps": "dumps/",
    "search": "search/",
    "schemas": "schemas/",
    "openapi": "openapi.json",
}
PARTS |= {"docs": "docs/", "problems": "problems/"}


class Contents(Resource):
    """Where everything is."""

    def operation(self) -> Operation:
        return Operation("contents", "contents", "Mục lục", ref("Contents"))

    def get(self, request: Request) -> HttpResponse:
        """Answer with the address of every declared type."""
        types = [_entry(model) for model in registry.shown_types()]
        return public(request, {"types": types} | {name: ROOT + place for name, place in PARTS.items()})


class Problems(Resource):
    """Every kind of problem, in both languages."""

    def operation(self) -> Operation:
        return Operation("list-problems", "problems", "Các loại lỗi", ref("ProblemKinds"))

    def get(self, request: Request) -> HttpResponse:
        """Answer with the whole list: it is short."""
        return public(request, {"results": [_told(name) for name in KINDS]})


class OneProblem(Resource):
    """What a problem's `type` points at."""

    def operation(self) -> Operation:
        place = {"name": TEXT | {"enum": list(KINDS)}}
        return Operation("read-problem", "problems", "Một loại lỗi", ref("ProblemKind"), [], place, refuses=[404])

    def get(self, request: Request, name: str) -> HttpResponse:
        """Answer with one kind of problem."""
        if name not in KINDS:
            raise Problem("not-found")
        return public(request, _told(name))


class Nowhere(Resource):
    """Any other address below /api/: a problem, like every other refusal here. Not part of the contract."""

    operation = None  # type: ignore[assignment]

    def initial(self, request: Request, *args: Any, **kwargs: Any) -> None:
        super(Resource, self).initial(request, *args, **kwargs)
        raise Problem("not-found", f"Mục lục ở {ROOT}.", f"The contents are at {ROOT}.")

    def get(self, request: Request, **_: Any) -> None:
        """Never reached: `initial` has answered."""


def _entry(model: type[Record]) -> dict[str, Any]:
    needed = issubclass(model, Case) and model.reach is not LISTED
    own, page = f"{ROOT}{model.public_plural()}/", f"/{model.public_slug()}/"
    label = str(model._meta.verbose_name)
    return {"type": model.type_name(), "label": label, "self": own, "url": page, "key_needed": needed}


def _told(name: str) -> dict[str, Any]:
    kind = KINDS[name]
    return {"name": name, "status": kind.status, "vi": kind.vi, "en": kind.en}
