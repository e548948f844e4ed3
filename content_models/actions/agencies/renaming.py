"""Đổi tên: other words for an agency from a day on; documents of an earlier day keep the earlier name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from content_models.actions.agencies.deciding_changes import decide_changes
from content_models.actions.agencies.ground import Ground
from content_models.actions.agencies.planned import WORDS, Planned
from content_models.actions.refusal import refuse_unless
from content_models.organisation.agency import Agency
from content_models.organisation.agency_change import AgencyChange


@dataclass(frozen=True)
class Renaming:
    """An agency and its new words: any of `name`, `short_name`, `kind`, `tier`."""

    agency: Agency
    words: Mapping[str, str]


def rename(wanted: Sequence[Renaming], ground: Ground, account: Any) -> list[AgencyChange]:
    """Rename agencies. Refused where nothing changes; ValidationError for words that do not fit."""
    return decide_changes([_planned(one) for one in wanted], ground, account)


def _planned(one: Renaming) -> Planned:
    words = checked_words(one.agency, one.words)
    refuse_unless(words, f"{one.agency} đã mang tên này.")
    return Planned(AgencyChange.Verb.RENAME, words={one.agency: words})


def checked_words(agency: Agency, words: Mapping[str, str]) -> dict[str, str]:
    """Return the words that are new; ValidationError, field by field, for one that does not fit."""
    changed = {name: words[name].strip() for name in WORDS if name in words}
    probe = Agency(code=agency.code, **{name: getattr(agency, name) for name in WORDS} | changed)
    probe.clean_fields(exclude=["parent"])
    return {name: value for name, value in changed.items() if value != getattr(agency, name)}
