"""Replays a whole reform by the actions of agencies: communes merge, districts end, provinces merge, in this order."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from django.db import transaction

from content_models.actions.agencies.ending import Ending, end
from content_models.actions.agencies.founding import Founding
from content_models.actions.agencies.ground import Ground
from content_models.actions.agencies.merging import Merger, merge
from content_models.actions.agencies.renaming import Renaming, checked_words, rename
from content_models.intake.agencies.reform.gazetteer import Gazetteer
from content_models.intake.agencies.reform.matching import Matched, match
from content_models.intake.agencies.reform.rows import read_rows
from content_models.intake.report import Outcome
from content_models.organisation.agency import Agency, Succession, Tier

KIND = "people_committee"


@dataclass
class Replayed:
    """What became of the rows, why some were refused by their numbers, and how many agencies ended."""

    counts: Counter[str] = field(default_factory=Counter)
    refused: dict[int, str] = field(default_factory=dict)
    ended: Counter[str] = field(default_factory=Counter)


@transaction.atomic
def replay(path: Path, ground: Ground, full_names: Mapping[str, str], try_only: bool = False) -> Replayed:
    """Replay the table on a day. Rows that cannot be told for sure are left out and named; a second run adds nothing.

    `full_names`: by code the new name with its kind of unit ("Xã An Biên"), where known. Raises ValueError for a
    file of another form, Refused where a rule of the actions stands against a row.
    """
    rows = read_rows(path)
    known = Gazetteer(ground.on - datetime.timedelta(days=1))
    provinces = known.provinces_of(rows)
    matched = match(rows, known, provinces)
    told = Replayed(refused={one.row.number: one.row.why for one in matched if one.row.why})
    told.counts[Outcome.REFUSED] = len(told.refused)
    agencies = {agency.code: agency for agency in Agency.objects.select_related("parent")}
    good = [one for one in matched if not one.row.why]
    done = set(Succession.objects.filter(on=ground.on).values_list("from_agency__code", "to_agency__code"))
    fresh = [one for one in good if not _is_done(one, agencies, done)]
    told.counts[Outcome.UNCHANGED] = len(good) - len(fresh)
    told.counts[Outcome.NEW] = len(fresh)
    names = {one.row.province: one.row.province_name for one in matched}
    wanted = [_merger(one, agencies, full_names) for one in fresh]
    if try_only:
        return told
    _merge(wanted, ground)
    told.ended[Tier.COMMUNE] = sum(len(merger.sources) for merger in wanted)
    told.ended[Tier.DISTRICT] = _end_districts(known, provinces, ground)
    told.ended[Tier.PROVINCE] = _merge_provinces(provinces, names, ground, full_names)
    return told


def _merge(wanted: Sequence[Merger], ground: Ground) -> None:
    """Merge; a commune that takes nobody in only changes its name, and comes under the province with its district."""
    mergers = [one for one in wanted if one.sources or one.partly]
    alone = [(one.into, one.words) for one in wanted if not (one.sources or one.partly)]
    renamed = [Renaming(one, words) for one, words in alone if isinstance(one, Agency) and checked_words(one, words)]
    if mergers:
        merge(mergers, ground, None)
    if renamed:
        rename(renamed, ground, None)


def _is_done(one: Matched, agencies: Mapping[str, Agency], done: set[tuple[str, str]]) -> bool:
    target = agencies.get(one.code)
    settled = target is not None and target.parent is not None and target.parent.code == one.row.province
    return settled and all((old, one.code) in done for old in [*one.whole, *one.partly] if old != one.code)


def _merger(one: Matched, agencies: Mapping[str, Agency], full_names: Mapping[str, str]) -> Merger:
    short = full_names.get(one.code, one.row.name)
    name = f"Ủy ban nhân dân {short[:1].lower()}{short[1:]}" if one.code in full_names else f"UBND {short}"
    sources = [agencies[code] for code in one.whole if code != one.code]
    partly = [agencies[code] for code in one.partly]
    if one.code not in agencies:
        new = Founding(one.code, name, one.row.province, short, KIND, Tier.COMMUNE)
        return Merger(sources, new, partly)
    words = {"name": name, "short_name": short}
    return Merger(sources, agencies[one.code], partly, words, agencies[one.row.province])


def _end_districts(known: Gazetteer, provinces: Mapping[str, str], ground: Ground) -> int:
    """Districts end; the new province continues what was theirs, and takes the communes that no row named."""
    codes = [unit.code for unit in known.units.values() if unit.tier == Tier.DISTRICT]
    standing = {agency.code: agency for agency in Agency.objects.filter(code__in=codes, ends_on=None)}
    new = {agency.code: agency for agency in Agency.objects.filter(code__in=set(provinces.values()))}
    homes = {code: provinces.get(known.province(known.units[code])) for code in standing}
    wanted = [Ending(agency, new[home]) for code, agency in standing.items() if (home := homes[code])]
    if wanted:
        end(wanted, ground, None)
    return len(wanted)


def _merge_provinces(
    provinces: Mapping[str, str], names: Mapping[str, str], ground: Ground, full_names: Mapping[str, str]
) -> int:
    standing = {agency.code: agency for agency in Agency.objects.filter(code__in=provinces, ends_on=None)}
    sources: dict[str, list[Agency]] = {}
    for old, new in provinces.items():
        if old != new and old in standing:
            sources.setdefault(new, []).append(standing[old])
    wanted = [Merger(own, standing[new], words=_words(new, names, full_names)) for new, own in sources.items()]
    if wanted:
        merge(wanted, ground, None)
    return sum(len(own) for own in sources.values())


def _words(code: str, names: Mapping[str, str], full_names: Mapping[str, str]) -> dict[str, str]:
    short = full_names.get(code, f"Tỉnh {names[code]}")
    return {"name": f"Ủy ban nhân dân {short[:1].lower()}{short[1:]}", "short_name": short}


def refusals(told: Replayed) -> Sequence[str]:
    """The refused rows in the words of a report."""
    return [f"Dòng {number}: {why}" for number, why in sorted(told.refused.items())]
