"""Proposes a target for each heading: equal words first, then words within words; one column a target."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from content_models.declaration.fold import fold
from content_models.intake.mapping.synonyms import COUNTING, HEARD_AS
from content_models.intake.mapping.targets import Target

#: Below this likeness nothing is proposed: a wrong proposal costs more than none.
ENOUGH = 0.7


def bare(heading: str) -> str:
    """Return the folded words of a heading, what stands in brackets left out."""
    return " ".join(re.findall(r"[a-z0-9]+", fold(re.sub(r"\([^)]*\)", " ", heading))))


def guesses(headings: Sequence[str], targets: Mapping[str, Target], known: Mapping[str, str]) -> dict[int, str]:
    """Return column -> path. `known` maps bare headings to the paths a person of this agency chose before."""
    found = {c: known[bare(h)] for c, h in enumerate(headings) if known.get(bare(h)) in targets}
    likely = sorted(
        ((likeness(heading, target), -place, -column, path)
         for column, heading in enumerate(headings)
         for place, (path, target) in enumerate(targets.items())
         if column not in found and bare(heading) not in known),
        reverse=True,
    )  # fmt: skip
    for score, _, behind, path in likely:
        column = -behind
        if score >= ENOUGH and column not in found and path not in found.values():
            found[column] = path
    return found


def likeness(heading: str, target: Target) -> float:
    """Return how surely a heading names a target, 0 to 1."""
    words = bare(re.split(r" / (?=[^/]*$)", heading)[-1])
    if not words or words in COUNTING:
        return 0.0
    if words == bare(target.label):
        return 1.0
    return max((_alike(words, one) for one in HEARD_AS.get(target.path, ())), default=0.0)


def is_counting(heading: str) -> bool:
    """Whether a column only counts rows."""
    return bare(heading) in COUNTING


def _alike(words: str, name: str) -> float:
    """Equal is nearly certain; a name of two words or more that stands whole in the heading is likely."""
    if words == name:
        return 0.99
    if " " in name and f" {name} " in f" {words} ":
        return 0.7 + 0.28 * len(name) / len(words)
    return 0.0
