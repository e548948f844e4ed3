"""From a plan to the entries of a submission; what stands against each is found before anything is sent."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from wagtail.admin.admin_url_finder import AdminURLFinder

from cms.review.published import successor_named
from content_models.actions.gathering import Planned
from content_models.actions.refusal import Refused
from content_models.actions.submission_rules import check_submittable
from content_models.actions.submitting import Entry, check_entry
from content_models.declaration.artefact import Artefact
from content_models.moderation.member import Act


@dataclass(frozen=True)
class Fault:
    """What stands against one record, with the page on which it is mended."""

    title: str
    words: list[str]
    url: str = ""


def entries_of(lead: Artefact, members: Sequence[Planned], day: datetime.date | None) -> list[Entry]:
    """The lead, then what is planned to go this time, in its order. `day` is the one said for all that begin."""
    going = [one for one in members if one.included]
    return [Entry(lead, in_force_from=day), *(_entry(one, going, day) for one in going)]


def _entry(one: Planned, going: Sequence[Planned], day: datetime.date | None) -> Entry:
    if not one.act.ends:
        return Entry(one.record, one.act, one.in_force_from or day, reason=one.reason, basis=one.basis)
    heir = _successor(one, going) if one.act is Act.REPLACE else None
    return Entry(one.record, one.act, one.in_force_from, heir, one.reason, one.basis)


def _successor(one: Planned, going: Sequence[Planned]) -> Artefact | None:
    """A record that goes with this submission, or one that is public."""
    key, model = one.successor_key.strip(), type(one.record)
    together = (other.record for other in going if type(other.record) is model and other.record.key == key)
    return next(together, None) or (successor_named(model, key) if key else None)


def faults_of(lead: Artefact, entries: Sequence[Entry], account: Any) -> list[Fault]:
    """What stands against each entry, all at once, so that nobody mends forty records one try at a time."""
    finder, found = AdminURLFinder(account), []
    for entry in entries:
        try:
            check_entry(entry, _act(entry), lead)
            check_submittable(entry.record, _act(entry), account)
        except (Refused, ValidationError) as error:
            words = error.messages if isinstance(error, ValidationError) else [str(error)]
            found.append(Fault(str(entry.record), words, finder.get_edit_url(entry.record) or ""))
    return found


def _act(entry: Entry) -> Act:
    return entry.act or (Act.AMEND if entry.record.version else Act.ANNOUNCE)
