"""The comparator of contracts: it names what breaks a client, and nothing else."""

import copy

import pytest

from tests.contract import breaks

TEXT = {"type": "string"}


def document() -> dict:
    line = {
        "type": "object",
        "required": ["key", "state"],
        "properties": {"key": TEXT, "state": TEXT | {"enum": ["a", "b"]}, "at": {"type": ["string", "null"]}},
    }
    asked = {"name": "limit", "in": "query", "schema": {"type": "integer", "maximum": 100, "minimum": 1}}
    kind = {"name": "kind", "in": "query", "schema": TEXT | {"enum": ["x", "y"]}}
    content = {"application/json": {"schema": {"type": "array", "items": {"$ref": "#/components/schemas/Line"}}}}
    way = {"parameters": [asked, kind], "responses": {"200": {"content": content}}}
    return {"paths": {"/lines/": {"get": way}}, "components": {"schemas": {"Line": line}}}


def changed(change) -> list[str]:
    old = document()
    new = copy.deepcopy(old)
    change(new["paths"]["/lines/"]["get"], new["components"]["schemas"]["Line"], new)
    return breaks(old, new)


def test_nothing_changed() -> None:
    assert changed(lambda way, line, all: None) == []


BREAKING = {
    "/lines/: address removed": lambda way, line, all: all["paths"].clear(),
    "GET /lines/: method removed": lambda way, line, all: all["paths"]["/lines/"].clear(),
    "GET /lines/: parameter limit removed": lambda way, line, all: way["parameters"].pop(0),
    "GET /lines/: parameter new is required now": lambda way, line, all: way["parameters"].append(
        {"name": "new", "in": "query", "required": True, "schema": TEXT}
    ),
    "GET /lines/ ?limit: maximum is narrower": lambda way, line, all: way["parameters"][0]["schema"].update(maximum=50),
    "GET /lines/ ?limit: minimum is narrower": lambda way, line, all: way["parameters"][0]["schema"].update(minimum=2),
    "GET /lines/ ?limit: was integer, is string": lambda way, line, all: way["parameters"][0].update(schema=TEXT),
    "GET /lines/ ?kind: value y removed": lambda way, line, all: way["parameters"][1]["schema"].update(enum=["x"]),
    "GET /lines/ ?kind: pattern is narrower": lambda way, line, all: way["parameters"][1]["schema"].update(pattern="x"),
    "GET /lines/: answer 200 removed": lambda way, line, all: way["responses"].clear(),
    "GET /lines/ 200: application/json removed": lambda way, line, all: way["responses"]["200"]["content"].clear(),
    "Line: field at removed": lambda way, line, all: line["properties"].pop("at"),
    "Line: field key may be missing": lambda way, line, all: line["required"].remove("key"),
    "Line.key: was string, is null, string": lambda way, line, all: line["properties"].update(
        key={"type": ["string", "null"]}
    ),
    "Line.state: value b removed": lambda way, line, all: line["properties"]["state"].update(enum=["a"]),
    "GET /lines/: a body is required now": lambda way, line, all: way.update(requestBody={"required": True}),
}


@pytest.mark.parametrize("said", BREAKING)
def test_what_breaks_is_named(said: str) -> None:
    assert changed(BREAKING[said]) == [said]


WIDER = (
    lambda way, line, all: all["paths"].update({"/other/": {}}),
    lambda way, line, all: way["parameters"].append({"name": "new", "in": "query", "schema": TEXT}),
    lambda way, line, all: way["parameters"][0]["schema"].update(maximum=200),
    lambda way, line, all: way["parameters"][1]["schema"]["enum"].append("z"),
    lambda way, line, all: way["responses"].update({"404": {}}),
    lambda way, line, all: line["properties"].update(new=TEXT),
    lambda way, line, all: line["required"].append("at"),
    lambda way, line, all: line["properties"].update(at=TEXT),
)


@pytest.mark.parametrize("change", WIDER)
def test_what_is_only_added_breaks_nothing(change) -> None:
    assert changed(change) == []


def test_a_type_that_points_at_itself_is_walked_once() -> None:
    old = document()
    old["components"]["schemas"]["Line"]["properties"]["parent"] = {"$ref": "#/components/schemas/Line"}
    assert breaks(old, copy.deepcopy(old)) == []
