"""Sáp nhập, hợp nhất: agencies end and one continues them all, an existing one or one founded for it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db import transaction

from content_models.actions.agencies.deciding_changes import decide_changes
from content_models.actions.agencies.founding import Founding, found
from content_models.actions.agencies.ground import Ground
from content_models.actions.agencies.planned import Planned
from content_models.actions.agencies.renaming import checked_words
from content_models.actions.refusal import refuse_unless
from content_models.organisation.agency import Agency
from content_models.organisation.agency_change import AgencyChange


@dataclass(frozen=True)
class Merger:
    """Agencies that end, and the one that continues them.

    `partly`: agencies of which it takes over a part only. `words` and `under`: what an existing one is called from
    that day, and below whom it stands.
    """

    sources: Sequence[Agency]
    into: Agency | Founding
    partly: Sequence[Agency] = ()
    words: Mapping[str, str] = field(default_factory=dict)
    under: Agency | None = None


@transaction.atomic
def merge(wanted: Sequence[Merger], ground: Ground, account: Any) -> list[AgencyChange]:
    """Merge agencies; those below an ended one come below its successor. All mergers are decided, or none."""
    for one in wanted:
        refuse_unless(one.sources or one.partly, "Phải chọn ít nhất một cơ quan sáp nhập.")
    new = [one.into for one in wanted if isinstance(one.into, Founding)]
    founded = {agency.code: agency for agency in found(new, ground, account)} if new else {}
    children = children_of([source for one in wanted for source in one.sources])
    return decide_changes([_planned(one, founded, children) for one in wanted], ground, account)


def children_of(agencies: Sequence[Agency]) -> dict[int, list[Agency]]:
    """By superior: the agencies below that go on."""
    found: dict[int, list[Agency]] = {}
    ids = [agency.pk for agency in agencies]
    for child in Agency.objects.filter(parent__in=ids, ends_on=None).exclude(pk__in=ids).order_by("pk"):
        found.setdefault(child.parent_id, []).append(child)
    return found


def _planned(one: Merger, founded: dict[str, Agency], children: dict[int, list[Agency]]) -> Planned:
    new = isinstance(one.into, Founding)
    heir = founded[one.into.code] if isinstance(one.into, Founding) else one.into
    planned = Planned(AgencyChange.Verb.MERGE, heirs=dict.fromkeys(one.sources, heir))
    planned.parts = [(old, heir) for old in one.partly]
    planned.founded = [heir] if new else []
    below = [child for source in one.sources for child in children.get(source.pk, ()) if child != heir]
    planned.parents = dict.fromkeys(below, heir)
    if not new and (words := checked_words(heir, one.words)):
        planned.words[heir] = words
    if not new and one.under is not None:
        planned.parents |= {heir: one.under}
    raise_heirs(planned)
    return planned


def raise_heirs(planned: Planned) -> None:
    """Let a successor that stood below one that ends come where that one stood."""
    for heir in [heir for heir in planned.heirs.values() if heir is not None]:
        if heir not in planned.parents and heir.parent in planned.heirs:
            planned.parents[heir] = _above(heir, list(planned.heirs))


def _above(heir: Agency, sources: Sequence[Agency]) -> Agency | None:
    at: Agency | None = heir.parent
    while at is not None and at in sources:
        at = at.parent
    return at
