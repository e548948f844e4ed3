"""What a form of an artefact may be sent with at all: anything else was not sent by the page, and is read no further.

Wagtail reads the counts of rows as numbers and the blocks of a rich text as they come; lists a hundred thousand levels
deep took it seven seconds, then failed.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from django.core.exceptions import BadRequest
from django.utils.translation import gettext

from content_models.declaration.artefact import Artefact
from content_models.declaration.kind import kinds_of
from content_models.declaration.kinds import RichText
from content_models.declaration.rows import Rows

DEEPEST = 10  # levels of lists in lists; the editor itself makes no more than five
NUMBER = re.compile(r"[0-9]{1,5}")


def refuse_malformed(model: type[Artefact], data: Mapping[str, str]) -> None:
    """BadRequest for counts and places of rows that are no numbers, and for rich text that is none."""
    rows = "|".join(_numbers_of(kind) for kind in model.kinds() if isinstance(kind, Rows))
    numbers = re.compile(rows) if rows else None
    wrong = numbers and any(numbers.fullmatch(name) and not NUMBER.fullmatch(data[name]) for name in data)
    texts = [data.get(kind.name) for kind in model.kinds() if isinstance(kind, RichText)]
    if wrong or not all(_is_rich_text(text) for text in texts if text):
        raise BadRequest(gettext("Biểu mẫu gửi lên không đúng dạng."))


def _numbers_of(kind: Rows) -> str:
    """The pattern of the names under which counts and places of these rows, and of rows in them, are sent."""
    place = re.escape(kind.name)
    return "|".join([rf"{place}-(?:count|\d+-order)", *_inside(kind, place)])


def _inside(kind: Rows, place: str) -> Iterator[str]:
    for name, inner in kinds_of(kind.of).items():
        if isinstance(inner, Rows):
            yield rf"{place}-\d+-value-{re.escape(name)}-(?:count|\d+-order)"
            yield from _inside(inner, rf"{place}-\d+-value-{re.escape(name)}")


def _is_rich_text(sent: str) -> bool:
    try:
        blocks = json.loads(sent)["blocks"] if sent != "null" else []
        return all(_is_block(block) for block in blocks)
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return False


def _is_block(block: Any) -> bool:
    text, depth = block["text"], block.get("depth") or 0
    text.encode()  # half of a letter cannot be stored
    return "\0" not in text and isinstance(depth, int) and 0 <= depth <= DEEPEST
