"""The catalogue keeps lists as texts that begin with a sign; a page numbers its own lists."""

import re

MARKS = re.compile(r"^(?:[-+*•–·]\s*)+")


def unmarked(text: str | None) -> str:
    """The text without the signs a typist put before it."""
    return MARKS.sub("", (text or "").strip()).strip()
