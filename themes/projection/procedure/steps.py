"""The national catalogue keeps the steps as one text; "Bước 1:" at the start of a line is what divides it."""

import re
from dataclasses import dataclass, field

STEP = re.compile(r"^[-+*\s]*bước\s*\d+\s*[:.)\-–]?\s*(.*)$", re.IGNORECASE)
HEAD_LIMIT = 110  # a longer first line is a paragraph, not a heading


@dataclass
class Step:
    """One step: a short head (may be empty) and its paragraphs."""

    head: str = ""
    parts: list[str] = field(default_factory=list)


def steps(text: str | None) -> tuple[list[str], list[Step]]:
    """Divide a text into its opening paragraphs and its steps; a text without "Bước" is all opening."""
    opening: list[str] = []
    found: list[Step] = []
    for line in (part.strip() for part in (text or "").splitlines()):
        match = STEP.match(line)
        if match:
            found.append(_begun(match[1].strip()))
        elif line:
            (found[-1].parts if found else opening).append(line)
    return opening, found


def _begun(line: str) -> Step:
    """A step from the rest of its first line; the head keeps no closing mark."""
    if not line:
        return Step()
    return Step(head=line.rstrip(".;:")) if len(line) <= HEAD_LIMIT else Step(parts=[line])
