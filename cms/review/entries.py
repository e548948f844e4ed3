"""From the forms of a submission to its entries; what stands against each is found before anything is sent."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from wagtail.admin.admin_url_finder import AdminURLFinder

from cms.review.followers import Candidate, follower_types
from cms.review.published import successor_named
from content_models.actions.refusal import Refused
from content_models.actions.submission_rules import check_submittable
from content_models.actions.submitting import Entry
from content_models.declaration.artefact import Artefact
from content_models.moderation.member import Act
from content_models.organisation.rights import visible


@dataclass(frozen=True)
class Fault:
    """What stands against one record, with the page on which it is mended."""

    title: str
    words: list[str]
    url: str = ""


def chosen_entries(lead: Artefact, candidates: Sequence[Candidate], answer: dict[str, Any]) -> list[Entry]:
    """The lead, then the drafts that were ticked."""
    day, ticked = answer["in_force_from"], set(answer["drafts"])
    return [Entry(lead, in_force_from=day)] + [
        Entry(one.record, in_force_from=day) for one in candidates if one.value in ticked
    ]


def ending_entries(lead: Artefact, rows: Any, chosen: Sequence[Entry], account: Any) -> list[Entry]:
    """The records to abolish or replace; what cannot be found is said at its field."""
    found = []
    for form in rows:
        if not form.has_changed():
            continue
        entry = _ending(lead, form, chosen, account)
        if entry:
            found.append(entry)
    return found


def _ending(lead: Artefact, form: Any, chosen: Sequence[Entry], account: Any) -> Entry | None:
    answer = form.cleaned_data
    record = _within_reach(lead, answer["code"].strip(), account)
    if record is None:
        form.add_error("code", "Không có mã này trong phạm vi của bạn")
        return None
    key = answer["successor"].strip()
    successor = _successor(type(record), key, chosen) if key else None
    if key and successor is None:
        form.add_error("successor", "Mã thay thế phải đang có hiệu lực hoặc đi cùng tờ trình này")
        return None
    act = Act.REPLACE if successor else Act.WITHDRAW
    return Entry(record, act, answer["in_force_from"], successor, answer["reason"])


def _within_reach(lead: Artefact, key: str, account: Any) -> Artefact | None:
    for model in follower_types(type(lead)):
        rows = visible(account, model, "change").select_related("agency", "latest_revision")
        if found := rows.filter(key=key, version__gt=0).first():
            return found
    return None


def _successor(model: type[Artefact], key: str, chosen: Sequence[Entry]) -> Artefact | None:
    """A record that goes with this submission, or one that is public."""
    together = (one.record for one in chosen if type(one.record) is model and one.record.key == key)
    return next(together, None) or successor_named(model, key)


def faults_of(entries: Sequence[Entry], account: Any) -> list[Fault]:
    """What stands against each entry, all at once, so that nobody mends forty records one try at a time."""
    finder, found = AdminURLFinder(account), []
    for entry in entries:
        try:
            check_submittable(entry.record, _act(entry), account)
        except (Refused, ValidationError) as error:
            words = error.messages if isinstance(error, ValidationError) else [str(error)]
            found.append(Fault(str(entry.record), words, finder.get_edit_url(entry.record) or ""))
    return found


def _act(entry: Entry) -> Act:
    return entry.act or (Act.AMEND if entry.record.version else Act.ANNOUNCE)
