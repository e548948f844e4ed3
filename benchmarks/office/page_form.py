"""What a browser would send of a page's form: its fields, and the rows that a script draws from their JSON."""

from __future__ import annotations

import json
from html.parser import HTMLParser
from typing import Any

Fields = dict[str, str]


class FormReader(HTMLParser):
    """Collects the fields of a page as a browser holds them before anybody has typed."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.fields: Fields = {}
        self._text: tuple[str, list[str]] | None = None
        self._select = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = {name: value or "" for name, value in attrs}
        if "data-w-block-arguments-value" in told:
            self.fields |= block_fields(told["id"], json.loads(told["data-w-block-arguments-value"])[0])
        elif tag == "input":
            self._input(told, checked=any(name == "checked" for name, _ in attrs))
        elif tag == "textarea":
            self._text = (told.get("name", ""), [])
        elif tag == "select":
            self._select = told.get("name", "")
        elif tag == "option" and self._select and any(name == "selected" for name, _ in attrs):
            self.fields[self._select] = told.get("value", "")

    def _input(self, told: dict[str, str], checked: bool) -> None:
        kind = told.get("type", "text")
        if (
            told.get("name")
            and kind not in ("submit", "button", "file")
            and (kind not in ("checkbox", "radio") or checked)
        ):
            # A ticked box without a value of its own is sent as "on".
            self.fields[told["name"]] = told.get("value", "on" if kind in ("checkbox", "radio") else "")

    def handle_data(self, data: str) -> None:
        if self._text:
            self._text[1].append(data)

    def handle_endtag(self, tag: str) -> None:
        if tag == "textarea" and self._text:
            name, parts = self._text
            # A browser leaves out the line break that stands right after the opening tag.
            self.fields[name] = "".join(parts).removeprefix("\n")
            self._text = None
        elif tag == "select":
            self._select = ""


def block_fields(prefix: str, value: Any) -> Fields:
    """Return the fields under which the editor's script sends one block: rows, parts of a row, or a plain value."""
    if isinstance(value, list) and all(isinstance(one, dict) for one in value):
        return _rows(prefix, value)
    if isinstance(value, dict):
        return {
            name: text for part, own in value.items() for name, text in block_fields(f"{prefix}-{part}", own).items()
        }
    plain = value[0] if isinstance(value, list) else value
    return {} if plain is False else {prefix: "on" if plain is True else str(plain if plain is not None else "")}


def _rows(prefix: str, rows: list[dict[str, Any]]) -> Fields:
    fields = {f"{prefix}-count": str(len(rows))}
    for place, row in enumerate(rows):
        head = f"{prefix}-{place}"
        fields |= {f"{head}-deleted": "", f"{head}-order": str(place), f"{head}-id": row.get("id") or ""}
        fields |= {f"{head}-type": row["type"]} if "type" in row else {}
        fields |= block_fields(f"{head}-value", row["value"])
    return fields
