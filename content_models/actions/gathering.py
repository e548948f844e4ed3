"""Tập hợp: what goes under one announcing decision, in which order, each with its act, before it is submitted."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db import transaction

from content_models.actions.drafting import draft
from content_models.actions.refusal import refuse_unless
from content_models.declaration import registry
from content_models.declaration.artefact import Artefact
from content_models.declaration.references import Reference
from content_models.moderation.member import Act
from content_models.moderation.planned_member import PlannedMember
from content_models.organisation.rights import may, visible

#: More members than this go before the steps in a submission of their own.
MOST = 500


@dataclass
class Planned:
    """One record with what is to become of it. `included` False: left aside this time."""

    record: Artefact
    act: Act
    included: bool = True
    in_force_from: datetime.date | None = None
    successor_key: str = ""
    reason: str = ""
    basis: str = ""

    @property
    def value(self) -> str:
        """How forms name the record."""
        return f"{self.record.type_name()}:{self.record.pk}"

    @property
    def title(self) -> str:
        revision = self.record.latest_revision
        return str(revision.object_str if revision and not self.act.ends else self.record)

    @property
    def acts(self) -> list[Act]:
        """What may become of it: a changed text is announced or amended, a public one may end."""
        changes = [Act.AMEND if self.record.version else Act.ANNOUNCE] if self.record.has_unpublished_changes else []
        ends = [Act.REPLACE, Act.WITHDRAW] if self.record.version and not self.record.withdrawn else []
        return changes + ends


def follower_types(model: type[Artefact]) -> list[type[Artefact]]:
    """The types that name a record of this type as the decision they are announced under."""
    return [other for other in registry.artefacts() if _points_at(other, model)]


def _points_at(other: type[Artefact], model: type[Artefact]) -> bool:
    kind = next((kind for kind in other.kinds() if kind.name == model.leads), None)
    return isinstance(kind, Reference) and kind.related_model is model


def planned(lead: Artefact, account: Any) -> list[Planned]:
    """Return what is planned under a lead, in order; drafts that name it and were never placed come last.

    Two queries, and two for each type that may follow. What was submitted, published or moved since is left out.
    """
    rows = list(PlannedMember.objects.filter(**_key(lead)))
    found: list[Planned] = []
    named: list[Planned] = []
    for model in follower_types(type(lead)):
        own = {row.object_id: row for row in rows if row.content_type_id == _type_id(model)}
        within = visible(account, model, "change").filter(submitted=False).select_related("agency", "latest_revision")
        drafts = within.filter(**{"has_unpublished_changes": True, f"latest_revision__content__{lead.leads}": lead.pk})
        ends = [pk for pk, row in own.items() if Act(row.act).ends]
        ending = within.filter(pk__in=ends, version__gt=0, withdrawn=False) if ends else []
        records = {record.pk: record for record in (*drafts.order_by("sort_key", "pk"), *ending)}
        found += [_placed(records[pk], row) for pk, row in own.items() if pk in records]
        named += [Planned(record, _first_act(record)) for pk, record in records.items() if pk not in own]
    places = {(row.content_type_id, row.object_id): number for number, row in enumerate(rows)}
    return sorted(found, key=lambda one: places[_type_id(type(one.record)), one.record.pk]) + named


def _placed(record: Artefact, row: PlannedMember) -> Planned:
    """A plan whose act no longer fits the record takes the one that does."""
    one = Planned(record, Act(row.act), row.included, row.in_force_from, row.successor_key, row.reason, row.basis)
    one.act = one.act if one.act in one.acts else one.acts[0]
    return one


def _first_act(record: Artefact) -> Act:
    return Act.AMEND if record.version else Act.ANNOUNCE


@transaction.atomic
def arrange(lead: Artefact, members: Sequence[Planned], account: Any) -> None:
    """Keep the plan of a lead, in this order. Refused for a lead or a record that the account may not change.

    An end that is left aside is forgotten; a draft left aside stays at hand.
    """
    _admit(lead, account)
    refuse_unless(len(members) <= MOST, f"Một tờ trình nhiều nhất {MOST} nội dung.")
    for one in members:
        refuse_unless(may(account, "change", one.record), f"Bạn không có quyền trình {one.record}.")
        refuse_unless(one.act in one.acts, f"{one.record} không thể {one.act.label.lower()}.")
    PlannedMember.objects.filter(**_key(lead)).delete()
    kept = [one for one in members if one.included or not one.act.ends]
    PlannedMember.objects.bulk_create(_row(lead, number, one) for number, one in enumerate(kept, 1))


def _row(lead: Artefact, number: int, one: Planned) -> PlannedMember:
    names = ("included", "act", "in_force_from", "successor_key", "reason", "basis")
    return PlannedMember(
        **_key(lead),
        content_type_id=_type_id(type(one.record)),
        object_id=one.record.pk,
        position=number,
        **{name: getattr(one, name) for name in names},
    )


@transaction.atomic
def gather(lead: Artefact, record: Artefact, account: Any) -> None:
    """Put one more record under a lead: a changed text names it from now on, a public one is planned to end.

    Refused for a lead or a record that the account may not change, for what is before the steps, and for a type
    that does not name such leads. Whoever gathers what lies below says why by doing so.
    """
    _admit(lead, account)
    refuse_unless(type(record) in follower_types(type(lead)), "Loại này không đi cùng quyết định này.")
    refuse_unless(may(account, "change", record), f"Bạn không có quyền trình {record}.")
    refuse_unless(not record.submitted, f"{record} đang nằm trong một tờ trình khác.")
    if not record.has_unpublished_changes:
        refuse_unless(record.version and not record.withdrawn, f"{record} không có gì để trình.")
        return arrange(lead, [*planned(lead, account), Planned(record, Act.WITHDRAW)], account)
    text = record.get_latest_revision_as_object()
    if getattr(text, f"{lead.leads}_id") != lead.pk:
        setattr(text, lead.leads, lead)
        draft([text], account, reason=f"Đưa vào {lead}")
    return None


def _admit(lead: Artefact, account: Any) -> None:
    refuse_unless(may(account, "change", lead), f"Bạn không có quyền trình {lead}.")
    refuse_unless(not lead.submitted, f"{lead} đang nằm trong một tờ trình khác.")


def _key(lead: Artefact) -> dict[str, int]:
    return {"lead_type_id": _type_id(type(lead)), "lead_id": lead.pk}


def _type_id(model: type[Artefact]) -> int:
    return ContentType.objects.get_for_model(model).pk
