"""Asks the declared rules of texts, and answers what they ask of the world: from ledger, cases and agencies."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.db.models import prefetch_related_objects
from django.utils import timezone

from content_models.declaration.artefact import Artefact
from content_models.declaration.record import Record
from content_models.declaration.rules import Problem, rows_of
from content_models.declaration.rules_between import Under
from content_models.ledger.public_record import PublicRecord
from content_models.ledger.reading import Moment, stands
from content_models.organisation.agency import Agency
from content_models.organisation.clock.words import full_date
from content_models.organisation.clock.zone import local
from content_models.organisation.instant import day_of


class Present:
    """The surroundings of some texts today: what they point at is asked once for all of them."""

    def __init__(self, records: Sequence[Artefact]) -> None:
        targets = [target for model in {type(record) for record in records} for target in _targets(model, records)]
        names = {(target.type_name(), target.key) for target in targets}
        self._in_force = set(_in_force(names)) if names else set()

    def in_force(self, target: Record) -> bool:
        return (target.type_name(), target.key) in self._in_force  # type: ignore[attr-defined]

    def gone(self, codes: set[str]) -> set[str]:
        standing = Agency.objects.filter(Agency.exists_on(day_of(timezone.now())), code__in=codes)
        return codes - set(standing.values_list("code", flat=True))

    def in_public(self, record: Record, name: str) -> Any:
        """The row of a record once public keeps its public text; drafts are in revisions."""
        rows = type(record)._base_manager.filter(pk=record.pk, version__gt=0)
        return rows.values_list(name, flat=True).first()

    def unasked(self, record: Record) -> list[str]:
        asks: Any = record.asks  # type: ignore[attr-defined]
        wanted = {
            (row["id"], unit["code"]): unit["name"] for row in rows_of(record, asks.each) if (unit := row[asks.agency])
        }
        others = {place: name for place, name in wanted.items() if place[1] != record.agency.code}
        found = asks.model._base_manager.filter(**{asks.back: record.pk, f"{asks.row}__in": [row for row, _ in others]})
        asked = {
            (row, code): rest
            for row, code, *rest in found.values_list(asks.row, "agency__code", "ended_at", "due_at", "late_at")
        }
        told = [
            _still_waits(name, *asked[place]) if place in asked else f"{name}: chưa được lấy ý kiến"
            for place, name in others.items()
        ]
        return list(dict.fromkeys(words for words in told if words))


def _still_waits(name: str, ended_at: Any, due_at: Any, late_at: Any) -> str:
    """Why a unit that was asked still holds the text back; empty once it answered or let its time pass."""
    if ended_at or (late_at and late_at <= timezone.now()):
        return ""
    return f"{name}: chưa góp ý" + (f", hạn đến hết ngày {full_date(local(due_at).date())}" if due_at else "")


def _targets(model: type[Artefact], records: Sequence[Artefact]) -> list[Record]:
    """Load what the texts of one type stand under: two queries a field, however many texts."""
    names = [rule.reference for rule in model.all_rules() if isinstance(rule, Under)]
    own = [record for record in records if type(record) is model]
    if names:
        prefetch_related_objects(own, *names, *(f"{name}__agency" for name in names))
    return [target for record in own for name in names if (target := getattr(record, name))]


def _in_force(names: set[tuple[str, str | None]]) -> Any:
    types, keys = zip(*names, strict=True)
    rows = PublicRecord.objects.filter(stands(Moment.present()), withdrawn=False, type__in=types, key__in=keys)
    return rows.values_list("type", "key")


def problems_of(record: Artefact, around: Present | None = None, at_once: bool = False) -> list[Problem]:
    """Return what the declared rules say against a text; `at_once`: only those that hold from the first draft."""
    rules = [rule for rule in record.all_rules() if rule.at_once or not at_once]
    if not rules:
        return []
    around = around or Present([record])
    return [problem for rule in rules for problem in rule.problems(record, around)]
