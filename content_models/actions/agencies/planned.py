"""A change of agencies in plain terms, whatever verb asked for it: names, superiors, heirs, things handed over."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from content_models.organisation.agency import Agency
from content_models.organisation.agency_change import AgencyChange

#: What a renaming may change.
WORDS = ("name", "short_name", "kind", "tier")


@dataclass(frozen=True)
class HandOver:
    """What one agency hands to another: whole types, or single records by their keys."""

    source: Agency
    target: Agency
    types: Sequence[str] = ()
    keys: Mapping[str, Sequence[str]] = field(default_factory=dict)

    def as_json(self) -> dict[str, Any]:
        """The form kept until the day."""
        keys = {name: list(some) for name, some in self.keys.items()}
        return {"from": self.source.pk, "to": self.target.pk, "types": list(self.types), "keys": keys}


@dataclass
class Planned:
    """One change. Each part may be empty; what it does is the sum of its parts."""

    verb: AgencyChange.Verb
    words: dict[Agency, dict[str, str]] = field(default_factory=dict)
    parents: dict[Agency, Agency | None] = field(default_factory=dict)
    #: Each agency that ends, with the one that continues it wholly; None: nobody does.
    heirs: dict[Agency, Agency | None] = field(default_factory=dict)
    #: Pairs of an old agency and one that takes over a part of it.
    parts: list[tuple[Agency, Agency]] = field(default_factory=list)
    handed: list[HandOver] = field(default_factory=list)
    founded: list[Agency] = field(default_factory=list)

    def subjects(self) -> set[Agency]:
        """The agencies that it changes."""
        return {*self.words, *self.parents, *self.heirs, *self.giving()}

    def giving(self) -> set[Agency]:
        """Those that hand something over and may themselves go on, or have ended before."""
        divided = {old for old, _ in self.parts} if self.verb == AgencyChange.Verb.SPLIT else set()
        return ({h.source for h in self.handed} | divided) - set(self.heirs)

    def others(self) -> set[Agency]:
        """The agencies that it leads to: heirs, superiors, takers."""
        named = [*self.heirs.values(), *self.parents.values(), *(h.target for h in self.handed)]
        return {one for one in [*named, *(taker for _, taker in self.parts)] if one is not None} - self.subjects()

    def as_json(self) -> dict[str, Any]:
        """The form kept until the day: agencies by their ids."""
        return {
            "words": {str(one.pk): words for one, words in self.words.items()},
            "parents": {str(one.pk): above and above.pk for one, above in self.parents.items()},
            "heirs": {str(one.pk): heir and heir.pk for one, heir in self.heirs.items()},
            "handed": [one.as_json() for one in self.handed],
            "founded": [one.pk for one in self.founded],
        }
