"""One operation of the interface as the OpenAPI states it: said by the view itself, nothing guessed from code."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from drf_spectacular.openapi import AutoSchema

from api.parameters import Parameter
from api.projection.kinds import Schema
from api.projection.refusals import headers, refusal
from api.retirement import Retirement

#: Every operation may answer these: a wrong parameter, a refused key, too many calls.
ALWAYS = (400, 401, 429)


def ref(name: str) -> Schema:
    """Return a pointer to a named schema."""
    return {"$ref": f"#/components/schemas/{name}"}


@dataclass(frozen=True)
class Operation:
    """What one address answers. `place` are the parts of the path by name, `refuses` the statuses of its problems."""

    name: str
    tag: str
    summary: str
    answer: Schema
    parameters: Sequence[Parameter] = ()
    place: dict[str, Schema] = field(default_factory=dict)
    headers: dict[str, str] = field(default_factory=dict)
    refuses: Sequence[int] = ()
    key: str = "optional"
    elsewhere: bool = False
    media: Sequence[str] = ("application/json",)
    retires: Retirement | None = None
    #: What is sent, where the address is written to.
    body: Schema | None = None

    def described(self) -> dict[str, Any]:
        """Return its entry in the OpenAPI."""
        places = [{"name": n, "in": "path", "required": True, "schema": s} for n, s in self.place.items()]
        sent = [
            {"name": n, "in": "header", "schema": {"type": "string"}, "description": d} for n, d in self.headers.items()
        ]
        going = {"deprecated": True} if self.retires else {}
        return going | {
            "operationId": self.name,
            "tags": [self.tag],
            "summary": self.summary,
            "parameters": [*places, *(p.described() for p in self.parameters), *sent],
            "security": [{"partnerKey": []}] if self.key == "needed" else [{}, {"partnerKey": []}],
            **self._sent(),
            "responses": self._responses(),
        }

    def _sent(self) -> dict[str, Any]:
        content = {"application/json": {"schema": self.body}}
        return {"requestBody": {"required": True, "content": content}} if self.body else {}

    def warnings(self, asked: Iterable[str]) -> dict[str, str]:
        """Return the headers that warn of what will be gone: the address, else the first of the named parameters."""
        named = [parameter.retires for parameter in self.parameters if parameter.name in asked]
        going = next(filter(None, [self.retires, *named]), None)
        return going.headers() if going else {}

    def _responses(self) -> dict[str, Any]:
        whole: dict[str, Any] = {"description": "OK", "content": {each: {"schema": self.answer} for each in self.media}}
        whole["headers"] = headers("ETag", "RateLimit", "RateLimit-Policy")
        answers: dict[str, Any] = {"200": whole}
        answers |= {} if self.body else {"304": {"description": "Unchanged (If-None-Match)"}}
        if self.elsewhere:
            answers["308"] = {"description": "The record lives under another key: see Location"}
        return answers | {str(status): refusal(status) for status in sorted({*ALWAYS, *self.refuses})}


class Described(AutoSchema):
    """Hands the view's own `operation` to the generator; a view without one is not part of the contract."""

    def get_operation(self, path: str, path_regex: str, path_prefix: str, method: str, registry: Any) -> Any:
        said = getattr(self.view, "operation", None)
        return said().described() if said else None
