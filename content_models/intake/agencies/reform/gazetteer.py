"""The agencies of the day before, found by the names of their units: which province, which district, which commune."""

from __future__ import annotations

import datetime
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from content_models.declaration.fold import fold
from content_models.intake.agencies.reform.rows import OldUnit, ReformRow
from content_models.ledger.agency_versions import AGENCY_TYPE
from content_models.ledger.reading import Moment, listed
from content_models.organisation.agency import Tier

#: Grave, acute, tilde, hook above, dot below.
TONES = "\u0300\u0301\u0303\u0309\u0323"


@dataclass(frozen=True)
class Unit:
    """A unit as the public record had it that day."""

    code: str
    name: str
    tier: str
    above: str


class Gazetteer:
    """The units of one day, from the public record: one query, however often it is asked."""

    def __init__(self, day: datetime.date) -> None:
        bodies = (row.data() for row in listed(AGENCY_TYPE, Moment.of(at=day)).iterator(chunk_size=2000))
        self.units = {
            body["code"]: Unit(
                body["code"], body["short_name"] or body["name"], body["tier"], (body["parent"] or {}).get("code", "")
            )
            for body in bodies
        }
        self._by_name: dict[str, list[Unit]] = defaultdict(list)
        for unit in self.units.values():
            if unit.tier in (Tier.COMMUNE, Tier.DISTRICT):
                self._by_name[_bare(unit.name)].append(unit)

    def named(self, name: str) -> list[Unit]:
        """The communes and districts whose name has the same letters, whatever their marks."""
        return self._by_name.get(_bare(name), [])

    def province(self, unit: Unit) -> str:
        """The code of the province of a commune, however many levels up."""
        at = unit
        while at.above in self.units:
            at = self.units[at.above]
        return at.code

    def provinces_of(self, rows: Iterable[ReformRow]) -> dict[str, str]:
        """By old province: the new one into which most of its communes go. Names alone say it: most are its own."""
        votes: dict[str, Counter[str]] = defaultdict(Counter)
        for row in rows:
            for unit in row.units:
                homes = {self.province(found) for found in self.named(unit.name)}
                if len(homes) == 1:
                    votes[homes.pop()][row.province] += 1
        return {old: found.most_common(1)[0][0] for old, found in votes.items()}

    def is_in(self, unit: Unit, old: OldUnit) -> bool:
        """Whether a commune lies in the district that a remark names."""
        above = self.units.get(unit.above)
        return above is not None and fold(above.name) == fold(old.district)


def nearest(name: str, units: Sequence[Unit]) -> list[Unit]:
    """Of units those whose marks agree too, wherever a source places the tone ("Hòa", "Hoà"); else all of them."""
    return [unit for unit in units if _toned(unit.name) == _toned(name)] or list(units)


def _bare(name: str) -> str:
    return "".join(sign for sign in fold(name) if sign.isalnum())


def _toned(name: str) -> list[str]:
    """The words of a name with each tone behind its word."""
    return [_tone_last(word) for word in unicodedata.normalize("NFD", name.casefold()).split()]


def _tone_last(word: str) -> str:
    return "".join(sign for sign in word if sign not in TONES) + "".join(sign for sign in word if sign in TONES)
