"""Words of a list that stand for an entry of another list: those that match none, with the likeliest entries."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

from content_models.declaration.choice import Choice
from content_models.declaration.fold import fold
from content_models.declaration.kind import kinds_of
from content_models.declaration.kinds import Line
from content_models.declaration.references import AgencyReference
from content_models.declaration.terms import terms_of
from content_models.intake.batch import Batch
from content_models.intake.mapping.targets import Target, targets_of
from content_models.intake.understanding.lines import lines_of
from content_models.intake.understanding.tidy import tidy
from content_models.intake.understanding.values import value_of
from content_models.organisation.agency import Agency
from content_models.organisation.rights import visible

#: Different words of one column that are looked at, and that a person is shown; candidates for each.
MOST_WORDS, SHOWN, CANDIDATES = 2000, 100, 5
LIKE = 0.6
KNOWN = 5000


@dataclass(frozen=True)
class Unmatched:
    """Words of one column that match no entry; `chosen` is what a person said before."""

    target: Target
    words: str
    rows: int
    candidates: list[str]
    chosen: str = ""


def unmatched(batch: Batch, account: Any) -> Iterator[Unmatched]:
    """Yield the words to match, the most frequent first, column by column."""
    targets = targets_of(batch.model)
    for place, path in sorted(batch.mapping.items(), key=lambda one: int(one[0])):
        entries = _entries(batch, targets[path], account) if path in targets else None
        if entries is None:
            continue
        known = {fold(entry): entry for entry in entries}
        answered = batch.answers.get(path, {})
        words = [one for one in _counted(batch, int(place)) if not _matches(targets[path], one[0], known)]
        for text, rows in words[:SHOWN]:
            near = get_close_matches(fold(text), known, CANDIDATES, LIKE)
            yield Unmatched(targets[path], text, rows, [known[one] for one in near], answered.get(text, ""))


def entries_of(batch: Batch, target: Target, account: Any) -> list[str]:
    """Return all entries that words of a target may stand for, for a person who finds no candidate right."""
    return _entries(batch, target, account) or []


def _counted(batch: Batch, place: int) -> list[tuple[str, int]]:
    counts: Counter[str] = Counter()
    for cells in batch.rows.filter(number__gt=batch.head_to).values_list("cells", flat=True).iterator(500):
        words = tidy(cells[place])[0] if place < len(cells) else ""
        if words and (words in counts or len(counts) < MOST_WORDS):
            counts[words] += 1
    return counts.most_common()


def _matches(target: Target, words: str, known: dict[str, str]) -> bool:
    if isinstance(target.kind, Choice):
        return all(value_of(target.kind, one) for one in lines_of(target.kind, words))
    return all(fold(one.rstrip(".")) in known for one in lines_of(target.kind, words))


def _entries(batch: Batch, target: Target, account: Any) -> Sequence[str] | None:
    """The list that a target's words belong to; None when it is no list."""
    kind = target.kind
    if isinstance(kind, Choice):
        return [label for _, label in kind.vocabulary]
    if isinstance(kind, AgencyReference) or _names_agency(batch, target):
        return list(Agency.objects.filter(ends_on=None).order_by("pk").values_list("name", flat=True)[:KNOWN])
    if entries := [term.label for term in terms_of(getattr(kind, "shared", "")) if not term.retired]:
        return entries
    if isinstance(kind, Line) and kind.facts.facet and target.path == target.head:
        rows = visible(account, batch.model).exclude(**{kind.name: ""}).order_by(kind.name)
        return list(rows.values_list(kind.name, flat=True).distinct()[:KNOWN]) or None
    return None


def _names_agency(batch: Batch, target: Target) -> bool:
    """Whether the target is the name in rows that also hold an agency's code."""
    holder = getattr(batch.model.kind(target.head), "of", None)
    return target.part == "name" and holder is not None and "agency_code" in kinds_of(holder)
