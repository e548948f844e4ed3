"""Compares two OpenAPI documents and names what would break a client of the older one.

`python -m tests.contract` writes the agreed document anew (`make openapi`), and refuses when that would break `v1`;
`--breaks 0030` names the decision that allows it. With `--against FILE` it only compares: CI does so with the document
of the last release. Own, because the good comparators are programs of other languages.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from pathlib import Path
from typing import Any

SNAPSHOT = Path(__file__).resolve().parent / "snapshots" / "openapi.json"
WAYS = ("get", "head", "post", "put", "patch", "delete")
#: A bound of what may be sent, and which way it may move.
UPPER, LOWER = ("maxLength", "maximum", "maxItems"), ("minLength", "minimum", "minItems")


def breaks(old: dict[str, Any], new: dict[str, Any]) -> list[str]:
    """Return one sentence for each thing that a client of the old document would miss."""
    return Comparison(old, new).found


class Comparison:
    """Walks both documents from their addresses; what is sent may only widen, what is answered only narrow."""

    def __init__(self, old: dict[str, Any], new: dict[str, Any]) -> None:
        self.old, self.new, self.found = old, new, list[str]()
        self._seen: set[tuple[str, bool]] = set()
        for path, ways in old["paths"].items():
            self._path(path, ways, new["paths"].get(path))

    def _say(self, where: str, what: str) -> None:
        self.found.append(f"{where}: {what}")

    def _path(self, path: str, old: Any, new: Any) -> None:
        if new is None:
            return self._say(path, "address removed")
        for way in (way for way in WAYS if way in old):
            where = f"{way.upper()} {path}"
            if way not in new:
                self._say(where, "method removed")
            else:
                self._operation(where, old[way], new[way])

    def _operation(self, where: str, old: Any, new: Any) -> None:
        self._parameters(where, _by_name(old), _by_name(new))
        body, other = (one.get("requestBody", {}) for one in (old, new))
        if other.get("required") and not body.get("required"):
            self._say(where, "a body is required now")
        self._contents(f"{where} body", body, other, True)
        for status, answer in old["responses"].items():
            if status not in new["responses"]:
                self._say(where, f"answer {status} removed")
            else:
                was, then = self._whole(self.old, answer), self._whole(self.new, new["responses"][status])
                self._contents(f"{where} {status}", was, then, False)

    def _parameters(self, where: str, old: dict[Any, Any], new: dict[Any, Any]) -> None:
        for name, parameter in old.items():
            if name not in new:
                self._say(where, f"parameter {name[0]} removed")
            else:
                self._schema(f"{where} ?{name[0]}", parameter["schema"], new[name]["schema"], True)
        for name, parameter in new.items():
            if parameter.get("required") and not old.get(name, {}).get("required"):
                self._say(where, f"parameter {name[0]} is required now")

    def _contents(self, where: str, old: Any, new: Any, sent: bool) -> None:
        for media, content in old.get("content", {}).items():
            if media not in new.get("content", {}):
                self._say(where, f"{media} removed")
            else:
                self._schema(where, content["schema"], new["content"][media]["schema"], sent)

    def _schema(self, where: str, old: Any, new: Any, sent: bool) -> None:
        mark = (json.dumps([old, new], sort_keys=True), sent)
        if mark in self._seen:
            return
        self._seen.add(mark)
        where = old.get("$ref", where).rpartition("/schemas/")[2]
        old, new = self._whole(self.old, old), self._whole(self.new, new)
        self._values(where, old, new, sent)
        self._members(where, old, new, sent)
        for part in ("items", "additionalProperties"):
            if isinstance(old.get(part), dict) and isinstance(new.get(part), dict):
                self._schema(f"{where}[]", old[part], new[part], sent)
        self._alternatives(where, old, new, sent)

    def _values(self, where: str, old: Any, new: Any, sent: bool) -> None:
        was, then = _types(old), _types(new)
        if was and then and (was - then if sent else then - was):
            self._say(where, f"was {', '.join(sorted(was))}, is {', '.join(sorted(then))}")
        if lost := [str(one) for one in old.get("enum", []) if "enum" in new and one not in new["enum"]]:
            self._say(where, f"value {', '.join(lost)} removed")
        if old.get("const") != new.get("const"):
            self._say(where, f"was {old.get('const')}, is {new.get('const')}")
        if sent:
            self._bounds(where, old, new)

    def _bounds(self, where: str, old: Any, new: Any) -> None:
        narrowed = [name for name in UPPER if name in new and new[name] < old.get(name, float("inf"))]
        narrowed += [name for name in LOWER if name in new and new[name] > old.get(name, 0)]
        narrowed += ["pattern"] if "pattern" in new and new["pattern"] != old.get("pattern") else []
        narrowed += ["enum"] if "enum" in new and "enum" not in old else []
        for name in narrowed:
            self._say(where, f"{name} is narrower")

    def _members(self, where: str, old: Any, new: Any, sent: bool) -> None:
        kept = new.get("properties", {})
        for name, schema in old.get("properties", {}).items():
            if name not in kept:
                self._say(where, f"field {name} removed")
            else:
                self._schema(f"{where}.{name}", schema, kept[name], sent)
        was, then = set(old.get("required", [])), set(new.get("required", []))
        for name in sorted(then - was if sent else (was - then) & set(kept)):
            self._say(where, f"field {name} is required now" if sent else f"field {name} may be missing")

    def _alternatives(self, where: str, old: Any, new: Any, sent: bool) -> None:
        was, then = (one.get("anyOf", []) for one in (old, new))
        pairs = zip(was, then, strict=False)
        for one, other in pairs:
            self._schema(where, one, other, sent)
        if len(was) > len(then) if sent else was and len(then) > len(was):
            self._say(where, "other alternatives")

    @staticmethod
    def _whole(document: Any, part: Any) -> Any:
        while "$ref" in part:
            place = document
            for name in part["$ref"].removeprefix("#/").split("/"):
                place = place[name]
            part = place
        return part


def _types(schema: Any) -> set[str]:
    stated = schema.get("type", [])
    return {stated} if isinstance(stated, str) else set(stated)


def _by_name(operation: Any) -> dict[tuple[str, str], Any]:
    return {(one["name"], one["in"]): one for one in operation.get("parameters", [])}


def main() -> int:
    """Compare, and write where nothing breaks or a decision allows it."""
    given = argparse.ArgumentParser(description=__doc__)
    given.add_argument("--against", type=Path, default=SNAPSHOT)
    given.add_argument("--breaks", default="", help="number of the decision that allows what breaks")
    asked = given.parse_args()
    present = _present()
    broken = breaks(json.loads(asked.against.read_text(encoding="utf-8")), present)
    for sentence in broken:
        print(sentence)
    if broken and not asked.breaks:
        print(f"{len(broken)} changes would break clients of v1. Add beside what is there, or decide it.")
        return 1
    if asked.against == SNAPSHOT:
        SNAPSHOT.write_text(json.dumps(present, ensure_ascii=False, indent=4) + "\n", encoding="utf-8")
    return 0


def _present() -> dict[str, Any]:
    import django

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cms.shell.settings.test")
    django.setup()
    from api.v1.description import openapi

    return openapi()


if __name__ == "__main__":
    sys.exit(main())
